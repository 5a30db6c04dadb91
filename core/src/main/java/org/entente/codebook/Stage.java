package org.entente.codebook;

/// What the grammar around a trigger says of an event's course; the engine finds it, each record type
/// says which of its statuses it means.
public enum Stage {
  /// "sold", "have held".
  HAPPENED,
  /// "are holding", "is under way".
  ONGOING,
  /// "began", "kicked off".
  STARTED,
  /// "wrapped up", "concluded".
  ENDED,
  /// "will hold", "is to hold", "is scheduled to".
  FUTURE,
  /// "will be allowed to", "cleared", "approved".
  AUTHORISED,
  /// "agreed to hold", "pledged", "promised".
  COMMITTED,
  /// "signed a contract to buy"; where a record type does not name it, COMMITTED.
  CONTRACTED,
  /// "wants to", "plans to", "seeks to".
  INTENDED,
  /// "offered to", "proposed".
  OFFERED,
  /// "asked for", "requested".
  REQUESTED,
  /// "invited to".
  INVITED,
  /// "may", "might", "is considering".
  CONSIDERED,
  /// "is negotiating", "in talks on".
  NEGOTIATED,
  /// "would have", "if".
  HYPOTHETICAL,
  /// "did not", "has yet to", "denied holding".
  DENIED,
  /// "refused to", "rejected".
  REFUSED,
  /// "called off", "cancelled".
  CANCELLED,
  /// "put off", "postponed".
  POSTPONED,
  /// "suspended", "halted", "froze".
  SUSPENDED,
  /// "resumed", "restored".
  RESUMED,
  /// "ended", "scrapped" of a standing thing.
  TERMINATED;

  /// Whether what it tells of is still to come.
  public boolean isToCome() {
    return switch (this) {
      case FUTURE, AUTHORISED, COMMITTED, CONTRACTED, INTENDED, OFFERED, REQUESTED, INVITED, CONSIDERED, NEGOTIATED,
          HYPOTHETICAL ->
        true;
      default -> false;
    };
  }

  /// Whether it stops what goes on or was to come.
  public boolean stops() {
    return switch (this) {
      case REFUSED, CANCELLED, POSTPONED, SUSPENDED, TERMINATED -> true;
      default -> false;
    };
  }
}
