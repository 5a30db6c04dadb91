package org.entente.ledger;

/// Lets every text through databases unharmed, and back.
///
/// PostgreSQL refuses U+0000 and neither database keeps lone surrogates, so each such character is written as
/// U+FDD0, a code point that stands for nothing in any script, and four hexadecimal digits.
final class Verbatim {

  private static final char MARK = '\uFDD0';
  private static final int DIGITS = 4;

  private Verbatim() {}

  static String stored(String text) {
    var out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean paired = Character.isHighSurrogate(unit) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
      if (paired) {
        out.append(unit).append(text.charAt(++at));
      } else if (unit == 0 || unit == MARK || Character.isSurrogate(unit)) {
        out.append(MARK).append(String.format("%04x", (int) unit));
      } else {
        out.append(unit);
      }
    }
    return out.toString();
  }

  static String read(String stored) {
    if (stored.indexOf(MARK) < 0) {
      return stored;
    }
    var out = new StringBuilder(stored.length());
    for (int at = 0; at < stored.length(); at++) {
      if (stored.charAt(at) == MARK) {
        out.append((char) Integer.parseInt(stored, at + 1, at + 1 + DIGITS, 16));
        at += DIGITS;
      } else {
        out.append(stored.charAt(at));
      }
    }
    return out.toString();
  }
}
