package org.entente.ledger;

import java.util.Locale;

/// A person's judgement of a record, with who took it, when and why.
///
/// @param seq its number in the ledger; 0 before it is stored
/// @param at the moment, ISO 8601 in UTC
/// @param target id of the record, or for an undo the number of the decision
/// @param detail the other record's id, `slot=value`, or nothing
public record Decision(long seq, String at, String author, Kind kind, String target, String detail, String reason) {

  /// What can be decided.
  public enum Kind {
    ACCEPT, REJECT, CORRECT, MERGE, SPLIT, NOTE, UNDO;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
