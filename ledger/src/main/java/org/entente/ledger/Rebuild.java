package org.entente.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.ledger.ClaimTable.Numbered;
import org.entente.ledger.matching.Judgements;
import org.entente.ledger.matching.Matcher;
import org.entente.ledger.matching.MatchStore;
import org.jdbi.v3.core.Handle;

/// Gathers all claims into records from nothing, some thousand at a time.
final class Rebuild {

  private static final int CHUNK = 5_000;

  private final ClaimTable claims;
  private final Matcher matcher;
  private final MatchStore store;
  private final Judgements judgements;

  Rebuild(ClaimTable claims, Matcher matcher, MatchStore store, Judgements judgements) {
    this.claims = claims;
    this.matcher = matcher;
    this.store = store;
    this.judgements = judgements;
  }

  /// @param changed told, after each chunk, the records that it changed
  void run(Consumer<Set<String>> changed) {
    List<Numbered> chunk = claims.after(0, CHUNK);
    while (!chunk.isEmpty()) {
      changed.accept(matcher.update(store, judgements, chunk.stream().map(Numbered::claim).toList(), Set.of(), Set.of()));
      chunk = claims.after(chunk.getLast().seq(), CHUNK);
    }
  }

  /// Empties every table that follows from claims and decisions.
  static void clear(Handle handle) {
    handle.execute("update members set core = null, record = null");
    for (String table : List.of("match_keys", "candidates", "links", "records", "record_states", "record_dyads", "dyad_years",
        "tallies",
        "record_words")) {
      handle.execute("delete from " + table);
    }
  }

  /// Lists anew the records of a ledger whose script emptied their tables.
  static void list(Handle handle, Consumer<List<String>> records) {
    inOrder(handle, " and claim = record", records);
  }

  /// Whether there are claims, and none stands in the index of likely pairs.
  static boolean isUnindexed(Handle handle) {
    return isEmptied(handle, "members", "match_keys");
  }

  /// Indexes anew the claims of a ledger whose script emptied the index. In the order of ids, those of one neighbourhood come
  /// together.
  static void index(Handle handle, Consumer<List<String>> claims) {
    inOrder(handle, "", claims);
  }

  private static void inOrder(Handle handle, String condition, Consumer<List<String>> claims) {
    List<Long> chunk = List.of(Long.MIN_VALUE);
    while (!chunk.isEmpty()) {
      chunk = handle.createQuery("select claim from members where claim > ?" + condition + " order by claim limit " + CHUNK)
          .bind(0, chunk.getLast()).mapTo(Long.class).list();
      claims.accept(chunk.stream().map(Ids::text).toList());
    }
  }

  /// Whether no claim counts, so there are no records either.
  static boolean isEmpty(Handle handle) {
    return handle.createQuery("select not exists (select 1 from members)").mapTo(Boolean.class).one();
  }

  /// Whether records were gathered by the rules of that name from the first on.
  static boolean isGatheredBy(Handle handle, String rules) {
    return handle.createQuery("select exists (select 1 from gathered_by where rules = ?)").bind(0, rules).mapTo(Boolean.class)
        .one();
  }

  /// The codebook by whose rules records were gathered; empty for a ledger that did not note it yet.
  static Optional<String> gatheredBy(Handle handle) {
    return handle.createQuery("select codebook from gathered_by").mapTo(String.class).findFirst();
  }

  /// Notes by which rules records are gathered from now on.
  static void gatherBy(Handle handle, String codebook, String rules) {
    handle.execute("delete from gathered_by");
    handle.execute("insert into gathered_by (codebook, rules) values (?, ?)", codebook, rules);
  }

  /// Whether there are records, and none is listed.
  static boolean isUnlisted(Handle handle) {
    return isEmptied(handle, "members where record is not null", "records");
  }

  private static boolean isEmptied(Handle handle, String source, String table) {
    return handle.createQuery("select exists (select 1 from " + source + ") and not exists (select 1 from " + table + ")")
        .mapTo(Boolean.class).one();
  }

  /// The record of each claim.
  static Map<Long, Long> records(Handle handle) {
    var records = new HashMap<Long, Long>();
    handle.createQuery("select claim, record from members")
        .map((row, _) -> Map.entry(row.getLong("claim"), row.getLong("record")))
        .forEach(entry -> records.put(entry.getKey(), entry.getValue()));
    return records;
  }
}
