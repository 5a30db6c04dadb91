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
import java.util.TreeSet;
import org.entente.ledger.matching.Link;
import org.entente.ledger.matching.MatchStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
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
  public void index(String claim, Collection<Key> keys) {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(
        "insert into match_keys (party, bucket, claim) values (?, ?, ?) on conflict do nothing")) {
      keys.forEach(key -> batch.bind(0, key.party()).bind(1, key.bucket()).bind(2, Ids.number(claim)).add());
      batch.execute();
    }
  }

  @Override
  public Set<String> around(Collection<Range> ranges) {
    var found = new HashSet<String>();
    for (List<Range> some : Batches.of(ranges)) {
      Query query = handle.createQuery("with wanted (party, low, high) as (values "
          + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?)"))
          + ") select k.claim from wanted w join match_keys k on k.party = w.party and k.bucket between w.low and w.high");
      int at = 0;
      for (Range range : some) {
        query.bind(at++, range.party()).bind(at++, (long) range.from()).bind(at++, (long) range.to());
      }
      query.mapTo(Long.class).forEach(claim -> found.add(Ids.text(claim)));
    }
    return found;
  }

  @Override
  public void link(Collection<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(
        "insert into links (one, other, kind, score, reasons) values (?, ?, ?, ?, ?) on conflict do nothing")) {
      links.forEach(link -> batch.bind(0, Ids.number(link.one())).bind(1, Ids.number(link.other())).bind(2, link.kind().id())
          .bind(3, link.score()).bind(4, Verbatim.stored(String.join(REASONS, link.reasons()))).add());
      batch.execute();
    }
  }

  @Override
  public List<Link> links(Collection<String> ofClaims) {
    var found = new ArrayList<Link>();
    for (List<Long> some : Batches.of(Ids.numbers(ofClaims))) {
      for (String end : List.of("one", "other")) {
        handle.createQuery("select * from links where " + end + " in (<ids>)").bindList("ids", some)
            .map((row, _) -> new Link(Ids.text(row.getLong("one")), Ids.text(row.getLong("other")),
                Link.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getDouble("score"),
                List.of(Verbatim.read(row.getString("reasons")).split(REASONS))))
            .forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  @Override
  public void forget(Collection<String> gone) {
    for (List<Long> some : Batches.of(Ids.numbers(gone))) {
      for (String place : List.of("match_keys where claim", "links where one", "links where other", "members where claim")) {
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
  public Set<String> members(Collection<String> cores) {
    Set<String> found = new TreeSet<>();
    for (List<Long> some : Batches.of(Ids.numbers(cores))) {
      handle.createQuery("select claim from members where core in (<ids>)").bindList("ids", some).mapTo(Long.class)
          .forEach(claim -> found.add(Ids.text(claim)));
    }
    return found;
  }

  @Override
  public void place(Map<String, Place> places) {
    if (places.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch("update members set core = ?, record = ? where claim = ?")) {
      places.forEach((claim, place) -> batch.bind(0, Ids.number(place.core())).bind(1, Ids.number(place.record()))
          .bind(2, Ids.number(claim)).add());
      batch.execute();
    }
  }

  /// The record that a claim is shown in.
  Optional<String> record(String claim) {
    return Optional.ofNullable(places(List.of(claim)).get(claim)).map(Place::record);
  }
}
