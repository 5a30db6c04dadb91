package org.entente.ledger.matching;

import java.util.List;
import java.util.Locale;

/// What two claims of different reports have to do with each other.
///
/// @param one the smaller hash
/// @param other the larger hash
/// @param score 0 to 1, how sure it is that both speak of one event
/// @param reasons in words, for people; none where the link is read from the ledger, see [Reasons]
public record Link(String one, String other, Kind kind, double score, List<String> reasons) {

  /// A link as the ledger keeps it, from either end.
  public static Link between(String claim, String other, Kind kind, double score) {
    boolean ordered = claim.compareTo(other) < 0;
    return new Link(ordered ? claim : other, ordered ? other : claim, kind, score, List.of());
  }

  /// What the likeness means.
  public enum Kind {
    /// One event.
    SAME,
    /// Background in one report and news in the other: one event if no other news fits as well, for what
    /// reports tell of the past is vague in its dates.
    PAST,
    /// Background in both, dated within a year of each other: one event if neither fits another.
    VAGUE,
    /// A plan and its realisation, or an event and its halt: two records that belong together.
    COURSE,
    /// Too like to ignore, too unlike to merge: for a person to say.
    NEAR;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
