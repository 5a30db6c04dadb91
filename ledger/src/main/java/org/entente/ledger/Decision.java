package org.entente.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A person's judgement of a record, with who took it, when and why.
///
/// @param seq its number in the ledger; 0 before it is stored
/// @param at the moment, ISO 8601 in UTC
/// @param target id of the record, or for an undo the number of the decision
/// @param detail `slot=value` of a correction; the two sides of a merge or split; otherwise nothing
public record Decision(long seq, String at, String author, Kind kind, String target, String detail, String reason) {

  /// What can be decided.
  public enum Kind {
    ACCEPT, REJECT,
    /// A slot has another value.
    CORRECT,
    /// Two records are one.
    MERGE,
    /// Some claims of a record are another event.
    SPLIT,
    /// Two records that look alike are not one.
    DIFFERENT, NOTE, UNDO;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The claims on the two sides of a merge or a split.
  public record Sides(List<String> left, List<String> right) {

    private static final String BETWEEN = " | ";

    String text() {
      return String.join(" ", left) + BETWEEN + String.join(" ", right);
    }

    static Optional<Sides> parse(String detail) {
      int bar = detail.indexOf(BETWEEN);
      return bar < 0
          ? Optional.empty()
          : Optional.of(new Sides(words(detail.substring(0, bar)), words(detail.substring(bar + BETWEEN.length()))));
    }

    private static List<String> words(String text) {
      return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
  }

  public Optional<Sides> sides() {
    return switch (kind) {
      case MERGE, SPLIT, DIFFERENT -> Sides.parse(detail);
      case ACCEPT, REJECT, CORRECT, NOTE, UNDO -> Optional.empty();
    };
  }
}
