package org.entente.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.ledger.matching.Link;
import org.entente.ledger.matching.MatchStore;
import org.entente.ledger.matching.Outline;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The tables of matching: index of likely pairs, links, and where each claim belongs.
final class JdbiMatchStore implements MatchStore {

  private final Handle handle;
  private final ClaimTable claims;

  /// @param claims may read from another database than the one matched in
  JdbiMatchStore(Handle handle, ClaimTable claims) {
    this.handle = handle;
    this.claims = claims;
  }

  @Override
  public Set<String> counting(Collection<String> ids) {
    return new ClaimTable(handle).counting(ids);
  }

  @Override
  public List<StoredClaim> claims(Collection<String> ids) {
    return claims.byIds(ids);
  }

  @Override
  public Map<String, byte[]> candidates(Collection<String> ids) {
    var found = new HashMap<String, byte[]>();
    for (List<Long> some : Batches.asked(Ids.numbers(ids))) {
      handle.createQuery("select m.claim, c.candidate from members m join candidates c on c.seq = m.seq where m.claim in (<ids>)")
          .bindList("ids", some)
          .map((row, _) -> Map.entry(Ids.text(row.getLong("claim")), row.getBytes("candidate")))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return found;
  }

  @Override
  public void index(Map<String, Entry> entries) {
    Batches.run(handle, "insert into match_keys (pair, days, claim, outline) values (?, ?, ?, ?) on conflict do nothing",
        batch -> entries.forEach((claim, entry) -> {
          byte[] outline = entry.outline().bytes();
          entry.keys().forEach(key -> batch.add(key.pair(), key.days(), Ids.number(claim), outline));
        }));
  }

  @Override
  public void keep(Map<String, byte[]> candidates) {
    Batches.run(handle, """
        insert into candidates (candidate, seq) select ?, seq from members where claim = ?
        on conflict (seq) do update set candidate = excluded.candidate""",
        batch -> candidates.forEach((claim, candidate) -> batch.add(candidate, Ids.number(claim))));
  }

  @Override
  public Map<String, Set<String>> around(Map<String, Search> searches) {
    var around = new HashMap<String, Set<String>>();
    for (List<Asked> some : Batches.asked(asked(searches))) {
      long most = some.stream().mapToLong(one -> one.range.time().more()).max().orElse(0);
      Query query = handle
          .createQuery("with recursive steps (step) as (values (0) union all select step + 1 from steps where step < ?)"
              + ", wanted (at, more, low, high, since, until) as (values "
              + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?)"))
              + ") select w.at, k.claim, k.outline from wanted w join steps s on s.step <= w.more"
              + " join match_keys k on k.pair between w.low + s.step * " + Key.NEXT + " and w.high + s.step * "
              + Key.NEXT + " where k.days >> " + Key.BITS + " <= w.until"
              + " and (k.days >> " + Key.BITS + ") + (k.days & " + Key.MORE + ") >= w.since");
      int place = 0;
      query.bind(place++, most);
      for (int at = 0; at < some.size(); at++) {
        Range range = some.get(at).range;
        query.bind(place++, at).bind(place++, range.time().more()).bind(place++, range.low()).bind(place++, range.high())
            .bind(place++, range.time().since()).bind(place++, range.time().until());
      }
      query.map((row, _) -> new Neighbour(some.get(row.getInt(1)), row.getLong(2), Outline.read(row.getBytes(3)))).stream()
          .filter(Neighbour::mayBe)
          .forEach(found -> around.computeIfAbsent(found.of.claim, none -> new HashSet<>()).add(Ids.text(found.claim)));
    }
    return around;
  }

  private List<Asked> asked(Map<String, Search> searches) {
    boolean any = searches.values().stream().flatMap(search -> search.ranges().stream()).anyMatch(range -> range.time().any());
    List<Long> periods = any ? periods() : List.of();
    return searches.entrySet().stream().flatMap(entry -> entry.getValue().ranges().stream()
        .flatMap(range -> range.time().any() ? periods.stream().map(range::in) : Stream.of(range))
        .map(range -> new Asked(entry.getKey(), range, entry.getValue().mayBe()))).toList();
  }

  /// The periods in which anything stands.
  private List<Long> periods() {
    return handle.createQuery("with recursive periods (period) as (select min(pair) >> " + Key.PERIOD
        + " from match_keys union all select (select min(pair) from match_keys where pair >= (period + 1) * " + Key.NEXT
        + ") >> " + Key.PERIOD + " from periods where period is not null and period < " + Short.MAX_VALUE
        + ") select period from periods where period is not null")
        .mapTo(Long.class).list();
  }

