package org.entente.ledger.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.ledger.StoredClaim;

/// What matching looks up and writes down, all of it derived from claims and decisions.
public interface MatchStore {

  /// A place in the index of likely pairs.
  ///
  /// @param days the first day that the event can have been on and, in the lower bits, how many more follow
  record Key(long party, long days) {

    /// How many bits tell the days that follow.
    public static final int BITS = 16;
    /// The lower bits.
    public static final int MORE = (1 << BITS) - 1;
    /// Stands before every day.
    static final long TIMELESS = Long.MIN_VALUE >> BITS;

    static Key of(long party, long first, long more) {
      return new Key(party, first << BITS | Math.min(more, MORE));
    }
  }

  /// Places in that index, ends included.
  ///
  /// @param since the day before which what stands there must not be over
  record Range(long party, long from, long to, long since) {

    /// What meets days.
    ///
    /// @param longest how many days may follow the first of what stands there
    static Range of(long party, long first, long last, long longest) {
      return new Range(party, first - longest << Key.BITS, last << Key.BITS | Key.MORE, first);
    }

    /// What begins by a day.
    static Range until(long party, long last) {
      return new Range(party, Long.MIN_VALUE, last << Key.BITS | Key.MORE, Long.MIN_VALUE);
    }

    static Range all(long party) {
      return new Range(party, Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE);
    }
  }

  /// What the index holds of a claim.
  record Entry(List<Key> keys, Outline outline) {}

  /// The claims that stand in any of the ranges and by their outline may be one with the claim that looks for them.
  record Search(List<Range> ranges, Predicate<Outline> mayBe) {}

  /// Where a claim belongs.
  ///
  /// @param core the event that its report's words alone place it in
  /// @param record the record it is shown in; another than its core where background joins the news
  record Place(String core, String record) {}

  /// Those of these ids whose claims count.
  Set<String> counting(Collection<String> ids);

  /// Claims that count, by id; unknown ids are left out.
  List<StoredClaim> claims(Collection<String> ids);

  /// What the index holds of claims that count, by id; nothing of those indexed by an earlier build.
  Map<String, byte[]> candidates(Collection<String> ids);

  /// Notes where claims stand.
  void index(Map<String, Entry> entries);

  /// Keeps claims as matching sees them, by id.
  ///
  /// @param candidates see [CandidateFormat]
  void keep(Map<String, byte[]> candidates);

  /// For each claim the claims that it looks for, itself among them if it stands there, and some that no longer count.
  Map<String, Set<String>> around(Map<String, Search> searches);

  void link(Collection<Link> links);

  /// The links by which claims join, at either end of which one of these stands, without their reasons.
  List<Link> joining(Collection<String> claims);

  /// Forgets claims that no longer count, with their keys, links and places.
  void forget(Collection<String> claims);

  Map<String, Place> places(Collection<String> claims);

  /// The claims of each core that has any.
  Map<String, Set<String>> members(Collection<String> cores);

  void place(Map<String, Place> places);
}
