package org.entente.mention;

import java.util.Objects;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads numbers and sums with the words that bound them: "up to 12", "between 3 and 5", "dozens of",
/// "more than $1.5 billion".
final class AmountGrammar {

  private static final Map<String, Amount.Bound> BOUNDS = Map.ofEntries(
      Map.entry("up to", Amount.Bound.AT_MOST), Map.entry("as many as", Amount.Bound.AT_MOST),
      Map.entry("at most", Amount.Bound.AT_MOST), Map.entry("no more than", Amount.Bound.AT_MOST),
      Map.entry("a maximum of", Amount.Bound.AT_MOST), Map.entry("fewer than", Amount.Bound.AT_MOST),
      Map.entry("less than", Amount.Bound.AT_MOST), Map.entry("at least", Amount.Bound.AT_LEAST),
      Map.entry("no fewer than", Amount.Bound.AT_LEAST), Map.entry("no less than", Amount.Bound.AT_LEAST),
      Map.entry("not less than", Amount.Bound.AT_LEAST), Map.entry("a minimum of", Amount.Bound.AT_LEAST),
      Map.entry("more than", Amount.Bound.AT_LEAST), Map.entry("over", Amount.Bound.AT_LEAST),
      Map.entry("upwards of", Amount.Bound.AT_LEAST), Map.entry("in excess of", Amount.Bound.AT_LEAST),
      Map.entry("nearly", Amount.Bound.ABOUT), Map.entry("almost", Amount.Bound.ABOUT),
      Map.entry("about", Amount.Bound.ABOUT), Map.entry("around", Amount.Bound.ABOUT),
      Map.entry("some", Amount.Bound.ABOUT), Map.entry("approximately", Amount.Bound.ABOUT),
      Map.entry("roughly", Amount.Bound.ABOUT), Map.entry("an estimated", Amount.Bound.ABOUT),
      Map.entry("close to", Amount.Bound.ABOUT), Map.entry("circa", Amount.Bound.ABOUT));

  /// The codebook's readings of vague number words.
  private static final Map<String, Amount> VAGUE = Map.ofEntries(
      Map.entry("several", Amount.between(3, 9)), Map.entry("a few", Amount.between(2, 5)),
      Map.entry("few", Amount.between(2, 5)), Map.entry("a couple of", Amount.between(2, 2)),
      Map.entry("a pair of", Amount.between(2, 2)), Map.entry("a trio of", Amount.between(3, 3)),
      Map.entry("dozens of", Amount.between(24, 99)), Map.entry("dozens", Amount.between(24, 99)),
      Map.entry("scores of", Amount.between(40, 99)), Map.entry("hundreds of", Amount.between(200, 999)),
      Map.entry("hundreds", Amount.between(200, 999)), Map.entry("thousands of", Amount.between(2000, 9999)),
      Map.entry("tens of thousands of", Amount.between(20_000, 99_999)),
      Map.entry("hundreds of thousands of", Amount.between(200_000, 999_999)));

  private static final Map<String, Long> GLUED_SCALES = Map.of(
      "k", 1_000L, "m", 1_000_000L, "b", 1_000_000_000L, "tn", 1_000_000_000_000L);

  private static final int LONGEST_PHRASE = 4;
  private static final Set<String> FIRST_WORDS = Stream.concat(BOUNDS.keySet().stream(), VAGUE.keySet().stream())
      .map(phrase -> phrase.split(" ")[0])
      .collect(Collectors.toUnmodifiableSet());

  private final Lexemes text;
  private final Numerals numerals;
  private final Currencies currencies;

  AmountGrammar(Lexemes text, Currencies currencies) {
    this.text = text;
    this.numerals = new Numerals(text);
    this.currencies = currencies;
  }

  /// The amount that begins here, bounds included, with the position of its first digit or number word.
  Optional<Parsed<Found>> at(int at) {
    return phrase(at, BOUNDS.keySet())
        .filter(_ -> !isParticle(at))
        .flatMap(
            bound -> core(bound.end()).map(it -> it.map(found -> found.bound(Objects.requireNonNull(BOUNDS.get(bound.value()))))))
        .or(() -> core(at))
        .map(this::withSuffix);
  }

  /// "handed over two boats": the verb's particle bounds no number.
  private boolean isParticle(int at) {
    return text.at(at).is("over") && at > 0 && text.at(at - 1).is("hand", "hands", "handed", "handing", "take", "takes",
        "took", "taken", "taking", "turn", "turned", "turning", "turns", "carried", "carry", "sign", "signed", "pass", "passed");
  }

  /// @param number position of the number itself, behind bounds and signs
  record Found(Amount amount, int number) {

    private Found bound(Amount.Bound bound) {
      return new Found(amount.bound(bound), number);
    }
  }

  private Optional<Parsed<Found>> core(int at) {
    return vague(at).or(() -> between(at)).or(() -> range(at)).or(() -> single(at));
  }

