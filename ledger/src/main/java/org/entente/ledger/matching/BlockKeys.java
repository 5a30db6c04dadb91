package org.entente.ledger.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.Period;
import org.entente.codebook.MergeRule;

/// Where a claim stands in the index of likely pairs, and where its likely partners stand.
///
/// Two claims can only be one event if they share a type, a pair of parties (or, where one of them names a
/// single party, that party) and a time. A precise time is a bucket of 32 days; vague times and background
/// stand in an index of their own, by years. Types with one actor, such as statements, are told apart by the
/// longest words of the slot that decides. So each claim meets those of its neighbourhood only, and the
/// cost of all comparisons grows with the number of claims times the size of neighbourhoods.
final class BlockKeys {

  private static final int BUCKET_DAYS = 32;
  private static final int YEAR_DAYS = 366;
  private static final int TIMELESS = Integer.MIN_VALUE;
  private static final int WORDS = 4;

  private final Candidate claim;
  private final int tolerance;
  private final boolean oneActor;
  private final boolean wide;

  BlockKeys(Candidate claim, MergeRule rule) {
    this.claim = claim;
    this.tolerance = rule.longest();
    this.oneActor = rule.actors().size() == 1 && rule.actors().containsValue(MergeRule.Agreement.EQUAL) && !rule.same().isEmpty();
    this.wide = claim.background() || !claim.moment().precise();
  }

  /// Where the claim stands.
  List<MatchStore.Key> places() {
    var keys = new ArrayList<MatchStore.Key>();
    for (String party : own()) {
      long hash = hash(wide, party);
      claim.moment().days().ifPresentOrElse(
          days -> buckets(days, 0, wide).forEach(bucket -> keys.add(new MatchStore.Key(hash, bucket))),
          () -> keys.add(new MatchStore.Key(hash, TIMELESS)));
    }
    return keys;
  }

  /// Where its partners stand.
  List<MatchStore.Range> partners() {
    var ranges = new ArrayList<MatchStore.Range>();
    for (String party : sought()) {
      ranges.add(range(hash(false, party), wide ? YEAR_DAYS : tolerance, BUCKET_DAYS));
      ranges.add(range(hash(true, party), YEAR_DAYS, YEAR_DAYS));
      ranges.add(new MatchStore.Range(hash(true, party), TIMELESS, TIMELESS));
    }
    return ranges;
  }

  private MatchStore.Range range(long party, int padding, int size) {
    return claim.moment().days()
        .map(days -> new MatchStore.Range(party, bucket(days.earliest(), -padding, size), bucket(days.latest(), padding, size)))
        .orElseGet(() -> new MatchStore.Range(party, TIMELESS, Integer.MAX_VALUE));
  }

  private static List<Integer> buckets(Period days, int padding, boolean years) {
    int size = years ? YEAR_DAYS : BUCKET_DAYS;
    int first = bucket(days.earliest(), -padding, size);
    int last = bucket(days.latest(), padding, size);
    return Stream.iterate(first, bucket -> bucket <= last, bucket -> bucket + 1).toList();
  }

  private static int bucket(LocalDate day, int padding, int size) {
    return (int) Math.floorDiv(day.toEpochDay() + padding, size);
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
  private long hash(boolean wideIndex, String party) {
    String words = claim.type() + (wideIndex ? " years " : " ") + party;
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < words.length(); at++) {
      hash = (hash ^ words.charAt(at)) * 0x100000001b3L;
    }
    return hash;
  }
}
