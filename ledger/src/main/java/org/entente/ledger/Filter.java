package org.entente.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.codebook.Difference;
import org.entente.ledger.record.Review;

/// Which records to list; everything given must hold.
///
/// @param states codes; one, or two for the records of a pair
/// @param from the first day
/// @param to the last day
/// @param difference the least grave difference between reports
/// @param words that the record's sentences or values hold
public record Filter(
    Optional<String> type, List<String> states, Optional<LocalDate> from, Optional<LocalDate> to, Optional<Difference> difference,
    Optional<Review> review, String words) {

  public static final Filter ALL = new Filter(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty(), "");

  public static Filter dyad(String one, String other) {
    return ALL.withStates(List.of(one, other));
  }

  public Filter withStates(List<String> wanted) {
    return new Filter(type, wanted, from, to, difference, review, words);
  }

  public Filter withWords(String wanted) {
    return new Filter(type, states, from, to, difference, review, wanted);
  }

  public Filter withDifference(Difference least) {
    return new Filter(type, states, from, to, Optional.of(least), review, words);
  }

  public Filter withType(String wanted) {
    return new Filter(Optional.of(wanted), states, from, to, difference, review, words);
  }
}
