package org.entente.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.jdbi.v3.core.Handle;

/// Readings of reports with their claims; every reading ever made stays.
///
/// Claims that were asked for last are kept at hand: those that a new claim is compared with mostly stand in the record
/// that is then made anew. An id names its content, so what is kept never ages.
final class ClaimTable {

  private static final String COLUMNS = "c.hash, c.body, r.hash as report, r.day, r.publisher ";
  private static final String TABLES = "from claims c join readings g on g.seq = c.reading join reports r on r.seq = g.number ";
  private static final String CLAIM = "select " + COLUMNS + TABLES;
  private static final String OF_REPORT = "number = (select seq from reports where hash = ?)";
  private static final String MEMBER = "join members m on m.seq = c.seq ";
  private static final String MEMBERS = "select " + COLUMNS
      + "from members m join claims c on c.seq = m.seq join reports r on r.seq = m.report where m.claim in (<ids>)";

  private static final int AT_HAND = 10_000;

  private final ClaimFormat format = new ClaimFormat();
  private final Handle handle;
  private final Map<String, StoredClaim> atHand = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, StoredClaim> eldest) {
      return size() > AT_HAND;
    }
  };

  ClaimTable(Handle handle) {
    this.handle = handle;
  }

  /// Whether the last reading of the report was made with this codebook.
  boolean isReadWith(String codebook, String report) {
    return handle.createQuery("select codebook from readings where " + OF_REPORT + " order by seq desc limit 1").bind(0, report)
        .mapTo(String.class).findFirst().equals(Optional.of(codebook));
  }

  /// Ids of the claims that count of all versions of each address.
  Map<String, Set<String>> current(Collection<String> addresses) {
    var found = new HashMap<String, Set<String>>();
    for (List<String> some : Batches.asked(addresses)) {
      handle.createQuery("""
          select r.address, m.claim from reports r join readings g on g.number = r.seq join claims c on c.reading = g.seq
          join members m on m.seq = c.seq where r.address in (<some>)""")
          .bindList("some", some.stream().map(Verbatim::stored).toList())
          .map((row, _) -> Map.entry(Verbatim.read(row.getString("address")), Ids.text(row.getLong("claim"))))
          .forEach(pair -> found.computeIfAbsent(pair.getKey(), none -> new HashSet<>()).add(pair.getValue()));
    }
    return found;
  }

  /// A claim with its line in the claims format.
  record Written(StoredClaim claim, String body) {}

  /// What was read in a report.
  record Read(String report, List<Written> claims) {}

  /// Stores readings; claims that stood before stay the same claims. From now on these count.
  void store(List<Read> readings, String codebook, Instant now) {
    List<Long> numbers = Batches.numbered(handle, "readings", """
        insert into readings (report, number, codebook, read_at) values (?, (select seq from reports where hash = ?), ?, ?)""",
        batch -> readings.forEach(reading -> batch.add(reading.report, reading.report, codebook, now.toString())));
    List<Long> seqs = Batches.numbered(handle, "claims",
        "insert into claims (reading, place, hash, type, status, body) values (?, ?, ?, ?, ?, ?)", batch -> {
          for (int at = 0; at < readings.size(); at++) {
            List<Written> claims = readings.get(at).claims;
            for (int place = 0; place < claims.size(); place++) {
              ClaimRow row = claims.get(place).claim.row();
              batch.add(numbers.get(at), place, claims.get(place).claim.hash(), row.type(), row.status(),
                  Verbatim.stored(claims.get(place).body));
            }
          }
        });
    readings.stream().flatMap(reading -> reading.claims.stream()).map(Written::claim)
        .forEach(claim -> atHand.put(claim.id(), claim));
    Iterator<Long> seq = seqs.iterator();
    Batches.run(handle, """
        insert into members (claim, seq, report) values (?, ?, (select number from readings where seq = ?))
        on conflict (claim) do update set seq = excluded.seq, report = excluded.report""", batch -> {
      for (int at = 0; at < readings.size(); at++) {
        for (Written written : readings.get(at).claims) {
          batch.add(Ids.number(written.claim.id()), seq.next(), numbers.get(at));
        }
      }
    });
  }

  /// Those of these ids whose claims count.
  Set<String> counting(Collection<String> ids) {
    return Batches.asked(Ids.numbers(ids)).stream().flatMap(some -> handle
        .createQuery("select claim from members where claim in (<ids>)").bindList("ids", some).mapTo(Long.class).list().stream())
        .map(Ids::text).collect(Collectors.toSet());
  }

  /// The claims that count, by id.
  List<StoredClaim> byIds(Collection<String> ids) {
    var found = new ArrayList<StoredClaim>();
    for (List<Long> some : Batches.asked(Ids.numbers(ids))) {
      found.addAll(handle.createQuery(MEMBERS).bindList("ids", some).map((row, _) -> read(row)).list());
    }
    return found;
  }

  /// The same of claims that may be at hand.
  Map<String, StoredClaim> byId(Collection<String> ids) {
    var found = new HashMap<String, StoredClaim>();
    var missing = new ArrayList<String>();
    for (String id : ids) {
      Optional.ofNullable(atHand.get(id)).ifPresentOrElse(claim -> found.put(id, claim), () -> missing.add(id));
    }
    byIds(missing).forEach(claim -> found.put(claim.id(), claim));
    return found;
  }

  /// The claims of each record, in the order of arrival.
  Map<String, List<StoredClaim>> ofRecords(Collection<String> records) {
    var found = new LinkedHashMap<String, List<StoredClaim>>();
    for (List<Long> some : Batches.asked(Ids.numbers(records))) {
      List<Map.Entry<String, String>> members = Neighbourhood
          .membersOf(handle, some, "select record, claim from members_of_records order by seq")
          .map((row, _) -> Map.entry(Ids.text(row.getLong("record")), Ids.text(row.getLong("claim")))).list();
      Map<String, StoredClaim> claims = byId(members.stream().map(Map.Entry::getValue).toList());
      members.forEach(member -> Optional.ofNullable(claims.get(member.getValue()))
          .ifPresent(claim -> found.computeIfAbsent(member.getKey(), none -> new ArrayList<>()).add(claim)));
    }
    return found;
  }

  /// The claims that count of one report, in the order of its text.
  List<StoredClaim> ofReport(String report) {
    return handle.createQuery(CLAIM + MEMBER + "where g." + OF_REPORT + " order by c.place").bind(0, report)
        .map((row, _) -> read(row)).list();
  }

  /// How many claims of each type count of each report, in the order of its text.
  Map<String, List<Records.Count>> types(Collection<String> reports) {
    var found = new HashMap<String, List<Records.Count>>();
    for (List<String> some : Batches.asked(reports)) {
      handle.createQuery("select g.report, c.type, count(*) as n from readings g join claims c on c.reading = g.seq "
          + "join members m on m.seq = c.seq join reports r on r.seq = g.number where r.hash in (<reports>) group by g.report, c.type order by min(c.place)")
          .bindList("reports", some)
          .map((row, _) -> Map.entry(row.getString("report"), new Records.Count(row.getString("type"), row.getLong("n"))))
          .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
    }
    return found;
  }

  /// Claims that count after the one with the given number, with their numbers, in the order of arrival.
  List<Numbered> after(long seq, int limit) {
    return handle.createQuery("select m.seq, m.record, " + COLUMNS + TABLES + MEMBER + "where m.seq > ? order by m.seq limit ?")
        .bind(0, seq).bind(1, limit)
        .map((row, _) -> new Numbered(row.getLong("seq"), read(row), Ids.text(row.getLong("record")))).list();
  }

  /// A claim with its number and the id of its record.
  record Numbered(long seq, StoredClaim claim, String record) {}

  /// A claim that once counted, by its id.
  Optional<StoredClaim> once(String id) {
    return handle.createQuery(CLAIM
        + "where c.seq = coalesce((select seq from members where claim = ?), (select seq from former where claim = ?))")
        .bind(0, Ids.number(id)).bind(1, id)
        .map((row, _) -> read(row)).findFirst();
  }

  private StoredClaim read(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    ClaimRow claim = format.read(Verbatim.read(row.getString("body"))).claims().stream().findFirst()
        .orElseThrow(() -> new LedgerFault("claim " + hash + " is damaged; restore the ledger from a backup"));
    var stored = new StoredClaim(hash, row.getString("report"), ReportTable.day(row.getString("day")),
        Optional.ofNullable(row.getString("publisher")).map(Verbatim::read), claim);
    atHand.put(stored.id(), stored);
    return stored;
  }
}
