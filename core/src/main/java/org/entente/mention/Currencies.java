package org.entente.mention;

import java.util.Objects;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the signs and names of money mean, as ISO 4217 codes, in one report.
///
/// A name that several states share ("dollar", "rupee") is settled by the adjective before it, else by
/// the states that the report speaks of, else by the commonest bearer. A report that mentions the United
/// States at all means its dollar.
final class Currencies {

  private static final Map<String, String> SIGNS = Map.ofEntries(
      Map.entry("€", "EUR"), Map.entry("£", "GBP"), Map.entry("¥", "JPY"), Map.entry("₹", "INR"),
      Map.entry("₽", "RUB"), Map.entry("₩", "KRW"), Map.entry("₺", "TRY"), Map.entry("₱", "PHP"),
      Map.entry("₪", "ILS"), Map.entry("₦", "NGN"), Map.entry("₴", "UAH"), Map.entry("৳", "BDT"),
      Map.entry("rm", "MYR"), Map.entry("tk", "BDT"), Map.entry("ksh", "KES"), Map.entry("tsh", "TZS"), Map.entry("ush", "UGX"));

  /// What stands before a dollar sign.
  private static final Map<String, String> DOLLARS = Map.ofEntries(
      Map.entry("us", "USD"), Map.entry("a", "AUD"), Map.entry("au", "AUD"), Map.entry("c", "CAD"),
      Map.entry("ca", "CAD"), Map.entry("can", "CAD"), Map.entry("nz", "NZD"), Map.entry("s", "SGD"),
      Map.entry("sg", "SGD"), Map.entry("hk", "HKD"), Map.entry("nt", "TWD"), Map.entry("r", "BRL"),
      Map.entry("f", "FJD"), Map.entry("fj", "FJD"), Map.entry("j", "JMD"), Map.entry("tt", "TTD"),
      Map.entry("bd", "BND"), Map.entry("n", "NAD"));

  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("euro", "EUR"), Map.entry("sterling", "GBP"), Map.entry("stg", "GBP"), Map.entry("yen", "JPY"),
      Map.entry("yuan", "CNY"), Map.entry("renminbi", "CNY"), Map.entry("won", "KRW"), Map.entry("ruble", "RUB"),
      Map.entry("rouble", "RUB"), Map.entry("ringgit", "MYR"), Map.entry("baht", "THB"), Map.entry("rupiah", "IDR"),
      Map.entry("taka", "BDT"), Map.entry("zloty", "PLN"), Map.entry("forint", "HUF"), Map.entry("shekel", "ILS"),
      Map.entry("naira", "NGN"), Map.entry("rand", "ZAR"), Map.entry("real", "BRL"), Map.entry("reais", "BRL"),
      Map.entry("dirham", "AED"), Map.entry("lira", "TRY"), Map.entry("dong", "VND"), Map.entry("hryvnia", "UAH"),
      Map.entry("tenge", "KZT"), Map.entry("birr", "ETB"), Map.entry("cedi", "GHS"), Map.entry("mark", "DEM"),
      Map.entry("guilder", "NLG"), Map.entry("lire", "ITL"), Map.entry("lev", "BGN"), Map.entry("leva", "BGN"),
      Map.entry("lei", "RON"), Map.entry("kuna", "HRK"), Map.entry("afghani", "AFN"), Map.entry("kyat", "MMK"),
      Map.entry("rufiyaa", "MVR"));

  /// A name that several states give their money.
  ///
  /// @param firm whether one mention of the commonest bearer settles it
  private record Shared(String common, boolean firm, Map<String, Pattern> bearers) {}

  private static final Map<String, Shared> SHARED = Map.of(
      "dollar", shared("USD", true,
          "USD", "U\\.S\\.|US|USA|United States|American?|Washington|Pentagon|White House|Congress", "AUD",
          "Australian?|Canberra",
          "CAD", "Canad(?:a|ian)|Ottawa", "NZD", "New Zealand", "SGD", "Singapore(?:an)?", "HKD", "Hong Kong",
          "TWD", "Taiwan(?:ese)?", "FJD", "Fiji(?:an)?", "NAD", "Namibian?", "BND", "Brunei"),
      "rupee", shared("INR", false,
          "INR", "Indian?|New Delhi", "PKR", "Pakistani?|Islamabad", "LKR", "Sri Lankan?|Colombo", "NPR",
          "Nepal(?:ese|i)?|Kathmandu", "MUR", "Maurit(?:ius|ian)", "SCR", "Seychell(?:es|ois)"),
      "franc", shared("CHF", false,
          "CHF", "Swiss|Switzerland|Bern", "FRF", "French|France|Paris", "BEF", "Belgian|Belgium", "XOF", "CFA|West African",
          "RWF", "Rwandan?", "DJF", "Djibouti(?:an)?"),
      "crown", shared("SEK", false,
          "SEK", "Swed(?:en|ish)", "NOK", "Norw(?:ay|egian)|Oslo", "DKK", "Danish|Denmark|Copenhagen", "CZK", "Czech", "ISK",
          "Iceland(?:ic)?"),
      "krone", shared("NOK", false, "NOK", "Norw(?:ay|egian)|Oslo", "DKK", "Danish|Denmark|Copenhagen"),
      "peso", shared("MXN", false,
          "PHP", "Philippines?|Manila|Filipino", "MXN", "Mexic(?:o|an)", "ARS", "Argentin(?:a|e|ian)", "CLP", "Chilean|Chile",
          "COP", "Colombian?", "CUP", "Cuban?", "UYU", "Uruguay(?:an)?"),
      "pound", shared("GBP", true,
          "GBP", "Brit(?:ain|ish)|UK|U\\.K\\.|London|England", "EGP", "Egypt(?:ian)?|Cairo", "LBP", "Leban(?:on|ese)",
          "SYP", "Syrian?", "SDG", "Sudan(?:ese)?"),
      "dinar", shared("KWD", false,
          "KWD", "Kuwaiti?", "IQD", "Iraqi?", "JOD", "Jordan(?:ian)?", "BHD", "Bahraini?", "DZD", "Algerian?", "TND",
          "Tunisian?", "LYD", "Libyan?", "RSD", "Serbian?"),
      "riyal", shared("SAR", false, "SAR", "Saudi", "QAR", "Qatari?", "OMR", "Omani?", "IRR", "Iran(?:ian)?", "YER", "Yemeni?"),
      "shilling", shared("KES", false,
          "KES", "Kenyan?", "TZS", "Tanzanian?", "UGX", "Ugandan?", "SOS", "Somali(?:a)?"));

  private static final Map<String, String> SPELLINGS = Map.ofEntries(
      Map.entry("dlr", "dollar"), Map.entry("dlrs", "dollar"), Map.entry("krona", "crown"), Map.entry("kronor", "crown"),
      Map.entry("kroner", "krone"), Map.entry("kr", "crown"), Map.entry("koruna", "crown"),
      Map.entry("rs", "rupee"), Map.entry("rial", "riyal"), Map.entry("$", "dollar"), Map.entry("eur", "euro"));

  private static final Set<String> CODES = Set.of(
      "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "INR", "PKR", "LKR", "NPR", "BDT", "AUD", "CAD", "NZD", "SGD", "CHF", "SEK",
      "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "TRY", "RUB", "UAH", "KRW", "TWD", "HKD", "PHP", "MYR", "THB", "IDR", "VND",
      "AED", "SAR", "QAR", "KWD", "OMR", "ILS", "EGP", "ZAR", "NGN", "KES", "BRL", "MXN", "CLP", "COP", "ARS");

  private final String report;

  Currencies(String report) {
    this.report = report;
  }

  /// The currency told before a number: "$", "US$", "€", "Rs", "USD".
  Optional<Parsed<String>> before(Lexemes text, int at) {
    Lexeme piece = text.at(at);
    Lexeme next = text.at(at + 1);
    if (piece.isWord() && next.is("$") && next.glued() && DOLLARS.containsKey(piece.lower())) {
      return Optional.of(new Parsed<>(DOLLARS.get(piece.lower()), at + 2));
    }
    int end = next.is(".") && next.glued() ? at + 2 : at + 1;
    if (piece.is("$") || piece.is("rs", "kr")) {
      return Optional.of(new Parsed<>(settle(Objects.requireNonNull(SHARED.get(SPELLINGS.get(piece.lower())))), end));
    }
    return Optional.ofNullable(SIGNS.get(piece.lower())).or(() -> code(piece)).map(code -> new Parsed<>(code, end));
  }

  /// The currency told after a number: "dollars", "US dollars", "mln dlrs", "Swiss francs", "yen".
  Optional<Parsed<String>> after(Lexemes text, int at) {
    int from = text.at(at).isDash() && text.at(at).glued() ? at + 1 : at;
    return named(text, from, "").or(() -> namedAfterAdjective(text, from));
  }

  private Optional<Parsed<String>> namedAfterAdjective(Lexemes text, int at) {
    for (int end = at + 1; end <= at + 4 && end < text.size() && text.at(at).isCapitalised(); end++) {
      String adjective = report.substring(text.at(at).span().start(), text.at(end - 1).span().end());
      var found = named(text, end, adjective);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Parsed<String>> named(Lexemes text, int at, String adjective) {
    String name = singular(text.at(at).lower());
    Shared shared = SHARED.get(name);
    if (shared == null) {
      return Optional.ofNullable(NAMES.get(name)).or(() -> code(text.at(at))).map(code -> new Parsed<>(code, at + 1));
    }
    int end = text.at(at + 1).is("sterling") ? at + 2 : at + 1;
    Optional<String> code = adjective.isEmpty()
        ? Optional.of(end > at + 1 ? "GBP" : settle(shared))
        : bearer(shared, adjective);
    return code.map(it -> new Parsed<>(it, end));
  }

  private static String singular(String word) {
    String spelt = SPELLINGS.getOrDefault(word, word);
    boolean plural = spelt.endsWith("s") && spelt.length() > 3;
    String one = plural ? spelt.substring(0, spelt.length() - 1) : spelt;
    return SHARED.containsKey(one) || NAMES.containsKey(one) ? one : spelt;
  }

  private static Optional<String> code(Lexeme piece) {
    return CODES.contains(piece.text()) ? Optional.of(piece.is("rmb") ? "CNY" : piece.text()) : Optional.empty();
  }

  private static Optional<String> bearer(Shared shared, String adjective) {
    return shared.bearers().entrySet().stream()
        .filter(it -> it.getValue().matcher(adjective).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String settle(Shared shared) {
    Pattern common = shared.bearers().get(shared.common());
    if (shared.firm() && common != null && common.matcher(report).find()) {
      return shared.common();
    }
    return shared.bearers().entrySet().stream()
        .filter(it -> mentions(it.getValue()) > (shared.firm() ? 1 : 0))
        .max(Comparator.comparingLong(it -> mentions(it.getValue())))
        .map(Map.Entry::getKey)
        .orElse(shared.common());
  }

  private long mentions(Pattern bearer) {
    return bearer.matcher(report).results().count();
  }

  private static Shared shared(String common, boolean firm, String... bearers) {
    var patterns = new LinkedHashMap<String, Pattern>();
    for (int i = 0; i < bearers.length; i += 2) {
      patterns.put(bearers[i], Pattern.compile("(?<!\\p{L})(?:" + bearers[i + 1] + ")(?!\\p{L})"));
    }
    return new Shared(common, firm, patterns);
  }
}
