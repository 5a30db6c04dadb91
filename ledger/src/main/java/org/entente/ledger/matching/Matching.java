package org.entente.ledger.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.codebook.MergeRule;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.matching.Link.Kind;
import org.entente.ledger.matching.MatchStore.Place;

/// One change of the set of claims or judgements, carried through to the records.
///
/// A new claim is compared with its neighbours in the index, and the links found are written down. Links of
/// one event join claims into components; only the components that a change touches are gathered into cores
/// anew. A core of nothing but background then joins the one core of news that its vague dates allow, if there
/// is just one that fits best. Each of these steps looks only at the set of claims, links and judgements of a
/// component, never at the order in which they came: adding one by one gives what a rebuild from nothing gives.
final class Matching {

  /// How much better the best core must fit than the next for background to join it.
  private static final double MARGIN = 0.1;
  private static final Comparator<Candidate> EARLIEST = Comparator
      .comparing((Candidate claim) -> claim.published().map(Object::toString).orElse("9999"))
      .thenComparing(Candidate::id);

  private final CandidateCache candidates;
  private final MatchStore store;
  private final Judgements judgements;
  private final Map<String, Place> before = new TreeMap<>();
  private final Map<String, Place> after = new TreeMap<>();

  Matching(CandidateCache candidates, MatchStore store, Judgements judgements) {
    this.candidates = candidates;
    this.store = store;
    this.judgements = judgements;
  }

  /// Takes in new claims, drops those that no longer count, and looks anew at others that a judgement names.
  ///
  /// @return ids of the records that changed, came or went
  Set<String> update(Collection<StoredClaim> added, Collection<String> removed, Collection<String> judged) {
    Map<String, Place> gone = store.places(removed);
    before.putAll(gone);
    Set<String> beside = past(removed);
    Set<String> work = new TreeSet<>(store.members(cores(gone)));
    work.removeAll(removed);
    store.forget(removed);
    added.forEach(this::takeIn);
    added.forEach(claim -> work.add(claim.id()));
    work.addAll(judged);
    Set<String> gathered = gather(work);
    beside.removeAll(removed);
    beside.addAll(gathered);
    beside.addAll(past(gathered));
    attach(beside);
    store.place(after);
    return changed(removed);
  }

  private static Set<String> cores(Map<String, Place> places) {
    return places.values().stream().map(Place::core).collect(Collectors.toSet());
  }

  private void takeIn(StoredClaim claim) {
    Candidate candidate = candidates.read(claim);
    MergeRule rule = candidates.rule(candidate);
    var keys = new BlockKeys(candidate, rule);
    Set<String> neighbours = new TreeSet<>(store.around(keys.partners()));
    neighbours.remove(candidate.id());
    store.link(load(neighbours).stream().flatMap(other -> Comparison.of(rule, candidate, other).stream()).toList());
    store.index(candidate.id(), keys.places());
  }

  /// Gathers every component that holds one of the claims; returns all claims of these components.
  private Set<String> gather(Set<String> work) {
    var seen = new HashSet<String>();
    for (String start : work) {
      if (!seen.contains(start)) {
        var links = new ArrayList<Link>();
        Set<String> component = component(start, links);
        seen.addAll(component);
        gather(component, links);
      }
    }
    return seen;
  }

  private Set<String> component(String start, List<Link> links) {
    Set<String> component = new TreeSet<>(Set.of(start));
    var open = new ArrayDeque<>(List.of(start));
    var found = new HashSet<Link>();
    while (!open.isEmpty()) {
      List<String> front = List.copyOf(open);
      open.clear();
      for (Link link : store.links(front)) {
        if ((link.kind() == Kind.SAME || link.kind() == Kind.VAGUE) && found.add(link)) {
          links.add(link);
          reach(link.one(), component, open);
          reach(link.other(), component, open);
        }
      }
      front.forEach(claim -> judgements.oneWith(claim).forEach(other -> reach(other, component, open)));
    }
    return component;
  }

  private static void reach(String claim, Set<String> component, ArrayDeque<String> open) {
    if (component.add(claim)) {
      open.add(claim);
    }
  }

