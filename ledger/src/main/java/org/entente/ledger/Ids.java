package org.entente.ledger;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The 64-bit ids of claims and records: hexadecimal for people and files, numbers in tables.
final class Ids {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  private Ids() {}

  static long number(String id) {
    return HexFormat.fromHexDigitsToLong(id);
  }

  static List<Long> numbers(Collection<String> ids) {
    return ids.stream().map(Ids::number).toList();
  }

  static String text(long number) {
    return HexFormat.of().toHexDigits(number);
  }

  /// An id as a user typed it; empty if it is none.
  static Optional<Long> parse(String typed) {
    return ID.matcher(typed).matches() ? Optional.of(number(typed)) : Optional.empty();
  }
}
