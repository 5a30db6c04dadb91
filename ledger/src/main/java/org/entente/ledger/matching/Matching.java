package org.entente.ledger.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final int TOGETHER = 500;
  private static final Comparator<Candidate> EARLIEST = Comparator
      .comparing((Candidate claim) -> claim.published().map(Object::toString).orElse("9999"))
      .thenComparing(Candidate::id);

  private final CandidateCache candidates;
  private final MatchStore store;
  private final Judgements judgements;
  private final Map<String, Place> before = new TreeMap<>();
  private final Map<String, Place> after = new TreeMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Set<String>> gathered = new HashMap<>();

  Matching(CandidateCache candidates, MatchStore store, Judgements judgements) {
    this.candidates = candidates;
    this.store = store;
    this.judgements = judgements;
  }

  /// Takes in new claims, drops those that no longer count, and looks anew at others that a judgement names.
  ///
  /// @return ids of the records that changed, came or went
  Set<String> update(Collection<StoredClaim> added, Collection<String> removed, Collection<String> judged) {
    askPlaces(removed);
    Map<String, Place> gone = Map.copyOf(before);
    Set<String> beside = past(store.joining(removed));
    Set<String> work = new TreeSet<>();
    store.members(cores(gone)).values().forEach(work::addAll);
    work.removeAll(removed);
    store.forget(removed);
    takeIn(List.copyOf(added));
    added.forEach(claim -> work.add(claim.id()));
    work.addAll(judged);
    Set<Link> links = new LinkedHashSet<>();
    Set<String> background = gather(work, links);
    beside.removeAll(removed);
    beside.addAll(background);
    beside.addAll(besideNews(links, background, judged.isEmpty() ? altered() : gathered.keySet()));
    attach(beside);
    store.place(moved());
    return changed(removed);
  }

  /// Looks up where claims stood before this change.
  private void askPlaces(Collection<String> claims) {
    before.putAll(store.places(claims.stream().filter(asked::add).toList()));
  }

  private static Set<String> cores(Map<String, Place> places) {
    return places.values().stream().map(Place::core).collect(Collectors.toSet());
  }

  /// Some at a time, so that neighbourhoods in memory stay few; each meets those that came before it in the index.
  private void takeIn(List<StoredClaim> added) {
    for (int from = 0; from < added.size(); from += TOGETHER) {
      link(added.subList(from, Math.min(from + TOGETHER, added.size())).stream().map(candidates::read).toList());
    }
  }

  private void link(List<Candidate> fresh) {
    var entries = new LinkedHashMap<String, MatchStore.Entry>();
    var kept = new LinkedHashMap<String, byte[]>();
    var searches = new LinkedHashMap<String, MatchStore.Search>();
    for (Candidate claim : fresh) {
      MergeRule rule = candidates.rule(claim);
      MatchStore.Entry entry = candidates.entry(claim);
      entries.put(claim.id(), entry);
      kept.put(claim.id(), candidates.written(claim));
      searches.put(claim.id(),
          new MatchStore.Search(new BlockKeys(claim, rule).partners(), other -> !entry.outline().apart(other, rule)));
    }
    store.index(entries);
    store.keep(kept);
    Map<String, Set<String>> around = store.around(searches);
    Set<String> all = around.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    Map<String, Candidate> known = byId(candidates.counting(all, store));
    Set<Link> links = new LinkedHashSet<>();
    for (Candidate claim : fresh) {
      for (String neighbour : around.getOrDefault(claim.id(), Set.of())) {
        Optional.ofNullable(known.get(neighbour)).filter(other -> !other.id().equals(claim.id()))
            .flatMap(other -> Comparison.of(candidates.rule(claim), claim, other)).ifPresent(links::add);
      }
    }
    store.link(links);
  }

  private static Map<String, Candidate> byId(Collection<Candidate> claims) {
    return claims.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
  }

  /// Gathers every component that holds one of the claims; returns those of its claims that are background.
  ///
  /// @param links takes all links of these claims
  private Set<String> gather(Set<String> work, Set<Link> links) {
    Set<String> reached = reached(work, links);
    askPlaces(reached);
    List<Candidate> claims = load(reached);
    claims.stream().collect(Collectors.groupingBy(Candidate::type, TreeMap::new, Collectors.toList())).values()
        .forEach(ofType -> Cores.of(ofType, links, candidates.rule(ofType.getFirst()), judgements).forEach(this::place));
    return claims.stream().filter(Candidate::background).map(Candidate::id).collect(Collectors.toSet());
  }

  private Set<String> reached(Set<String> work, Set<Link> links) {
    Set<String> reached = new TreeSet<>(work);
    Set<String> front = reached;
    while (!front.isEmpty()) {
      Set<String> next = new TreeSet<>();
      for (Link link : store.joining(front)) {
        links.add(link);
        if (link.kind() == Kind.SAME || link.kind() == Kind.VAGUE) {
          next.add(link.one());
          next.add(link.other());
        }
      }
      front.forEach(claim -> next.addAll(judgements.oneWith(claim)));
      next.removeAll(reached);
      reached.addAll(next);
      front = next;
    }
    return reached;
  }

  private void place(SortedMap<String, Candidate> core) {
    String id = core.values().stream().min(EARLIEST).orElseThrow().id();
    core.keySet().forEach(claim -> after.put(claim, new Place(id, id)));
    gathered.put(id, Set.copyOf(core.keySet()));
  }

  /// The claims at both ends of links between background and news.
  private static Set<String> past(Collection<Link> links) {
    return links.stream().filter(link -> link.kind() == Kind.PAST).flatMap(Matching::ends)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> ends(Link link) {
    return Stream.of(link.one(), link.other());
  }

  /// The cores gathered that hold other claims than before.
  private Set<String> altered() {
    Map<String, Set<String>> was = before.entrySet().stream().collect(
        Collectors.groupingBy(entry -> entry.getValue().core(), Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    return gathered.entrySet().stream().filter(core -> !core.getValue().equals(was.get(core.getKey()))).map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// The background that stands beside news gathered anew. One end of each such link is background, so links of gathered
  /// background lead to news only.
  ///
  /// @param altered the cores of news that background may fit otherwise than before
  private Set<String> besideNews(Collection<Link> links, Set<String> background, Set<String> altered) {
    return past(links.stream().filter(link -> ends(link).noneMatch(background::contains))
        .filter(link -> ends(link).flatMap(claim -> Optional.ofNullable(after.get(claim)).stream())
            .anyMatch(place -> altered.contains(place.core())))
        .toList()).stream().filter(claim -> !after.containsKey(claim)).collect(Collectors.toSet());
  }

  /// Lets background join the news, where it was gathered anew or stands beside news that was.
  private void attach(Set<String> touched) {
    askPlaces(touched);
    Set<String> cores = touched.stream().flatMap(claim -> place(claim).stream()).map(Place::core)
        .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Set<String>> known = membersNow(cores);
    Map<String, Candidate> claims = byId(load(known.values().stream().flatMap(Set::stream).collect(Collectors.toSet())));
    Map<String, List<Candidate>> background = new TreeMap<>();
    known.forEach((core, members) -> {
      List<Candidate> told = of(members, claims);
      if (!told.isEmpty() && told.stream().allMatch(Candidate::background)) {
        background.put(core, told);
      }
    });
    Map<String, String> hosts = hosts(background);
    askPlaces(background.values().stream().flatMap(List::stream).map(Candidate::id).toList());
    background.forEach((core, told) -> told
        .forEach(claim -> after.put(claim.id(), new Place(core, hosts.getOrDefault(core, core)))));
  }

  private static List<Candidate> of(Set<String> ids, Map<String, Candidate> claims) {
    return ids.stream().flatMap(id -> Optional.ofNullable(claims.get(id)).stream()).toList();
  }

  private Optional<Place> place(String claim) {
    return Optional.ofNullable(after.getOrDefault(claim, before.get(claim)));
  }

  /// The members of cores; of those gathered anew all are at hand, since a component is gathered whole.
  private Map<String, Set<String>> membersNow(Collection<String> cores) {
    var now = new TreeMap<String, Set<String>>();
    now.putAll(store.members(cores.stream().filter(core -> !gathered.containsKey(core)).toList()));
    now.values().forEach(members -> members.removeAll(after.keySet()));
    cores.forEach(core -> Optional.ofNullable(gathered.get(core)).ifPresent(members -> now.put(core, members)));
    return now;
  }

  /// The core of news that each core of background joins, where there is one.
  private Map<String, String> hosts(Map<String, List<Candidate>> background) {
    var choices = new TreeMap<String, Choice>();
    scores(background).forEach((core, fit) -> choices.put(core, new Choice(fit)));
    Set<String> next = next(choices);
    while (!next.isEmpty()) {
      Map<String, Set<String>> members = membersNow(next);
      Map<String, Candidate> claims = byId(load(members.values().stream().flatMap(Set::stream).collect(Collectors.toSet())));
      choices.forEach((core, choice) -> {
        List<Candidate> told = background.getOrDefault(core, List.of());
        MergeRule rule = candidates.rule(told.getFirst());
        choice.narrow(host -> Cores.compatible(told, of(members.getOrDefault(host, Set.of()), claims), rule, judgements));
      });
      next = next(choices);
    }
    var hosts = new HashMap<String, String>();
    choices.forEach((core, choice) -> choice.joined().ifPresent(host -> hosts.put(core, host)));
    return hosts;
  }

  private static Set<String> next(Map<String, Choice> choices) {
    return choices.values().stream().flatMap(choice -> choice.next().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /// How well each core of background fits each core of news that it is linked with.
  private Map<String, Map<String, Double>> scores(Map<String, List<Candidate>> background) {
    Map<String, String> coreOf = new HashMap<>();
    background.forEach((core, told) -> told.forEach(claim -> coreOf.put(claim.id(), core)));
    List<Link> links = store.joining(coreOf.keySet()).stream().filter(link -> link.kind() == Kind.PAST).toList();
    askPlaces(links.stream().flatMap(Matching::ends).filter(claim -> !after.containsKey(claim)).toList());
    Map<String, Map<String, Double>> scores = new TreeMap<>();
    for (Link link : links) {
      boolean first = coreOf.containsKey(link.one());
      Optional.ofNullable(coreOf.get(first ? link.one() : link.other()))
          .ifPresent(core -> place(first ? link.other() : link.one()).ifPresent(host -> scores
              .computeIfAbsent(core, none -> new TreeMap<>()).merge(host.core(), link.score(), Math::max)));
    }
    return scores;
  }

  private Map<String, Place> moved() {
    var moved = new TreeMap<>(after);
    moved.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    return moved;
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
