package org.entente.codebook;

import java.util.List;
import java.util.Map;

/// When two claims of a type speak of the same event.
///
/// @param actors slots whose states must agree, and how
/// @param same slots whose values must be compatible, the weightiest first: the first that both sides have
///     decides, the others make it more or less likely
/// @param wordings slots of `same` told in common words, as what a thing is, to the slot that classes the thing: of one class
///     it may be told in other words, and its words tell the class
/// @param apart slots in which different values keep the claims apart
/// @param dates date slots to days of tolerance
/// @param quantities quantity and money slots to relative tolerance (0.1 is ten per cent)
/// @param within quantity slots to those whose number they cannot exceed, as what is delivered what was ordered
/// @param lasts how many days such an event lasts at most, as a rule; for reports that tell only when it ended
/// @param prose the rule in words, for people
public record MergeRule(
    Map<String, Agreement> actors,
    List<String> same,
    Map<String, String> wordings,
    List<String> apart,
    Map<String, Integer> dates,
    Map<String, Double> quantities,
    Map<String, String> within,
    int lasts,
    List<String> prose) {

  /// No rule at all.
  public static final MergeRule NONE = new MergeRule(Map.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(), 0,
      List.of());

  /// Days of tolerance of the date slot that allows fewest; 0 if there is none.
  public int shortest() {
    int shortest = dates.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (int days : dates.values()) {
      shortest = Math.min(shortest, days);
    }
    return shortest;
  }

  /// Days of tolerance of the date slot that allows most; 0 if there is none.
  public int longest() {
    int longest = 0;
    for (int days : dates.values()) {
      longest = Math.max(longest, days);
    }
    return longest;
  }

  /// How the actors of two claims must agree.
  public enum Agreement {
    /// The same set.
    EQUAL,
    /// One set lies in the other.
    NESTED,
    /// At least one in common.
    OVERLAPPING
  }
}
