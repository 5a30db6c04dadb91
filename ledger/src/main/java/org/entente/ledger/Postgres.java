package org.entente.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.Driver;

/// A ledger on a PostgreSQL server, for teams.
record Postgres(String address) implements Dialect {

  private static final int CONNECTIONS = 8;
  private static final long WAIT_MILLIS = 10_000;
  private static final long WRITER = 0x656e74656e7465L;
  /// The index of one text takes a megabyte at most: four bytes a character and as many for each word's place.
  private static final int INDEXED_LENGTH = 200_000;
  /// The driver's own notes would stand beside what is told of a fault. A logger that nobody holds forgets its level.
  private static final Logger NOTES = Logger.getLogger("org.postgresql");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  @Override
  public String place() {
    return address.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@]*@", "//***@");
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public HikariDataSource connect() {
    NOTES.setLevel(Level.OFF);
    if (Driver.parseURL(address, null) == null) {
      throw new LedgerFault(place() + ": is no address of a database; write it as jdbc:postgresql://host:5432/database");
    }
    var pool = new HikariConfig();
    pool.setJdbcUrl(address);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(WAIT_MILLIS);
    pool.setInitializationFailTimeout(1);
    return new HikariDataSource(pool);
  }

  @Override
  public String scripts() {
    return "postgresql";
  }

  @Override
  public int version(Handle handle) {
    boolean ours = handle.createQuery("select exists (select 1 from pg_tables"
        + " where schemaname = current_schema() and tablename = 'entente_scripts')").mapTo(Boolean.class).one();
    return ours ? handle.createQuery("select max(number) from entente_scripts").mapTo(Integer.class).one() : 0;
  }

  @Override
  public void mark(Handle handle, int version) {
    handle.execute("create table if not exists entente_scripts (number integer primary key)");
    handle.execute("insert into entente_scripts (number) values (?)", version);
  }

  @Override
  public <T> T reading(Handle handle, Function<Handle, T> work) {
    return handle.inTransaction(work::apply);
  }

  /// Not in a snapshot: it would date from before the wait for the lock.
  @Override
  public <T> T writing(Handle handle, Function<Handle, T> work) {
    return handle.inTransaction(TransactionIsolationLevel.READ_COMMITTED, inside -> {
      inside.execute("select pg_advisory_xact_lock(?)", WRITER);
      return work.apply(inside);
    });
  }

  @Override
  public void index(Handle handle, String table, List<Words> words) {
    Batches.run(handle,
        "insert into " + table + " (seq, words) values (?, to_tsvector('english', left(?, " + INDEXED_LENGTH + ")))",
        batch -> words.forEach(each -> batch.add(each.key(), plain(each.title() + " " + each.body()))));
  }

  @Override
  public String searchKey() {
    return "seq";
  }

  @Override
  public String searchReports(boolean ranked) {
    return "select w.seq as seq, ts_headline('english', left(r.body, " + INDEXED_LENGTH
        + "), q, 'StartSel=[, StopSel=], MaxWords=16, MinWords=8') as excerpt from report_words w"
        + " join reports r on r.seq = w.seq, plainto_tsquery('english', :query) q where w.words @@ q order by "
        + (ranked ? "ts_rank(w.words, q) desc, w.seq" : "w.seq desc") + " limit :limit";
  }

  @Override
  public String matches(String table) {
    return table + ".words @@ plainto_tsquery('english', :query)";
  }

  @Override
  public String query(List<String> words) {
    return plain(String.join(" ", words));
  }

  /// Left to itself the server takes "Mi-35" for a word and a number below zero, and "agreement/treaty" for a path.
  private static String plain(String text) {
    String letters = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
  }

  @Override
  public List<String> integrity(Handle handle) {
    return List.of();
  }

  @Override
  public void backup(Handle handle, Path target) {
    throw new LedgerFault(place() + ": is backed up by the server's own means (pg_dump), not by this command");
  }

  @Override
  public LedgerFault fault(RuntimeException fault) {
    Optional<SQLException> cause = Dialect.cause(fault, each -> each.getSQLState() != null);
    String state = cause.map(SQLException::getSQLState).orElse("");
    String words = switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> "the server cannot be reached; check host and port, and whether it runs";
      case "28" -> "the server refused the user or password; check the address";
      case "3D" -> "there is no such database; make it, or check the name";
      case "53" -> "the server is out of room or connections; nothing stored is lost";
      case "57" -> "the server is shutting down or starting; try again";
      case "25" -> "the server takes no changes now; try again, or name the one that does";
      case "42" -> switch (state) {
        case "42501" -> "the user may not write there; grant the rights";
        case "42P07" -> "the database holds tables of another program; make one for the ledger";
        default -> Dialect.words(cause);
      };
      default -> Dialect.words(cause);
    };
    return new LedgerFault(place() + ": " + words, fault);
  }
}
