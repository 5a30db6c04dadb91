package org.entente.mention;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Numbers in figures and in words: "2,000", "1.5 million", "twenty-one", "two hundred and six", "3 crore".
final class Numerals {

  private static final Map<String, Integer> SMALL = Map.ofEntries(
      Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5),
      Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10),
      Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("thirteen", 13), Map.entry("fourteen", 14),
      Map.entry("fifteen", 15), Map.entry("sixteen", 16), Map.entry("seventeen", 17), Map.entry("eighteen", 18),
      Map.entry("nineteen", 19));

  private static final Map<String, Integer> TENS = Map.of(
      "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80,
      "ninety", 90);

  private static final Map<String, Long> SCALES = Map.ofEntries(
      Map.entry("hundred", 100L), Map.entry("thousand", 1_000L), Map.entry("lakh", 100_000L),
      Map.entry("lakhs", 100_000L), Map.entry("million", 1_000_000L), Map.entry("millions", 1_000_000L),
      Map.entry("mln", 1_000_000L), Map.entry("mn", 1_000_000L), Map.entry("mio", 1_000_000L),
      Map.entry("crore", 10_000_000L), Map.entry("crores", 10_000_000L), Map.entry("billion", 1_000_000_000L),
      Map.entry("bln", 1_000_000_000L), Map.entry("bn", 1_000_000_000L), Map.entry("trillion", 1_000_000_000_000L),
      Map.entry("trn", 1_000_000_000_000L), Map.entry("dozen", 12L));

  private final Lexemes text;

  Numerals(Lexemes text) {
    this.text = text;
  }

  static boolean isNumberWord(Lexeme piece) {
    return SMALL.containsKey(piece.lower()) || TENS.containsKey(piece.lower());
  }

  /// The number that begins at a position.
  Optional<Parsed<BigDecimal>> at(int position) {
    return text.at(position).isNumber() ? figures(position) : words(position);
  }

  private Optional<Parsed<BigDecimal>> figures(int position) {
    var figure = new BigDecimal(text.at(position).text().replace(",", ""));
    return Optional.of(scaled(new Parsed<>(figure, position + 1)));
  }

  /// "1.5 million", "500 mln", "2 lakh crore", "1.5-billion": at most two scales.
  private Parsed<BigDecimal> scaled(Parsed<BigDecimal> number) {
    return onceScaled(number).flatMap(once -> onceScaled(once).or(() -> Optional.of(once))).orElse(number);
  }

  private Optional<Parsed<BigDecimal>> onceScaled(Parsed<BigDecimal> number) {
    Lexeme next = text.at(number.end());
    int at = next.isDash() && next.glued() && text.at(number.end() + 1).glued() ? number.end() + 1 : number.end();
    return Optional.ofNullable(SCALES.get(text.at(at).lower()))
        .map(scale -> new Parsed<>(number.value().multiply(BigDecimal.valueOf(scale)), at + 1));
  }

  private Optional<Parsed<BigDecimal>> words(int position) {
    if (text.at(position).is("a", "an") && SCALES.containsKey(text.at(position + 1).lower())) {
      return Optional.of(scaled(new Parsed<>(BigDecimal.ONE, position + 1)));
    }
    if (text.at(position).is("half") && text.at(position + 1).is("a", "an")
        && SCALES.containsKey(text.at(position + 2).lower())) {
      return Optional.of(scaled(new Parsed<>(new BigDecimal("0.5"), position + 2)));
    }
    BigDecimal total = BigDecimal.ZERO;
    int at = position;
    for (var group = group(at); group.isPresent(); group = group(at)) {
      var scaled = scaled(new Parsed<>(BigDecimal.valueOf(group.get().value()), group.get().end()));
      total = total.add(scaled.value());
      at = scaled.end();
      boolean goesOn = scaled.end() > group.get().end();
      int and = text.at(at).is("and") ? at + 1 : at;
      if (!goesOn || group(and).isEmpty()) {
        break;
      }
      at = and;
    }
    return at == position ? Optional.empty() : Optional.of(new Parsed<>(total, at));
  }

  /// A number word under a hundred: "four", "twenty", "twenty-one".
  private Optional<Parsed<Integer>> group(int position) {
    Integer small = SMALL.get(text.at(position).lower());
    if (small != null) {
      return Optional.of(new Parsed<>(small, position + 1));
    }
    Integer tens = TENS.get(text.at(position).lower());
    if (tens == null) {
      return Optional.empty();
    }
    int at = text.at(position + 1).isDash() ? position + 2 : position + 1;
    Integer ones = SMALL.get(text.at(at).lower());
    return Optional.of(ones != null && ones < 10 ? new Parsed<>(tens + ones, at + 1) : new Parsed<>(tens, position + 1));
  }
}