  private void gather(Set<String> component, List<Link> links) {
    List<Candidate> claims = load(component);
    before.putAll(store.places(component));
    claims.stream().collect(Collectors.groupingBy(Candidate::type, TreeMap::new, Collectors.toList())).values()
        .forEach(ofType -> Cores.of(ofType, links, candidates.rule(ofType.getFirst()), judgements).forEach(this::place));
  }

  private void place(SortedMap<String, Candidate> core) {
    String id = core.values().stream().min(EARLIEST).orElseThrow().id();
    core.keySet().forEach(claim -> after.put(claim, new Place(id, id)));
  }

  /// The claims at the other end of links between background and news, and these themselves.
  private Set<String> past(Collection<String> claims) {
    Set<String> ends = new TreeSet<>();
    store.links(claims).stream().filter(link -> link.kind() == Kind.PAST).forEach(link -> {
      ends.add(link.one());
      ends.add(link.other());
    });
    return ends;
  }

  /// Lets background join the news, where claims were gathered anew or stand beside such.
  private void attach(Set<String> touched) {
    Map<String, Place> stored = store.places(touched);
    Set<String> cores = touched.stream().flatMap(claim -> place(claim, stored).stream()).map(Place::core)
        .collect(Collectors.toCollection(TreeSet::new));
    cores.forEach(this::attach);
  }

  private Optional<Place> place(String claim, Map<String, Place> stored) {
    return Optional.ofNullable(after.getOrDefault(claim, stored.get(claim)));
  }

  private void attach(String core) {
    Set<String> members = membersNow(core);
    List<Candidate> claims = load(members);
    if (!claims.isEmpty() && claims.stream().allMatch(Candidate::background)) {
      String record = host(claims).orElse(core);
      before.putAll(store.places(members));
      members.forEach(claim -> after.put(claim, new Place(core, record)));
    }
  }

  private Set<String> membersNow(String core) {
    Set<String> members = new TreeSet<>(store.members(List.of(core)));
    members.removeAll(after.keySet());
    after.forEach((claim, place) -> {
      if (place.core().equals(core)) {
        members.add(claim);
      }
    });
    return members;
  }

  private Optional<String> host(Collection<Candidate> background) {
    Set<String> ids = background.stream().map(Candidate::id).collect(Collectors.toSet());
    Set<String> reports = background.stream().map(Candidate::report).collect(Collectors.toSet());
    var scores = new TreeMap<String, Double>();
    List<Link> links = store.links(ids).stream().filter(link -> link.kind() == Kind.PAST).toList();
    Set<String> others = links.stream().map(link -> ids.contains(link.one()) ? link.other() : link.one())
        .collect(Collectors.toSet());
    Map<String, Place> stored = store.places(others);
    for (Link link : links) {
      String other = ids.contains(link.one()) ? link.other() : link.one();
      place(other, stored).ifPresent(place -> scores.merge(place.core(), link.score(), Math::max));
    }
    scores.keySet().removeIf(core -> load(membersNow(core)).stream().anyMatch(
        claim -> reports.contains(claim.report()) || ids.stream().anyMatch(id -> judgements.keepApart(id, claim.id()))));
    List<Map.Entry<String, Double>> best = scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(2)
        .toList();
    boolean clear = best.size() == 1 || best.size() == 2 && best.getFirst().getValue() - best.getLast().getValue() >= MARGIN;
    return clear ? Optional.of(best.getFirst().getKey()) : Optional.empty();
  }

  private Set<String> changed(Collection<String> removed) {
    var records = new TreeSet<String>();
    removed.forEach(claim -> Optional.ofNullable(before.get(claim)).ifPresent(place -> records.add(place.record())));
    after.forEach((claim, place) -> {
      Optional<Place> was = Optional.ofNullable(before.get(claim));
      if (!was.equals(Optional.of(place))) {
        records.add(place.record());
        was.ifPresent(old -> records.add(old.record()));
      }
    });
    return records;
  }

  private List<Candidate> load(Collection<String> ids) {
    return candidates.load(ids, store);
  }
}
