package org.entente.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.ClaimRow;
import org.entente.claim.Period;
import org.entente.codebook.Codebook;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.RecordBuilder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What lists, searches and counts of records read: one row a record with its states, pairs of states and
/// words, and counters, all kept in step with the claims.
final class RecordTables {

  private static final int WORDS_LENGTH = 240;

  private final Handle handle;
  private final Dialect dialect;
  private final ClaimTable claims;
  private final ReportTable reports;
  private final RecordBuilder builder;
  private final Standing standing;

  RecordTables(Handle handle, Dialect dialect, Codebook codebook, Standing standing) {
    this.handle = handle;
    this.dialect = dialect;
    this.claims = new ClaimTable(handle);
    this.reports = new ReportTable(handle, dialect);
    this.builder = new RecordBuilder(codebook);
    this.standing = standing;
  }

  /// The record with this id, whole; empty if no claim is in it.
  Optional<EventRecord> build(String id) {
    List<StoredClaim> members = claims.ofRecord(Ids.number(id));
    if (members.isEmpty()) {
      return Optional.empty();
    }
    Set<String> hashes = members.stream().map(StoredClaim::report).collect(Collectors.toSet());
    Set<String> ids = members.stream().map(StoredClaim::id).collect(Collectors.toSet());
    return Optional.of(builder.build(id, members, reports.withSketches(hashes), standing.on(ids)));
  }

  /// Brings the rows of records up to date.
  void refresh(Collection<String> ids) {
    var counted = new TreeMap<Count, Integer>();
    for (String id : ids) {
      remove(Ids.number(id), counted);
      build(id).ifPresent(record -> insert(record, counted));
    }
    counted.values().removeIf(change -> change == 0);
    store(counted);
  }

  /// Something that is counted: of a pair of states by year and type, or by a kind and name alone.
  private record Count(String one, String other, int year, String name) implements Comparable<Count> {

    @Override
    public int compareTo(Count count) {
      return (one + ' ' + other + ' ' + year + ' ' + name)
          .compareTo(count.one + ' ' + count.other + ' ' + count.year + ' ' + count.name);
    }
  }

  private void remove(long id, Map<Count, Integer> counted) {
    handle.createQuery("select * from records where id = ?").bind(0, id).map((row, _) -> counts(row.getString("states"),
        row.getString("day"), row.getString("type"), row.getInt("difference"), row.getString("review"))).findFirst()
        .ifPresent(counts -> {
          counts.forEach(count -> counted.merge(count, -1, Integer::sum));
          for (String table : List.of("records where id", "record_states where record", "record_dyads where record")) {
            handle.execute("delete from " + table + " = ?", id);
          }
          dialect.unindex(handle, "record_words", id);
        });
  }

  private void insert(EventRecord record, Map<Count, Integer> counted) {
    long id = Ids.number(record.id());
    String day = day(record);
    String states = String.join(" ", record.states());
    int difference = record.differences().stream().mapToInt(kind -> kind.ordinal() + 1).max().orElse(0);
    handle.createUpdate("""
        insert into records (id, type, status, factuality, states, date, day, published, reports, independent, difference,
          review, confidence, words)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .bind(0, id).bind(1, record.type()).bind(2, record.status()).bind(3, record.factuality()).bind(4, states)
        .bind(5, record.date().orElse("")).bind(6, day).bind(7, record.published().orElse("")).bind(8, record.sources().size())
        .bind(9, record.independent()).bind(10, difference).bind(11, record.review().id()).bind(12, record.confidence())
        .bind(13, Verbatim.stored(words(record))).execute();
    record.states()
        .forEach(state -> handle.execute("insert into record_states (state, day, record) values (?, ?, ?)", state, day, id));
    pairs(record.states(), (one, other) -> handle.execute(
        "insert into record_dyads (one, other, day, record) values (?, ?, ?, ?)", one, other, day, id));
    dialect.index(handle, "record_words", id, record.type().replace('_', ' ') + " " + states,
        Verbatim.stored(searchable(record)));
    counts(states, day, record.type(), difference, record.review().id()).forEach(count -> counted.merge(count, 1, Integer::sum));
  }

  private interface Pair {
    void of(String one, String other);
  }

  private static void pairs(List<String> states, Pair pair) {
    for (int one = 0; one < states.size(); one++) {
      for (int other = one + 1; other < states.size(); other++) {
        pair.of(states.get(one), states.get(other));
      }
    }
  }

  private static List<Count> counts(String states, String day, String type, int difference, String review) {
    var counts = new ArrayList<Count>();
    int year = day.isEmpty() ? 0 : Integer.parseInt(day.substring(0, 4));
    counts.add(new Count("records", "", 0, "all"));
    counts.add(new Count("type", "", 0, type));
    counts.add(new Count("year", "", 0, Integer.toString(year)));
    counts.add(new Count("difference", "", 0, Integer.toString(difference)));
    counts.add(new Count("review", "", 0, review));
    List<String> all = states.isEmpty() ? List.of() : List.of(states.split(" "));
    all.forEach(state -> counts.add(new Count("state", "", 0, state)));
    pairs(all, (one, other) -> counts.add(new Count(one, other, year, type)));
    return counts;
  }

  private void store(Map<Count, Integer> counted) {
    try (PreparedBatch dyads = handle.prepareBatch("""
        insert into dyad_years (one, other, year, type, n) values (?, ?, ?, ?, ?)
        on conflict (one, other, year, type) do update set n = dyad_years.n + excluded.n""");
        PreparedBatch tallies = handle.prepareBatch(
            """
            insert into tallies (kind, name, n) values (?, ?, ?) on conflict (kind, name) do update set n = tallies.n + excluded.n""")) {
      counted.forEach((count, change) -> {
        if (count.other.isEmpty()) {
          tallies.bind(0, count.one).bind(1, count.name).bind(2, change).add();
        } else {
          dyads.bind(0, count.one).bind(1, count.other).bind(2, count.year).bind(3, count.name).bind(4, change).add();
        }
      });
      Stream.of(dyads, tallies).filter(batch -> batch.size() > 0).forEach(PreparedBatch::execute);
    }
  }

  /// The day to sort by: the event's first, else that of the first report.
  private static String day(EventRecord record) {
    return record.date().flatMap(Period::parse).map(period -> period.earliest().toString()).or(record::published).orElse("");
  }

  /// The sentence that stands for the record in lists: of its first claim that is news.
  private static String words(EventRecord record) {
    return record.claims().stream().map(StoredClaim::row)
        .sorted((one, other) -> Boolean.compare(one.role().equals("background"), other.role().equals("background")))
        .flatMap(row -> row.evidence().stream()).map(ClaimRow.Words::text).findFirst()
        .map(text -> text.codePointCount(0, text.length()) <= WORDS_LENGTH
            ? text
            : text.substring(0, text.offsetByCodePoints(0, WORDS_LENGTH)) + " …")
        .orElse("");
  }

  private static String searchable(EventRecord record) {
    return Stream.concat(
        record.slots().stream().flatMap(slot -> slot.values().stream()).map(value -> value.value().replace('_', ' ')),
        record.claims().stream().flatMap(claim -> claim.row().evidence().stream()).map(ClaimRow.Words::text))
        .distinct().collect(Collectors.joining(" "));
  }
}
