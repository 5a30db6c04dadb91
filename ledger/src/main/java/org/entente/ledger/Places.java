package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Where records stand in the order of their days: one number for each, by which lists come without sorting.
///
/// The day is in the number's upper bits and the beginning of the record's id in the lower ones, so that it follows from
/// the record alone. Of two records of one day whose ids begin alike, one pair in two million of those with the same type
/// and states, the one listed later takes the next number. Every index of records ends with the place, and it is their key
/// in the search index: the hits of a word come in the order of days too, and the first of them are shown without a look at
/// the others.
final class Places {

  private static final int ID_BITS = 41;
  private static final long LAST_DAY = (1L << Long.SIZE - 1 - ID_BITS) - 1;
  /// The first day of the year 0 is day 1, after the undated.
  private static final long OFFSET = 1 - LocalDate.of(0, 1, 1).toEpochDay();

  private Places() {}

  /// The place of a record if no other has taken it.
  ///
  /// @param day ISO 8601; empty for the undated, which come before all others
  static long of(String day, long id) {
    return (day.isEmpty() ? 0 : first(LocalDate.parse(day))) + ((id ^ Long.MIN_VALUE) >>> Long.SIZE - ID_BITS);
  }

  /// The first place of a day.
  static long first(LocalDate day) {
    return Math.clamp(day.toEpochDay() + OFFSET, 1, LAST_DAY) << ID_BITS;
  }

  /// The wanted places, or the next that are free.
  static List<Long> free(Handle handle, List<Long> wanted) {
    Set<Long> taken = taken(handle, wanted);
    var free = new ArrayList<Long>();
    for (long place : wanted) {
      while (!taken.add(place)) {
        place++;
        taken.addAll(taken(handle, List.of(place)));
      }
      free.add(place);
    }
    return free;
  }

  private static Set<Long> taken(Handle handle, List<Long> places) {
    var taken = new HashSet<Long>();
    for (List<Long> some : Batches.asked(places)) {
      taken.addAll(handle.createQuery("select place from records where place in (<places>)").bindList("places", some)
          .mapTo(Long.class).list());
    }
    return taken;
  }
}