  /// One range in which a claim looks for others.
  private record Asked(String claim, Range range, Predicate<Outline> mayBe) {}

  /// A claim that stands there.
  private record Neighbour(Asked of, long claim, Outline outline) {

    boolean mayBe() {
      return of.mayBe.test(outline);
    }
  }

  @Override
  public void link(Collection<Link> links) {
    Batches.run(handle, "insert into links (claim, other, kind, score) values (?, ?, ?, ?) on conflict do nothing", batch -> links
        .forEach(link -> {
          batch.add(Ids.number(link.one()), Ids.number(link.other()), link.kind().id(), link.score());
          batch.add(Ids.number(link.other()), Ids.number(link.one()), link.kind().id(), link.score());
        }));
  }

  @Override
  public List<Link> joining(Collection<String> ofClaims) {
    return links(ofClaims, " and kind in ('same', 'past', 'vague')");
  }

  /// All links of the claims, each once.
  List<Link> links(Collection<String> ofClaims) {
    return links(ofClaims, "");
  }

  private List<Link> links(Collection<String> ofClaims, String condition) {
    var found = new LinkedHashSet<Link>();
    for (List<Long> some : Batches.asked(Ids.numbers(ofClaims))) {
      handle.createQuery("select claim, other, kind, score from links where claim in (<ids>)" + condition)
          .bindList("ids", some)
          .map((row, _) -> Link.between(Ids.text(row.getLong("claim")), Ids.text(row.getLong("other")),
              Link.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getDouble("score")))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  /// Keys of the gone stay, for an index by claim would cost each claim more than it saves; matching passes them over.
  @Override
  public void forget(Collection<String> gone) {
    Batches.run(handle, """
        insert into former (claim, seq) select ?, seq from members where claim = ?
        on conflict (claim) do update set seq = excluded.seq""",
        batch -> gone.forEach(claim -> batch.add(claim, Ids.number(claim))));
    List<Link> links = links(gone);
    Batches.run(handle, "delete from links where claim = ? and other = ?", batch -> links.forEach(link -> {
      batch.add(Ids.number(link.one()), Ids.number(link.other()));
      batch.add(Ids.number(link.other()), Ids.number(link.one()));
    }));
    for (List<Long> some : Batches.asked(Ids.numbers(gone))) {
      handle.createUpdate("delete from candidates where seq in (select seq from members where claim in (<ids>))")
          .bindList("ids", some).execute();
      handle.createUpdate("delete from members where claim in (<ids>)").bindList("ids", some).execute();
    }
  }

  @Override
  public Map<String, Place> places(Collection<String> ofClaims) {
    var found = new HashMap<String, Place>();
    for (List<Long> some : Batches.asked(Ids.numbers(ofClaims))) {
      handle.createQuery("select claim, core, record from members where claim in (<ids>) and core is not null")
          .bindList("ids", some)
          .map((row, _) -> Map.entry(Ids.text(row.getLong("claim")),
              new Place(Ids.text(row.getLong("core")), Ids.text(row.getLong("record")))))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return found;
  }

  @Override
  public Map<String, Set<String>> members(Collection<String> cores) {
    var found = new HashMap<String, Set<String>>();
    for (List<Long> some : Batches.asked(Ids.numbers(cores))) {
      Neighbourhood.membersOf(handle, some, """
          select core, claim from members_of_records where core = record
          union all select core, claim from members where core in (<ids>) and core <> record""")
          .map((row, _) -> Map.entry(Ids.text(row.getLong("core")), Ids.text(row.getLong("claim"))))
          .forEach(pair -> found.computeIfAbsent(pair.getKey(), none -> new HashSet<>()).add(pair.getValue()));
    }
    return found;
  }

  @Override
  public void place(Map<String, Place> places) {
    Batches.run(handle, "update members set core = ?, record = ? where claim = ?",
        batch -> places.forEach((claim, place) -> batch
            .add(Ids.number(place.core()), Ids.number(place.record()), Ids.number(claim))));
  }

  /// The record that a claim is shown in.
  Optional<String> record(String claim) {
    return Optional.ofNullable(places(List.of(claim)).get(claim)).map(Place::record);
  }
}
