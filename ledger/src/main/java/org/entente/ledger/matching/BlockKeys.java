package org.entente.ledger.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.Period;
import org.entente.codebook.MergeRule;
import org.entente.mention.ActorMention;

/// Where a claim stands in the index of likely pairs, and where its likely partners stand.
///
/// Two claims can only be one event if they share a type, a pair of parties (or, where one of them names a
/// single party, that party) and a time. A claim is in the index once for each of its pairs, by the period in which the event
/// can first have been, so that what comes in day by day stands together; with the first day and the number of days that follow,
/// so that the database itself passes over those whose days do not meet. Short times, those of up to four years and background,
/// and longer ones are kept apart, for the longest tells how far back one has to look. Who names a single party looks through
/// all pairs that begin with it. Types with one actor, such as statements, are told apart by the longest words of the slot
/// that decides. So each claim meets those of its neighbourhood only, and the cost of all comparisons grows with the number of
/// claims times the size of neighbourhoods.
final class BlockKeys {

  private static final int YEAR_DAYS = 366;
  private static final int WORDS = 4;
  private static final String NOBODY = "";

  /// How long a time is, and so how far before a day it can begin to hold the day.
  private enum Span {
    DAYS(Moment.PRECISE_DAYS, 6), YEARS(4 * YEAR_DAYS, 10), AGES(Long.MAX_VALUE, Long.SIZE);

    private final long longest;
    private final int periodBits;

    /// @param periodBits the days of a period, as a power of two
    Span(long longest, int periodBits) {
      this.longest = longest;
      this.periodBits = periodBits;
    }

    private long period(long day) {
      return periodBits == Long.SIZE ? 0 : Math.clamp(day >> periodBits, Short.MIN_VALUE, Short.MAX_VALUE);
    }
  }

  /// Two parties, or a party and what stands for a partner.
  private record Pair(String one, String other) {}

  private final Candidate claim;
  private final int tolerance;
  private final boolean oneActor;
  private final Span span;

  BlockKeys(Candidate claim, MergeRule rule) {
    this.claim = claim;
    this.tolerance = rule.longest();
    this.oneActor = rule.actors().size() == 1 && rule.actors().containsValue(MergeRule.Agreement.EQUAL) && !rule.same().isEmpty();
    this.span = span(claim);
  }

  private static Span span(Candidate claim) {
    if (claim.moment().precise() && !claim.background()) {
      return Span.DAYS;
    }
    return claim.moment().days().filter(days -> length(days) <= Span.YEARS.longest).isPresent() ? Span.YEARS : Span.AGES;
  }

  private static long length(Period days) {
    return days.latest().toEpochDay() - days.earliest().toEpochDay();
  }

  /// Where the claim stands.
  List<MatchStore.Key> places() {
    long first = claim.moment().days().map(days -> days.earliest().toEpochDay()).orElse(MatchStore.Key.TIMELESS);
    long more = claim.moment().days().map(BlockKeys::length).orElse(0L);
    return own().stream()
        .map(pair -> MatchStore.Key.of(span.period(first), one(span, pair.one), hash(pair.other), first, more)).toList();
  }

  /// Where its partners stand. Of two dates one of which is in the past, one may be a year off.
  List<MatchStore.Range> partners() {
    boolean told = claim.moment().told();
    int past = Math.max(tolerance, YEAR_DAYS);
    return Stream.of(Span.values()).flatMap(among -> {
      boolean near = among == Span.DAYS && !claim.background();
      return sought(among, time(among, told && !near ? past : tolerance));
    }).toList();
  }

  private MatchStore.Time time(Span among, int padding) {
    boolean ages = among == Span.AGES;
    return claim.moment().days().map(days -> {
      long first = days.earliest().toEpochDay() - padding;
      long last = days.latest().toEpochDay() + padding;
      return MatchStore.Time.of(among.period(first - among.longest), among.period(last), ages ? Long.MIN_VALUE : first, last);
    }).orElse(ages ? MatchStore.Time.of(0, 0, Long.MIN_VALUE, Long.MAX_VALUE) : MatchStore.Time.ANY);
  }

  private Stream<MatchStore.Range> sought(Span among, MatchStore.Time time) {
    List<String> parties = parties();
    if (oneActor) {
      return ranges(among, time, told(parties));
    }
    if (parties.size() == 1) {
      return Stream.of(MatchStore.Range.all(time, one(among, parties.getFirst())));
    }
    return Stream.concat(ranges(among, time, pairs(parties)), ranges(among, time, alone(parties)));
  }

  private Stream<MatchStore.Range> ranges(Span among, MatchStore.Time time, List<Pair> pairs) {
    return pairs.stream().map(pair -> MatchStore.Range.of(time, one(among, pair.one), hash(pair.other)));
  }

  /// Where a state is told, a firm beside it is not looked for: others may name its state.
  private List<String> parties() {
    var parties = new TreeSet<String>();
    claim.parties().values().forEach(parties::addAll);
    List<String> codes = parties.stream().filter(ActorMention::isCode).toList();
    return codes.isEmpty() ? List.copyOf(parties) : codes;
  }

  /// Every party begins one of the pairs.
  private List<Pair> own() {
    List<String> parties = parties();
    if (oneActor) {
      return told(parties);
    }
    if (parties.size() < 2) {
      return alone(parties);
    }
    var own = new ArrayList<>(pairs(parties));
    own.add(new Pair(parties.getLast(), parties.getFirst()));
    return own;
  }

  private static List<Pair> alone(List<String> parties) {
    return parties.stream().map(party -> new Pair(party, NOBODY)).toList();
  }

  private List<Pair> told(List<String> parties) {
    List<String> longest = claim.names().values().stream().flatMap(List::stream).limit(1).flatMap(name -> name.words().stream())
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).limit(WORDS)
        .toList();
    return parties.stream().flatMap(party -> longest.stream().map(word -> new Pair(party, word))).toList();
  }

  private static List<Pair> pairs(List<String> parties) {
    var pairs = new ArrayList<Pair>();
    for (int one = 0; one < parties.size(); one++) {
      for (int other = one + 1; other < parties.size(); other++) {
        pairs.add(new Pair(parties.get(one), parties.get(other)));
      }
    }
    return pairs;
  }

  private long one(Span among, String party) {
    return hash(claim.type() + ' ' + among + ' ' + party);
  }

  /// FNV-1a: the same on every machine; that two keys share a hash costs a comparison, no more.
  private static long hash(String words) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < words.length(); at++) {
      hash = (hash ^ words.charAt(at)) * 0x100000001b3L;
    }
    return hash >>> Long.SIZE - MatchStore.Key.PARTY_BITS;
  }
}
