package org.entente.coding;

import java.util.regex.Pattern;

/// Type designations of equipment: letters and figures run together or by a hyphen ("Mi-35M", "F-16",
/// "Su-30MKI", "M1A2", "P-8A").
final class Designations {

  private static final Pattern FORM = Pattern
      .compile(
          "\\bType \\d{2,3}[A-Z]{0,2}\\b|\\b[A-Z][A-Za-z]{0,7}(?:[-‐‑/ ]?Mk\\.? ?)?[-‐‑]?\\d{1,4}(?:[A-Z]\\d{1,2}[A-Z]{0,2}|[A-Z]{0,4}[a-rt-z]?)(?:/[A-Z0-9]+)*(?: Block \\d+)?");

  private Designations() {}

  static boolean looksLike(String word) {
    return FORM.matcher(word).lookingAt() && word.chars().anyMatch(Character::isDigit);
  }

  static Pattern form() {
    return FORM;
  }
}
