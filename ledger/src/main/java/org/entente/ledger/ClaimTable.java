package org.entente.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Optional;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.report.Report;
import org.jdbi.v3.core.Handle;

/// Readings of reports with their claims; every reading ever made stays.
final class ClaimTable {

  private static final String CLAIM = """
      select c.hash, c.body, g.report, r.day, r.publisher
      from claims c join readings g on g.seq = c.reading join reports r on r.hash = g.report
      """;

  private final ClaimFormat format = new ClaimFormat();
  private final Handle handle;

  ClaimTable(Handle handle) {
    this.handle = handle;
  }

  /// Whether the last reading of this very report was made with this codebook.
  boolean holds(String report, String codebook) {
    return handle.createQuery("select codebook from readings where report = ? order by seq desc limit 1").bind(0, report)
        .mapTo(String.class).findFirst().equals(Optional.of(codebook));
  }

  /// Ids of the claims that count of all versions of an address.
  List<String> current(String address) {
    return handle.createQuery("""
        select m.claim from reports r join readings g on g.report = r.hash join claims c on c.reading = g.seq
        join members m on m.seq = c.seq where r.address = ?""").bind(0, Verbatim.stored(address))
        .mapTo(Long.class).map(Ids::text).list();
  }

  /// Stores a reading; claims that stood before stay the same claims. From now on these count.
  List<StoredClaim> store(Report source, List<ClaimRow> claims, String codebook) {
    String report = Hashes.report(source);
    long reading = handle.createQuery("insert into readings (report, codebook, read_at) values (?, ?, ?) returning seq")
        .bind(0, report).bind(1, codebook).bind(2, Instant.now().toString()).mapTo(Long.class).one();
    var stored = new ArrayList<StoredClaim>();
    for (int place = 0; place < claims.size(); place++) {
      String body = format.write(claims.get(place));
      String hash = Hashes.of(report, body);
      long seq = handle.createQuery(
          "insert into claims (reading, place, hash, type, status, body) values (?, ?, ?, ?, ?, ?) returning seq")
          .bind(0, reading).bind(1, place).bind(2, hash).bind(3, claims.get(place).type()).bind(4, claims.get(place).status())
          .bind(5, Verbatim.stored(body)).mapTo(Long.class).one();
      handle.execute("insert into members (claim, seq) values (?, ?) on conflict (claim) do update set seq = excluded.seq",
          Ids.number(hash.substring(0, 16)), seq);
      stored.add(new StoredClaim(hash, report, source.date(), source.publisher(), claims.get(place)));
    }
    return stored;
  }

  /// The claims that count, by id.
  List<StoredClaim> byIds(Collection<String> ids) {
    var found = new ArrayList<StoredClaim>();
    for (List<Long> some : Batches.of(Ids.numbers(ids))) {
      found.addAll(handle.createQuery(CLAIM + "join members m on m.seq = c.seq where m.claim in (<ids>)")
          .bindList("ids", some).map((row, _) -> read(row)).list());
    }
    return found;
  }

  List<StoredClaim> ofRecord(long record) {
    return handle.createQuery(CLAIM + "join members m on m.seq = c.seq where m.record = ? order by c.seq").bind(0, record)
        .map((row, _) -> read(row)).list();
  }

  /// The claims of each record.
  Map<String, List<StoredClaim>> ofRecords(Collection<String> records) {
    var found = new HashMap<String, List<StoredClaim>>();
    for (List<Long> some : Batches.of(Ids.numbers(records))) {
      handle.createQuery("select m.record, c.hash, c.body, g.report, r.day, r.publisher from members m "
          + "join claims c on c.seq = m.seq join readings g on g.seq = c.reading join reports r on r.hash = g.report "
          + "where m.record in (<records>) order by c.seq").bindList("records", some)
          .map((row, _) -> Map.entry(Ids.text(row.getLong("record")), read(row)))
          .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
    }
    return found;
  }

  /// The claims that count of one report, in the order of its text.
  List<StoredClaim> ofReport(String report) {
    return handle.createQuery(CLAIM + "join members m on m.seq = c.seq where g.report = ? order by c.place").bind(0, report)
        .map((row, _) -> read(row)).list();
  }

  /// How many claims of each type count of each report, in the order of its text.
  Map<String, List<Records.Count>> types(Collection<String> reports) {
    var found = new HashMap<String, List<Records.Count>>();
    for (List<String> some : Batches.of(reports)) {
      handle.createQuery("select g.report, c.type, count(*) as n from readings g join claims c on c.reading = g.seq "
          + "join members m on m.seq = c.seq where g.report in (<reports>) group by g.report, c.type order by min(c.place)")
          .bindList("reports", some)
          .map((row, _) -> Map.entry(row.getString("report"), new Records.Count(row.getString("type"), row.getLong("n"))))
          .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
    }
    return found;
  }

  /// Claims that count after the one with the given number, with their numbers, in the order of arrival.
  List<Numbered> after(long seq, int limit) {
    return handle.createQuery("select m.seq, m.record, c.hash, c.body, g.report, r.day, r.publisher from members m "
        + "join claims c on c.seq = m.seq join readings g on g.seq = c.reading join reports r on r.hash = g.report "
        + "where m.seq > ? order by m.seq limit ?").bind(0, seq).bind(1, limit)
        .map((row, _) -> new Numbered(row.getLong("seq"), read(row), Ids.text(row.getLong("record")))).list();
  }

  /// A claim with its number and the id of its record.
  record Numbered(long seq, StoredClaim claim, String record) {}

  /// A claim that once counted, by its id.
  Optional<StoredClaim> once(String id) {
    return handle.createQuery(CLAIM + "where c.hash >= ? and c.hash < ? order by c.seq desc limit 1").bind(0, id)
        .bind(1, id + "g")
        .map((row, _) -> read(row)).findFirst();
  }

  private StoredClaim read(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    ClaimRow claim = format.read(Verbatim.read(row.getString("body"))).claims().stream().findFirst()
        .orElseThrow(() -> new LedgerFault("claim " + hash + " is damaged; restore the ledger from a backup"));
    return new StoredClaim(hash, row.getString("report"), ReportTable.day(row.getString("day")),
        Optional.ofNullable(row.getString("publisher")).map(Verbatim::read), claim);
  }
}