  private Optional<Parsed<Found>> vague(int at) {
    return phrase(at, VAGUE.keySet())
        .map(it -> it.map(words -> new Found(Objects.requireNonNull(VAGUE.get(words)), at)));
  }

  private Optional<Parsed<Found>> between(int at) {
    return text.at(at).is("between") ? tied(at + 1, Set.of("and")) : Optional.empty();
  }

  private Optional<Parsed<Found>> range(int at) {
    return tied(at, Set.of("to", "or", "-", "–", "—"));
  }

  /// Two numbers, the second greater: "three to five", "10-15", "$5 to $7 million".
  private Optional<Parsed<Found>> tied(int at, Set<String> ties) {
    return single(at).filter(first -> ties.contains(text.at(first.end()).lower()))
        .flatMap(first -> single(first.end() + 1)
            .filter(second -> least(second).compareTo(least(first)) > 0)
            .map(second -> second.map(_ -> join(first, second))));
  }

  /// A scale or currency told once holds for both ends.
  private Found join(Parsed<Found> first, Parsed<Found> second) {
    BigDecimal least = least(first);
    BigDecimal most = least(second);
    boolean plainFirst = first.end() == first.value().number() + 1;
    int digits = first.value().number();
    int last = second.value().number();
    if (plainFirst && text.at(digits).isNumber() && text.at(last).isNumber() && second.end() > last + 1) {
      var written = new BigDecimal(text.at(last).text().replace(",", ""));
      least = written.signum() == 0 ? least : least.multiply(most).divide(written);
    }
    var joined = Amount.between(least, most);
    var currency = first.value().amount().currency().or(() -> second.value().amount().currency());
    return new Found(currency.map(joined::in).orElse(joined), digits);
  }

  private static BigDecimal least(Parsed<Found> number) {
    return number.value().amount().minimum().orElseThrow();
  }

  private Optional<Parsed<Found>> single(int at) {
    return currencies.before(text, at)
        .flatMap(sign -> number(sign.end(), true)
            .map(it -> it.map(value -> new Found(Amount.of(value).in(sign.value()), sign.end()))))
        .or(() -> number(at, false).map(it -> withCurrency(at, it)));
  }

  private Parsed<Found> withCurrency(int at, Parsed<BigDecimal> number) {
    var plain = Amount.of(number.value());
    boolean weighs = text.at(number.end() + 1).is("of") && text.at(number.end()).is("pounds", "pound");
    Optional<Parsed<String>> currency = weighs || isPoundOfWeight(number.end())
        ? Optional.empty()
        : currencies.after(text, number.end());
    return currency.map(it -> it.map(code -> new Found(plain.in(code), at)))
        .orElse(new Parsed<>(new Found(plain, at), number.end()));
  }

  /// "a 500-pound bomb"
  private boolean isPoundOfWeight(int at) {
    return text.at(at).isDash() && text.at(at + 1).is("pound", "mark", "real", "won");
  }

  private Optional<Parsed<BigDecimal>> number(int at, boolean money) {
    return numerals.at(at).map(number -> {
      Lexeme scale = text.at(number.end());
      Optional<Long> by = scale.glued() ? Optional.ofNullable(GLUED_SCALES.get(scale.lower())) : Optional.empty();
      return by.filter(_ -> money || currencies.after(text, number.end() + 1).isPresent())
          .map(factor -> new Parsed<>(number.value().multiply(BigDecimal.valueOf(factor)), number.end() + 1))
          .orElse(number);
    });
  }

  /// "20 or more", "20-plus", "20+".
  private Parsed<Found> withSuffix(Parsed<Found> found) {
    int end = found.end();
    boolean orMore = text.at(end).is("or") && text.at(end + 1).is("more");
    boolean plus = text.at(end).isDash() && text.at(end + 1).is("plus");
    if (orMore || plus) {
      return new Parsed<>(found.value().bound(Amount.Bound.AT_LEAST), end + 2);
    }
    boolean sign = text.at(end).is("+") && text.at(end).glued() && !text.at(end + 1).isNumber();
    return sign ? new Parsed<>(found.value().bound(Amount.Bound.AT_LEAST), end + 1) : found;
  }

  /// The longest of these phrases that begins here.
  private Optional<Parsed<String>> phrase(int at, Set<String> phrases) {
    if (!FIRST_WORDS.contains(text.at(at).lower())) {
      return Optional.empty();
    }
    for (int length = LONGEST_PHRASE; length > 0; length--) {
      var words = new StringBuilder();
      for (int i = at; i < at + length; i++) {
        words.append(i > at ? " " : "").append(text.at(i).lower());
      }
      if (phrases.contains(words.toString())) {
        return Optional.of(new Parsed<>(words.toString(), at + length));
      }
    }
    return Optional.empty();
  }
}
