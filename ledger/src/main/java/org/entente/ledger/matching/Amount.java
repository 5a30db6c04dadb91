package org.entente.ledger.matching;

import java.util.Optional;

/// A number, or the range of a vague one, with its unit: the quantities (`4`, `24..99`, `2..`) and sums
/// (`USD 1500000000`) of the claims format.
///
/// @param unit the currency; empty for things counted
public record Amount(double low, double high, String unit) {

  public static Optional<Amount> parse(String value) {
    int blank = value.indexOf(' ');
    String unit = blank < 0 ? "" : value.substring(0, blank);
    String number = value.substring(blank + 1);
    int dots = number.indexOf("..");
    try {
      double low = Double.parseDouble(dots < 0 ? number : number.substring(0, dots));
      String top = dots < 0 ? number : number.substring(dots + 2);
      return Optional.of(new Amount(low, top.isEmpty() ? Double.MAX_VALUE : Double.parseDouble(top), unit));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /// Whether both can be one number within a relative tolerance.
  public boolean meets(Amount other, double tolerance) {
    return low * (1 - tolerance) <= other.high && other.low * (1 - tolerance) <= high;
  }

  /// Whether it is more of one unit, beyond a relative tolerance.
  boolean exceeds(Amount other, double tolerance) {
    return unit.equals(other.unit) && low * (1 - tolerance) > other.high;
  }
}
