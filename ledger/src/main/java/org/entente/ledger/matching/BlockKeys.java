package org.entente.ledger.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.claim.Period;
import org.entente.codebook.MergeRule;

/// Where a claim stands in the index of likely pairs, and where its likely partners stand.
///
/// Two claims can only be one event if they share a type, a pair of parties (or, where one of them names a
/// single party, that party) and a time. Each of these keys is in the index once, at the first day that the event can have
/// been on, with the number of days that follow; so the database itself passes over those whose days do not meet. Short
/// times, those of up to four years and background, and longer ones are kept apart, for the longest tells how far back one
/// has to look. Types with one actor, such as statements, are told apart by the longest words of the slot that decides. So
/// each claim meets those of its neighbourhood only, and the cost of all comparisons grows with the number of claims times
/// the size of neighbourhoods.
final class BlockKeys {

  private static final int YEAR_DAYS = 366;
  private static final int WORDS = 4;

  /// How long a time is, and so how far before a day it can begin to hold the day.
  private enum Span {
    DAYS(" ", Moment.PRECISE_DAYS), YEARS(" years ", 4 * YEAR_DAYS), AGES(" ages ", Long.MAX_VALUE);

    private final String name;
    private final long longest;

    Span(String name, long longest) {
      this.name = name;
      this.longest = longest;
    }
  }

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
    return own().stream().map(party -> MatchStore.Key.of(hash(span, party), first, more)).toList();
  }

  /// Where its partners stand. Of two dates one of which is in the past, one may be a year off.
  List<MatchStore.Range> partners() {
    boolean told = claim.moment().told();
    int past = Math.max(tolerance, YEAR_DAYS);
    var ranges = new ArrayList<MatchStore.Range>();
    for (String party : sought()) {
      ranges.add(range(party, Span.DAYS, told && claim.background() ? past : tolerance));
      ranges.add(range(party, Span.YEARS, told ? past : tolerance));
      ranges.add(range(party, Span.AGES, told ? past : tolerance));
    }
    return ranges;
  }

  private MatchStore.Range range(String party, Span among, int padding) {
    long hash = hash(among, party);
    return claim.moment().days().map(days -> {
      long first = days.earliest().toEpochDay() - padding;
      long last = days.latest().toEpochDay() + padding;
      return among == Span.AGES ? MatchStore.Range.until(hash, last) : MatchStore.Range.of(hash, first, last, among.longest);
    }).orElseGet(() -> MatchStore.Range.all(hash));
  }

  private Set<String> parties() {
    var parties = new TreeSet<String>();
    claim.parties().values().forEach(parties::addAll);
    return parties;
  }

  private List<String> own() {
    List<String> parties = List.copyOf(parties());
    if (oneActor) {
      return told(parties);
    }
    if (parties.size() == 1) {
      return List.of("alone " + parties.getFirst());
    }
    var keys = new ArrayList<>(pairs(parties));
    parties.forEach(party -> keys.add("among " + party));
    return keys;
  }

  private List<String> sought() {
    List<String> parties = List.copyOf(parties());
    if (oneActor) {
      return told(parties);
    }
    if (parties.size() == 1) {
      return List.of("alone " + parties.getFirst(), "among " + parties.getFirst());
    }
    var keys = new ArrayList<>(pairs(parties));
    parties.forEach(party -> keys.add("alone " + party));
    return keys;
  }

  private List<String> told(List<String> parties) {
    List<String> longest = claim.names().values().stream().flatMap(List::stream).limit(1).flatMap(name -> name.words().stream())
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).limit(WORDS)
        .toList();
    return parties.stream().flatMap(party -> longest.stream().map(word -> party + " told " + word)).toList();
  }

  private static List<String> pairs(List<String> parties) {
    var pairs = new ArrayList<String>();
    for (int one = 0; one < parties.size(); one++) {
      for (int other = one + 1; other < parties.size(); other++) {
        pairs.add("pair " + parties.get(one) + " " + parties.get(other));
      }
    }
    return pairs;
  }

  /// FNV-1a, 64 bits: the same on every machine; that two keys share a hash costs a comparison, no more.
  private long hash(Span among, String party) {
    String words = claim.type() + among.name + party;
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < words.length(); at++) {
      hash = (hash ^ words.charAt(at)) * 0x100000001b3L;
    }
    return hash;
  }
}
