package org.entente.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.entente.ledger.record.Review;
import org.entente.ledger.record.Sketch;
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

  RecordTables(Handle handle, Dialect dialect, Codebook codebook, ClaimTable claims, Standing standing) {
    this.handle = handle;
    this.dialect = dialect;
    this.claims = claims;
    this.reports = new ReportTable(handle, dialect);
    this.builder = new RecordBuilder(codebook);
    this.standing = standing;
  }

  /// The record with this id, whole; empty if no claim is in it.
  Optional<EventRecord> build(String id) {
    return build(List.of(id)).stream().findFirst();
  }

  /// The records with these ids, in no order.
  List<EventRecord> build(Collection<String> ids) {
    Map<String, List<StoredClaim>> members = claims.ofRecords(ids);
    Map<String, Map.Entry<StoredReport, Sketch>> backing = reports.behind(ids);
    return members.entrySet().stream().map(entry -> {
      var sources = new LinkedHashMap<StoredReport, Sketch>();
      entry.getValue().forEach(claim -> Optional.ofNullable(backing.get(claim.report()))
          .ifPresent(report -> sources.put(report.getKey(), report.getValue())));
      Set<String> named = entry.getValue().stream().map(StoredClaim::id).collect(Collectors.toSet());
      return builder.build(entry.getKey(), entry.getValue(), sources, standing.on(named));
    }).toList();
  }

  /// Brings the rows of records up to date.
  void refresh(Collection<String> ids) {
    var counted = new LinkedHashMap<Count, Integer>();
    for (List<String> some : Batches.of(ids)) {
      replace(rows(Ids.numbers(some)), build(some), counted);
    }
    counted.values().removeIf(change -> change == 0);
    store(counted);
  }

  /// Something that is counted: of a pair of states by year and type, or by a kind and name alone.
  private record Count(String one, String other, int year, String name) {}

  /// What of a record's row leads to other rows.
  ///
  /// @param place see [Places]
  /// @param difference 0 where reports agree, else one more than the place of the gravest difference
  private record Row(long place, String type, String states, String day, int difference, String review) {

    static Row of(EventRecord record, long place) {
      return new Row(place, record.type(), String.join(" ", record.states()), RecordTables.day(record),
          record.differences().stream().mapToInt(kind -> kind.ordinal() + 1).max().orElse(0), record.review().id());
    }

    List<String> codes() {
      return states.isEmpty() ? List.of() : List.of(states.split(" "));
    }

    /// What a person rejected counts as rejected and as nothing else.
    List<Count> counts() {
      var counts = new ArrayList<Count>();
      counts.add(new Count("review", "", 0, review));
      if (!review.equals(Review.REJECTED.id())) {
        String year = Integer.toString(year());
        counts.add(new Count("records", "", 0, "all"));
        counts.add(new Count("type", "", 0, type));
        counts.add(new Count("year", "", 0, year));
        counts.add(new Count("difference", "", 0, Integer.toString(difference)));
        codes().forEach(state -> {
          counts.add(new Count("state", "", 0, state));
          counts.add(new Count(Records.yearsOf(state), "", 0, year));
        });
        pairs(codes(), (one, other) -> {
          counts.add(new Count(one, other, year(), type));
          counts.add(new Count(Records.partnersOf(one), "", 0, other));
          counts.add(new Count(Records.partnersOf(other), "", 0, one));
        });
      }
      return counts;
    }

    private int year() {
      return day.isEmpty() ? 0 : Integer.parseInt(day.substring(0, 4));
    }
  }

  private Map<Long, Row> rows(List<Long> ids) {
    return handle.createQuery("select * from records where id in (<ids>)").bindList("ids", Batches.padded(ids))
        .map((row, _) -> Map.entry(row.getLong("id"), new Row(row.getLong("place"), row.getString("type"),
            row.getString("states"), row.getString("day"), row.getInt("difference"), row.getString("review"))))
        .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Most records that change are told once more and stay where they stand in all lists; of these only the row and the
  /// words are written.
  private void replace(Map<Long, Row> before, List<EventRecord> records, Map<Count, Integer> counted) {
    var listed = new TreeMap<Row, EventRecord>(Comparator.comparingLong(Row::place));
    var others = new ArrayList<EventRecord>();
    for (EventRecord record : records) {
      Optional.ofNullable(before.get(Ids.number(record.id()))).filter(row -> row.equals(Row.of(record, row.place)))
          .ifPresentOrElse(row -> listed.put(row, record), () -> others.add(record));
    }
    Batches.run(handle, "delete from record_words where " + dialect.searchKey() + " = ?",
        batch -> before.values().forEach(row -> batch.add(row.place)));
    remove(before.values().stream().filter(row -> !listed.containsKey(row)).toList(), counted);
    update(listed);
    listed.putAll(insert(others, counted));
    // The order of places spares the search index of SQLite a piece of its own for each step back.
    dialect.index(handle, "record_words",
        listed.entrySet().stream().map(entry -> words(entry.getKey(), entry.getValue())).toList());
  }

  private void remove(List<Row> rows, Map<Count, Integer> counted) {
    rows.forEach(row -> row.counts().forEach(count -> counted.merge(count, -1, Integer::sum)));
    Batches.run(handle, "delete from record_states where state = ? and place = ?",
        batch -> rows.forEach(row -> row.codes().forEach(state -> batch.add(state, row.place))));
    Batches.run(handle, "delete from record_dyads where one = ? and other = ? and place = ?",
        batch -> rows.forEach(row -> pairs(row.codes(), (one, other) -> batch.add(one, other, row.place))));
    Batches.run(handle, "delete from records where place = ?", batch -> rows.forEach(row -> batch.add(row.place)));
  }

  private void update(Map<Row, EventRecord> listed) {
    Batches.run(handle, """
        update records set status = ?, factuality = ?, date = ?, published = ?, reports = ?, independent = ?, confidence = ?,
          words = ? where place = ?""", batch -> listed.forEach((row, record) -> batch.add(record.status(), record.factuality(),
        record.date().orElse(""), record.published().orElse(""), record.sources().size(), record.independent(),
        record.confidence(), Verbatim.stored(words(record)), row.place)));
  }

  private Map<Row, EventRecord> insert(List<EventRecord> records, Map<Count, Integer> counted) {
    var rows = new TreeMap<Row, EventRecord>(Comparator.comparingLong(Row::place));
    List<Long> places = Places.free(handle,
        records.stream().map(record -> Places.of(day(record), Ids.number(record.id()))).toList());
    for (int at = 0; at < places.size(); at++) {
      rows.put(Row.of(records.get(at), places.get(at)), records.get(at));
    }
    Batches.run(handle, """
        insert into records (place, id, type, status, factuality, states, date, day, published, reports, independent, difference,
          review, confidence, words)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", batch -> rows.forEach((row, record) -> add(batch, row, record)));
    Batches.run(handle, "insert into record_states (state, place) values (?, ?)",
        batch -> rows.keySet().forEach(row -> row.codes().forEach(state -> batch.add(state, row.place))));
    Batches.run(handle, "insert into record_dyads (one, other, place) values (?, ?, ?)",
        batch -> rows.keySet().forEach(row -> pairs(row.codes(), (one, other) -> batch.add(one, other, row.place))));
    rows.keySet().forEach(row -> row.counts().forEach(count -> counted.merge(count, 1, Integer::sum)));
    return rows;
  }

  private static Dialect.Words words(Row row, EventRecord record) {
    return new Dialect.Words(row.place, record.type().replace('_', ' ') + " " + String.join(" ", record.states()),
        Verbatim.stored(searchable(record)));
  }

  private static void add(PreparedBatch batch, Row row, EventRecord record) {
    batch.add(row.place, Ids.number(record.id()), row.type, record.status(), record.factuality(), row.states,
        record.date().orElse(""), row.day, record.published().orElse(""), record.sources().size(), record.independent(),
        row.difference, row.review, record.confidence(), Verbatim.stored(words(record)));
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

  private void store(Map<Count, Integer> counted) {
    Batches.run(handle, """
        insert into dyad_years (year, one, other, type, n) values (?, ?, ?, ?, ?)
        on conflict (year, one, other, type) do update set n = dyad_years.n + excluded.n""",
        batch -> counted.forEach((count, change) -> {
          if (!count.other.isEmpty()) {
            batch.add(count.year, count.one, count.other, count.name, change);
          }
        }));
    Batches.run(handle, """
        insert into tallies (kind, name, n) values (?, ?, ?)
        on conflict (kind, name) do update set n = tallies.n + excluded.n""",
        batch -> counted.forEach((count, change) -> {
          if (count.other.isEmpty()) {
            batch.add(count.one, count.name, change);
          }
        }));
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
