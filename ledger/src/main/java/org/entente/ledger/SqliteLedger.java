package org.entente.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The ledger in one SQLite file with a write-ahead log: a report is a transaction, and a killed process
/// leaves whole reports only. One connection, one thread at a time.
final class SqliteLedger implements Ledger {

  private static final int WAIT_MILLIS = 10_000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final String CURRENT = """
      select c.hash, c.row, r.hash, r.day, r.publisher from reports r
      join readings g on g.seq = (select max(seq) from readings where report = r.hash)
      join claims c on c.reading = g.seq
      where r.version = (select max(version) from reports where address = r.address)
      order by r.seq, c.place""";

  private final ClaimFormat format = new ClaimFormat();
  private final Path file;
  private final Connection connection;

  private SqliteLedger(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  static SqliteLedger open(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(WAIT_MILLIS);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      try {
        Schema.bringUpToDate(connection, file);
        return new SqliteLedger(file, connection);
      } catch (SQLException | LedgerFault fault) {
        connection.close();
        throw fault;
      }
    } catch (SQLException fault) {
      throw SqliteFaults.of(file, fault);
    }
  }

  @Override
  public synchronized Added add(Report report, List<ClaimRow> claims, String codebook) {
    return ask(() -> {
      execute("begin immediate");
      try {
        Added added = store(report, claims, codebook);
        execute("commit");
        return added;
      } catch (SQLException | RuntimeException fault) {
        execute("rollback");
        throw fault;
      }
    });
  }

