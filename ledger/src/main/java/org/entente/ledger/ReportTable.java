package org.entente.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ledger.record.Sketch;
import org.entente.report.Report;
import org.entente.report.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reports verbatim, one row a version.
final class ReportTable {

  /// Reports stand by publisher on shelves of 16,384, so that those that come in together are noted in one place; the index
  /// `reports_by_publisher` begins with the shelf.
  private static final int SHELF_BITS = 14;

  private final Handle handle;
  private final Dialect dialect;

  ReportTable(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /// A report with its number among the versions of its address, counted from 1.
  record Version(String hash, Report report, int number) {}

  /// Where a report is kept.
  ///
  /// @param id the name that it first came under
  record Kept(String hash, String id, String address, int version) {}

  /// Those of these reports that are there, by hash.
  Map<String, Kept> kept(Collection<String> hashes) {
    var found = new HashMap<String, Kept>();
    for (List<String> some : Batches.asked(hashes)) {
      handle.createQuery("select hash, id, address, version from reports where hash in (<some>)").bindList("some", some)
          .map((row, _) -> new Kept(row.getString("hash"), Verbatim.read(row.getString("id")),
              Verbatim.read(row.getString("address")), row.getInt("version")))
          .forEach(kept -> found.put(kept.hash, kept));
    }
    return found;
  }

  /// Whether reports of earlier builds are there, which may be kept under other identities than their own of today.
  boolean hasEarlier() {
    return after(0, 1).stream().anyMatch(first -> !first.hash().equals(Hashes.report(first.report())));
  }

  /// The newest version of each address that is there.
  Map<String, Integer> newest(Collection<String> addresses) {
    var found = new HashMap<String, Integer>();
    for (List<String> some : Batches.asked(addresses)) {
      handle.createQuery("select address, max(version) as version from reports where address in (<some>) group by address")
          .bindList("some", some.stream().map(Verbatim::stored).toList())
          .map((row, _) -> Map.entry(Verbatim.read(row.getString("address")), row.getInt("version")))
          .forEach(pair -> found.put(pair.getKey(), pair.getValue()));
    }
    return found;
  }

  /// Stores reports that are not there yet.
  void store(List<Version> versions) {
    String now = Instant.now().toString();
    long last = last();
    List<Long> numbers = Batches.numbered(handle, "reports", """
        insert into reports
          (hash, address, version, id, text_sha256, day, publisher, url, title, language, body, sketch, added_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", batch -> {
      for (Version version : versions) {
        insert(batch, version, version.report.url().orElseGet(() -> unaddressed(last + batch.size() + 1)), now);
      }
    });
    Iterator<Long> seq = numbers.iterator();
    dialect.index(handle, "report_words", versions.stream().map(Version::report).map(report -> new Dialect.Words(seq.next(),
        report.title().map(Verbatim::stored).orElse(""), Verbatim.stored(report.text()))).toList());
  }

  /// What stands for the address of a report that has none: numbers, for they come one behind the other in the index.
  private static String unaddressed(long number) {
    return String.format(Locale.ROOT, "report %012d", number);
  }

  private static void insert(PreparedBatch batch, Version version, String address, String now) {
    Report report = version.report;
    batch.bind(0, version.hash).bind(1, Verbatim.stored(address)).bind(2, version.number)
        .bind(3, Verbatim.stored(report.id())).bind(4, Sha256.of(report.text()))
        .bind(5, report.date().map(LocalDate::toString).orElse(null))
        .bind(6, stored(report.publisher())).bind(7, stored(report.url())).bind(8, stored(report.title()))
        .bind(9, stored(report.language())).bind(10, Verbatim.stored(report.text()))
        .bind(11, Sketch.of(report.text()).text()).bind(12, now).add();
  }

  private static @Nullable String stored(Optional<String> text) {
    return text.map(Verbatim::stored).orElse(null);
  }

  Optional<StoredReport> find(String hash) {
    return handle.createQuery("select * from reports where hash = ?").bind(0, hash).map((row, _) -> read(row)).findFirst();
  }

  /// Reports in the order of arrival, after the one with the given number.
  List<StoredReport> after(long seq, int limit) {
    return handle.createQuery("select * from reports where seq > ? order by seq limit ?").bind(0, seq).bind(1, limit)
        .map((row, _) -> read(row)).list();
  }

  /// Reports with the last arrived first, before the one with the given number.
  List<StoredReport> before(long seq, int limit) {
    return handle.createQuery("select * from reports where seq < ? order by seq desc limit ?").bind(0, seq).bind(1, limit)
        .map((row, _) -> read(row)).list();
  }

  /// The same of one publisher; of those that name none if it is empty.
  List<StoredReport> before(String publisher, long seq, int limit) {
    String whose = publisher.isEmpty() ? "publisher is null" : "publisher = :publisher";
    var found = new ArrayList<StoredReport>();
    for (long shelf = Math.min(seq, last()) >> SHELF_BITS; shelf >= 0 && found.size() < limit; shelf--) {
      Query query = handle.createQuery("select * from reports where seq >> " + SHELF_BITS + " = :shelf and " + whose
          + " and seq < :seq order by seq desc limit :limit").bind("shelf", shelf).bind("seq", seq)
          .bind("limit", limit - found.size());
      (publisher.isEmpty() ? query : query.bind("publisher", Verbatim.stored(publisher)))
          .map((row, _) -> read(row)).forEach(found::add);
    }
    return found;
  }

  private long last() {
    return handle.createQuery("select coalesce(max(seq), 0) from reports").mapTo(Long.class).one();
  }

  /// The reports behind records with what tells copies, by hash.
  Map<String, Map.Entry<StoredReport, Sketch>> behind(Collection<String> records) {
    var found = new HashMap<String, Map.Entry<StoredReport, Sketch>>();
    for (List<Long> some : Batches.asked(Ids.numbers(records))) {
      Neighbourhood.membersOf(handle, some, "select * from reports where seq in (select report from members_of_records)")
          .map((row, _) -> Map.entry(read(row), Sketch.parse(row.getString("sketch")))).list()
          .forEach(entry -> found.put(entry.getKey().hash(), entry));
    }
    return found;
  }

  /// The best first, or of words that very many reports hold the last arrived first.
  List<Ledger.Hit> search(String words, int limit) {
    String query = dialect.queryOf(words);
    if (query.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery("select r.*, f.excerpt from ("
            + dialect.searchReports(!dialect.isCommon(handle, "report_words", query, Dialect.MOST_RANKED))
            + ") f join reports r on r.seq = f.seq")
        .bind("query", query).bind("limit", limit)
        .map((row, _) -> new Ledger.Hit(read(row), Verbatim.read(row.getString("excerpt")))).list();
  }

  static StoredReport read(ResultSet row) throws SQLException {
    var report = new Report(Verbatim.read(row.getString("id")), Verbatim.read(row.getString("body")), day(row.getString("day")),
        text(row, "publisher"), text(row, "url"), text(row, "title"), text(row, "language"));
    return new StoredReport(row.getLong("seq"), row.getString("hash"), Verbatim.read(row.getString("address")),
        row.getInt("version"),
        row.getString("text_sha256"), row.getString("added_at"), report);
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Verbatim::read);
  }

  static Optional<LocalDate> day(@Nullable String day) {
    return Optional.ofNullable(day).map(LocalDate::parse);
  }
}
