package org.entente.mention;

import java.math.BigDecimal;
import java.util.Optional;

/// A number or sum as the words give it, before it is known what it counts.
///
/// @param minimum smallest number meant; empty for "up to"
/// @param maximum largest number meant; empty for "more than"
/// @param currency ISO 4217 for money
record Amount(
    Optional<BigDecimal> minimum, Optional<BigDecimal> maximum, Optional<String> currency, boolean approximate) {

  /// How words before a number bound it.
  enum Bound {
    NONE, ABOUT, AT_LEAST, AT_MOST
  }

  static Amount of(BigDecimal number) {
    return between(number, number);
  }

  static Amount between(BigDecimal least, BigDecimal most) {
    return new Amount(Optional.of(least), Optional.of(most), Optional.empty(), false);
  }

  static Amount between(long least, long most) {
    return between(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }

  Amount in(String code) {
    return new Amount(minimum, maximum, Optional.of(code), approximate);
  }

  Amount bound(Bound bound) {
    return switch (bound) {
      case NONE -> this;
      case ABOUT -> new Amount(minimum, maximum, currency, true);
      case AT_LEAST -> new Amount(minimum, Optional.empty(), currency, approximate);
      case AT_MOST -> new Amount(Optional.empty(), maximum, currency, approximate);
    };
  }
}