  private Added store(Report report, List<ClaimRow> claims, String codebook) throws SQLException {
    String hash = Hashes.report(report);
    List<String> rows = claims.stream().map(format::write).toList();
    if (report(hash).isPresent()) {
      if (rowsOfLastReading(hash).equals(rows) && holds(report, codebook)) {
        return Added.UNCHANGED;
      }
      storeReading(hash, claims, rows, codebook);
      return Added.READ_ANEW;
    }
    int version = 1 + number("select coalesce(max(version), 0) from reports where address = ?", Hashes.address(report));
    change("""
        insert into reports (hash, address, version, id, text_sha256, day, publisher, url, title, language, body, added_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        hash, Hashes.address(report), version, report.id(), Hashes.text(report.text()),
        report.date().map(LocalDate::toString), report.publisher(), report.url(), report.title(), report.language(),
        report.text(), Instant.now().toString());
    change("insert into report_words (rowid, title, body) values (last_insert_rowid(), ?, ?)", report.title(), report.text());
    storeReading(hash, claims, rows, codebook);
    return version == 1 ? Added.NEW : Added.NEW_VERSION;
  }

  private void storeReading(String report, List<ClaimRow> claims, List<String> rows, String codebook) throws SQLException {
    change("insert into readings (report, codebook, read_at) values (?, ?, ?)", report, codebook, Instant.now().toString());
    int reading = number("select max(seq) from readings where report = ?", report);
    for (int place = 0; place < rows.size(); place++) {
      change("insert into claims (reading, place, hash, type, status, row) values (?, ?, ?, ?, ?, ?)",
          reading, place, Hashes.of(report, rows.get(place)), claims.get(place).type(), claims.get(place).status(),
          rows.get(place));
    }
  }

  private List<String> rowsOfLastReading(String report) throws SQLException {
    return rows("select row from claims where reading = (select max(seq) from readings where report = ?) order by place",
        found -> found.getString(1), report);
  }

  @Override
  public synchronized boolean holds(Report report, String codebook) {
    return ask(() -> !rows("""
        select 1 from readings where report = ? and codebook = ?
        and seq = (select max(seq) from readings r where r.report = readings.report)""",
        found -> true, Hashes.report(report), codebook).isEmpty());
  }

  @Override
  public synchronized List<StoredReport> reports() {
    return ask(() -> rows("select * from reports order by seq", SqliteLedger::storedReport));
  }

  @Override
  public synchronized Optional<StoredReport> report(String hash) {
    return ask(() -> rows("select * from reports where hash = ?", SqliteLedger::storedReport, hash).stream().findFirst());
  }

  private static StoredReport storedReport(ResultSet found) throws SQLException {
    var report = new Report(found.getString("id"), found.getString("body"), day(found.getString("day")),
        Optional.ofNullable(found.getString("publisher")), Optional.ofNullable(found.getString("url")),
        Optional.ofNullable(found.getString("title")), Optional.ofNullable(found.getString("language")));
    return new StoredReport(found.getString("hash"), found.getString("address"), found.getInt("version"),
        found.getString("text_sha256"), report);
  }

  private static Optional<LocalDate> day(@Nullable String day) {
    return Optional.ofNullable(day).map(LocalDate::parse);
  }

  @Override
  public synchronized List<StoredClaim> claims() {
    return ask(() -> rows(CURRENT, found -> new StoredClaim(found.getString(1), found.getString(3), day(found.getString(4)),
        Optional.ofNullable(found.getString(5)), row(found.getString(1), found.getString(2)))));
  }

  private ClaimRow row(String hash, String line) {
    return format.read(line).claims().stream().findFirst()
        .orElseThrow(() -> new LedgerFault(file + ": claim " + hash + " is damaged; restore the file from a backup"));
  }

  @Override
  public synchronized long storedClaims() {
    return ask(() -> number("select count(*) from claims"));
  }

  @Override
  public synchronized List<Hit> search(String words, int limit) {
    String query = WORD.matcher(words.toLowerCase(Locale.ROOT)).results()
        .map(word -> '"' + word.group() + '"').collect(Collectors.joining(" "));
    return query.isEmpty()
        ? List.of()
        : ask(() -> rows("""
        select r.*, snippet(report_words, 1, '[', ']', ' … ', 16) as excerpt from report_words w join reports r on r.seq = w.rowid
        where report_words match ? order by bm25(report_words), r.seq limit ?""",
            found -> new Hit(storedReport(found), found.getString("excerpt")), query, limit));
  }

  @Override
  public synchronized void decide(Decision decision) {
    ask(() -> {
      change("insert into decisions (at, author, kind, target, detail, reason) values (?, ?, ?, ?, ?, ?)",
          decision.at(), decision.author(), decision.kind().name(), decision.target(), decision.detail(), decision.reason());
      return true;
    });
  }

  @Override
  public synchronized List<Decision> decisions() {
    return ask(() -> rows("select seq, at, author, kind, target, detail, reason from decisions order by seq",
        found -> new Decision(found.getLong(1), found.getString(2), found.getString(3), Decision.Kind.valueOf(found.getString(4)),
            found.getString(5), found.getString(6), found.getString(7))));
  }

  @Override
  public synchronized List<String> verify() {
    List<String> faults = new ArrayList<>(ask(() -> rows("pragma integrity_check", found -> found.getString(1))));
    faults.removeIf("ok"::equals);
    reports().forEach(report -> faults.addAll(Quotes.faults(report)));
    faults.addAll(Quotes.faults(claims(), reports()));
    return List.copyOf(faults);
  }

  @Override
  public synchronized void backup(Path target) {
    if (Files.exists(target)) {
      throw new LedgerFault(target + ": is there already; name a new file");
    }
    ask(() -> {
      change("vacuum into ?", target.toString());
      return true;
    });
  }

  @Override
  public synchronized void close() {
    ask(() -> {
      connection.close();
      return true;
    });
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }

  private interface Row<T> {
    T read(ResultSet found) throws SQLException;
  }

  private <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException fault) {
      throw SqliteFaults.of(file, fault);
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private void change(String command, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(command, values)) {
      statement.execute();
    }
  }

  private int number(String query, Object... values) throws SQLException {
    return rows(query, found -> found.getInt(1), values).getFirst();
  }

  private <T> List<T> rows(String query, Row<T> row, Object... values) throws SQLException {
    var rows = new ArrayList<T>();
    try (PreparedStatement statement = prepared(query, values); ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows.add(row.read(found));
      }
    }
    return rows;
  }

  private PreparedStatement prepared(String command, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(command);
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at] instanceof Optional<?> maybe ? maybe.orElse(null) : values[at]);
    }
    return statement;
  }
}
