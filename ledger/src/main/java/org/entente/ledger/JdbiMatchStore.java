package org.entente.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ledger.matching.Link;
import org.entente.ledger.matching.MatchStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The tables of matching: index of likely pairs, links, and where each claim belongs.
final class JdbiMatchStore implements MatchStore {

  private static final String REASONS = "\n";

  private final Handle handle;
  private final ClaimTable claims;

  /// @param claims may read from another database than the one matched in
  JdbiMatchStore(Handle handle, ClaimTable claims) {
    this.handle = handle;
    this.claims = claims;
  }

  @Override
  public List<StoredClaim> claims(Collection<String> ids) {
    return claims.byIds(ids);
  }

  @Override
  public void index(Map<String, List<Key>> places) {
    Batches.run(handle, "insert into match_keys (party, bucket, claim) values (?, ?, ?) on conflict do nothing",
        batch -> places.forEach((claim, keys) -> keys
            .forEach(key -> batch.add(key.party(), key.bucket(), Ids.number(claim)))));
  }

  @Override
  public Map<String, Set<String>> around(Map<String, List<Range>> ranges) {
    var found = new HashMap<String, Set<String>>();
    List<Map.Entry<String, Range>> asked = ranges.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(range -> Map.entry(entry.getKey(), range))).toList();
    for (List<Map.Entry<String, Range>> some : Batches.of(asked)) {
      Query query = handle.createQuery("with wanted (asker, party, low, high) as (values "
          + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?)"))
          + ") select w.asker, k.claim from wanted w"
          + " join match_keys k on k.party = w.party and k.bucket between w.low and w.high"
          + " join members m on m.claim = k.claim");
      int at = 0;
      for (Map.Entry<String, Range> entry : some) {
        Range range = entry.getValue();
        query.bind(at++, Ids.number(entry.getKey())).bind(at++, range.party()).bind(at++, (long) range.from())
            .bind(at++, (long) range.to());
      }
      query.map((row, _) -> Map.entry(Ids.text(row.getLong("asker")), Ids.text(row.getLong("claim"))))
          .forEach(pair -> found.computeIfAbsent(pair.getKey(), none -> new HashSet<>()).add(pair.getValue()));
    }
    return found;
  }

  @Override
  public void link(Collection<Link> links) {
    Batches.run(handle, "insert into links (one, other, kind, score, reasons) values (?, ?, ?, ?, ?) on conflict do nothing",
        batch -> links.forEach(link -> batch.add(Ids.number(link.one()), Ids.number(link.other()), link.kind().id(),
            link.score(), Verbatim.stored(String.join(REASONS, link.reasons())))));
  }

  @Override
  public List<Link> links(Collection<String> ofClaims) {
    var found = new ArrayList<Link>();
    for (List<Long> some : Batches.of(Ids.numbers(ofClaims))) {
      handle.createQuery("select * from links where one in (<ids>) union all select * from links where other in (<ids>)")
          .bindList("ids", some)
          .map((row, _) -> new Link(Ids.text(row.getLong("one")), Ids.text(row.getLong("other")),
              Link.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getDouble("score"),
              List.of(Verbatim.read(row.getString("reasons")).split(REASONS))))
          .forEach(found::add);
    }
    return found.stream().distinct().toList();
  }

  /// Keys of the gone stay, for an index by claim would cost each claim more than it saves; [#around] passes them over.
  @Override
  public void forget(Collection<String> gone) {
    for (List<Long> some : Batches.of(Ids.numbers(gone))) {
      for (String place : List.of("links where one", "links where other", "members where claim")) {
        handle.createUpdate("delete from " + place + " in (<ids>)").bindList("ids", some).execute();
      }
    }
  }

  @Override
  public Map<String, Place> places(Collection<String> ofClaims) {
    var found = new HashMap<String, Place>();
    for (List<Long> some : Batches.of(Ids.numbers(ofClaims))) {
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
    for (List<Long> some : Batches.of(Ids.numbers(cores))) {
      handle.createQuery("""
          select core, claim from members where record in (<ids>) and core = record
          union all select core, claim from members where core in (<ids>) and core <> record""").bindList("ids", some)
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
