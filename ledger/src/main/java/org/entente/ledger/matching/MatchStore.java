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
  /// @param pair the period in the upper 16 bits, then a hash of type and party, then one of the other party
  /// @param days the first day that the event can have been on and, in the lower bits, how many more follow
  record Key(long pair, long days) {

    /// How many bits tell a party.
    static final int PARTY_BITS = 24;
    /// How many bits stand below the period.
    public static final int PERIOD = 2 * PARTY_BITS;
    /// From a place in one period to the same in the next.
    public static final long NEXT = 1L << PERIOD;
    /// How many bits tell the days that follow.
    public static final int BITS = 16;
    /// The lower bits.
    public static final int MORE = (1 << BITS) - 1;
    /// Stands before every day.
    static final long TIMELESS = Long.MIN_VALUE >> BITS;

    static Key of(long period, long one, long other, long first, long more) {
      return new Key(pair(period, one, other), first << BITS | Math.min(more, MORE));
    }

    private static long pair(long period, long one, long other) {
      return period << PERIOD | one << PARTY_BITS | other;
    }
  }

  /// When what is looked for can have been.
  ///
  /// @param period the first period in which it can stand
  /// @param more how many periods follow
  /// @param since the day before which it must not be over
  /// @param until the day after which it must not begin
  record Time(long period, long more, long since, long until) {

    /// In any period.
    static final Time ANY = new Time(0, -1, Long.MIN_VALUE, Long.MAX_VALUE);

    /// Of more periods than that only those in which anything stands are looked through.
    private static final int MOST = 500;

    static Time of(long period, long last, long since, long until) {
      return last - period > MOST ? new Time(0, -1, since, until) : new Time(period, last - period, since, until);
    }

    /// Whether all periods in which anything stands are meant.
    public boolean any() {
      return more < 0;
    }
  }

  /// Places in that index, ends included, in each of the periods of a time.
  ///
  /// @param low in the first period
  record Range(Time time, long low, long high) {

    static Range of(Time time, long one, long other) {
      long pair = Key.pair(time.period, one, other);
      return new Range(time, pair, pair);
    }

    /// All that begins with a party.
    static Range all(Time time, long one) {
      return new Range(time, Key.pair(time.period, one, 0), Key.pair(time.period, one, (1 << Key.PARTY_BITS) - 1));
    }

    /// The same in one period, for one in any.
    public Range in(long period) {
      return new Range(new Time(period, 0, time.since, time.until), low + period * Key.NEXT, high + period * Key.NEXT);
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
