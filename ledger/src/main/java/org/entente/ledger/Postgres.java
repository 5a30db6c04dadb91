package org.entente.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// A ledger on a PostgreSQL server, for teams.
record Postgres(String address) implements Dialect {

  private static final int CONNECTIONS = 8;
  private static final long WAIT_MILLIS = 10_000;
  private static final long WRITER = 0x656e74656e7465L;

  @Override
  public String place() {
    return address.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@]*@", "//***@");
  }

  @Override
  public DataSource connect() {
    var pool = new HikariConfig();
    pool.setJdbcUrl(address);
    pool.setMaximumPoolSize(CONNECTIONS);
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
  public void lock(Handle handle) {
    handle.execute("select pg_advisory_xact_lock(?)", WRITER);
  }

  @Override
  public void index(Handle handle, String table, long key, String title, String body) {
    handle.execute("insert into " + table + " (seq, words) values (?, to_tsvector('english', ?))", key, title + " " + body);
  }

  @Override
  public void unindex(Handle handle, String table, long key) {
    handle.execute("delete from " + table + " where seq = ?", key);
  }

  @Override
  public String search(String table) {
    String excerpt = table.equals("report_words")
        ? "ts_headline('english', r.body, q, 'StartSel=[, StopSel=], MaxWords=16, MinWords=8')"
        : "''";
    String join = table.equals("report_words") ? " join reports r on r.seq = w.seq" : "";
    return "select w.seq as seq, " + excerpt + " as excerpt from " + table + " w" + join
        + ", plainto_tsquery('english', :query) q where w.words @@ q order by ts_rank(w.words, q) desc, w.seq limit :limit";
  }

  @Override
  public String query(String words) {
    return words.replace('\0', ' ').strip();
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
    Optional<SQLException> cause = Stream.iterate((Throwable) fault, Throwable::getCause).takeWhile(each -> each != null)
        .filter(SQLException.class::isInstance).map(SQLException.class::cast).filter(each -> each.getSQLState() != null)
        .findFirst();
    String state = cause.map(SQLException::getSQLState).orElse("");
    String words = switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> "the server cannot be reached; check host and port, and whether it runs";
      case "28" -> "the server refused the user or password; check the address";
      case "3D" -> "there is no such database; make it, or check the name";
      case "53" -> "the server is out of room or connections; nothing stored is lost";
      case "57" -> "the server is shutting down or starting; try again";
      case "42" ->
        state.equals("42501") ? "the user may not write there; grant the rights" : "cannot be used (" + fault.getMessage() + ")";
      default -> "cannot be used (" + Optional.ofNullable(fault.getMessage()).orElse("no reason told") + ")";
    };
    return new LedgerFault(place() + ": " + words, fault);
  }
}
