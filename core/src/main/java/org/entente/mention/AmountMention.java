package org.entente.mention;

import java.math.BigDecimal;
import java.util.Optional;
import org.entente.report.Span;

/// Words that give a number of things or a sum of money.
///
/// @param head index of the counted noun ("helicopters" in "four Mi-35 helicopters"), of the number
///     itself where nothing is counted
/// @param minimum smallest number meant; empty for "up to"
/// @param maximum largest number meant; empty for "more than"
/// @param currency ISO 4217 for money, empty for counts
/// @param approximate whether "about", "nearly" and the like soften it
public record AmountMention(
    int sentence,
    int head,
    Span span,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Optional<String> currency,
    boolean approximate) implements Mention {

  /// The value in files: `4`, `24..99`, `2..`, or for money `USD 1500000000`.
  public String value() {
    String number;
    if (minimum.equals(maximum)) {
      number = plain(minimum);
    } else if (currency.isPresent()) {
      number = plain(maximum.or(() -> minimum));
    } else {
      number = plain(minimum) + ".." + plain(maximum);
    }
    return currency.map(code -> code + " " + number).orElse(number);
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(it -> it.stripTrailingZeros().toPlainString()).orElse("");
  }
}
