package org.entente.ledger.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.codebook.MergeRule;

/// Gathers claims that are joined by links into cores, each one event.
///
/// What people have judged comes first. Then the links, the surest first, join two cores unless a person keeps
/// them apart, both hold a claim of one report (a report tells an event once), or more than a quarter of the
/// pairs across them cannot be one event. At last two cores of nothing but background that only vague dates
/// divide are joined if neither has another to join. Links and claims are taken in an order of their own, so the result
/// depends on nothing but the set of claims, links and judgements. Cost: links times the square of core sizes.
final class Cores {

  private static final double TOLERATED = 0.25;
  private static final Comparator<Link> SUREST = Comparator.comparingDouble(Link::score).reversed().thenComparing(Link::one)
      .thenComparing(Link::other);

  private final MergeRule rule;
  private final Judgements judgements;
  private final Map<String, SortedMap<String, Candidate>> coreOf = new TreeMap<>();
  private final Set<Pair> kept = new HashSet<>();

  /// Two cores as they are: a core that grows has another size.
  private record Pair(String one, int size, String other, int otherSize) {}

  private Cores(Collection<Candidate> claims, MergeRule rule, Judgements judgements) {
    this.rule = rule;
    this.judgements = judgements;
    claims.forEach(claim -> coreOf.put(claim.id(), new TreeMap<>(Map.of(claim.id(), claim))));
  }

  /// The cores of claims of one type, each by hash.
  ///
  /// @param links all that start at one of these claims, and any of other types
  static List<SortedMap<String, Candidate>> of(
      Collection<Candidate> claims, Collection<Link> links, MergeRule rule, Judgements judgements) {
    var cores = new Cores(claims, rule, judgements);
    for (Candidate claim : claims) {
      judgements.oneWith(claim.id()).stream().filter(cores.coreOf::containsKey)
          .forEach(other -> cores.join(cores.core(claim.id()), cores.core(other)));
    }
    cores.surest(links, Link.Kind.SAME).forEach(cores::joinIfOne);
    cores.joinVague(cores.surest(links, Link.Kind.VAGUE));
    return cores.coreOf.entrySet().stream().filter(entry -> entry.getKey().equals(entry.getValue().firstKey()))
        .map(Map.Entry::getValue).toList();
  }

  private List<Link> surest(Collection<Link> links, Link.Kind kind) {
    return links.stream().filter(link -> link.kind() == kind && coreOf.containsKey(link.one())).sorted(SUREST).toList();
  }

  private SortedMap<String, Candidate> core(String claim) {
    return Objects.requireNonNull(coreOf.get(claim), "a link leads to a claim that is not there");
  }

  private void joinVague(List<Link> links) {
    var partners = new TreeMap<String, Set<String>>();
    for (Link link : links) {
      String one = core(link.one()).firstKey();
      String other = core(link.other()).firstKey();
      if (!one.equals(other) && allBackground(one) && allBackground(other)) {
        partners.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
        partners.computeIfAbsent(other, none -> new TreeSet<>()).add(one);
      }
    }
    partners.forEach((core, others) -> others.stream()
        .filter(other -> others.size() == 1 && partners.getOrDefault(other, Set.of()).size() == 1)
        .filter(other -> core(core) != core(other) && !forbidden(core(core).values(), core(other).values(), judgements))
        .forEach(other -> join(core(core), core(other))));
  }

  private boolean allBackground(String core) {
    return core(core).values().stream().allMatch(Candidate::background);
  }

  private void joinIfOne(Link link) {
    SortedMap<String, Candidate> one = core(link.one());
    SortedMap<String, Candidate> other = core(link.other());
    if (one != other && kept.add(new Pair(one.firstKey(), one.size(), other.firstKey(), other.size()))
        && compatible(one.values(), other.values(), rule, judgements)) {
      join(one, other);
    }
  }

  private void join(SortedMap<String, Candidate> joined, SortedMap<String, Candidate> gone) {
    if (joined != gone) {
      joined.putAll(gone);
      gone.keySet().forEach(claim -> coreOf.put(claim, joined));
    }
  }

  /// Whether two sets of claims may be one event: nothing forbids it, and few of the pairs across them cannot be one.
  static boolean compatible(Collection<Candidate> one, Collection<Candidate> other, MergeRule rule, Judgements judgements) {
    if (forbidden(one, other, judgements)) {
      return false;
    }
    long apart = one.stream()
        .mapToLong(left -> other.stream().filter(right -> !Comparison.mayBeOne(rule, left, right)).count()).sum();
    return apart <= TOLERATED * one.size() * other.size();
  }

  private static boolean forbidden(Collection<Candidate> one, Collection<Candidate> other, Judgements judgements) {
    return one.stream().anyMatch(left -> other.stream().anyMatch(
        right -> left.report().equals(right.report()) || judgements.keepApart(left.id(), right.id())));
  }
}
