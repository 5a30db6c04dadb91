package org.entente.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A ledger in one SQLite file with a write-ahead log: readers never wait, writers come one after another.
record Sqlite(Path file) implements Dialect {

  private static final int WAIT_MILLIS = 10_000;
  private static final int CONNECTIONS = 8;
  private static final int CACHE_KIB = 64 * 1024;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int IO = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public DataSource connect() {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(WAIT_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    var pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(1);
    return new HikariDataSource(pool);
  }

  @Override
  public String scripts() {
    return "sqlite";
  }

  @Override
  public void lock(Handle handle) {
    // The transaction began as an immediate one.
  }

  @Override
  public void index(Handle handle, String table, long key, String title, String body) {
    if (table.equals("report_words")) {
      handle.execute("insert into report_words (rowid, title, body) values (?, ?, ?)", key, title, body);
    } else {
      handle.execute("insert into record_words (rowid, words) values (?, ?)", key, title + " " + body);
    }
  }

  @Override
  public void unindex(Handle handle, String table, long key) {
    handle.execute("delete from " + table + " where rowid = ?", key);
  }

  @Override
  public String search(String table) {
    String excerpt = table.equals("report_words") ? "snippet(report_words, 1, '[', ']', ' … ', 16)" : "''";
    return "select rowid as seq, " + excerpt + " as excerpt from " + table + " where " + table
        + " match :query order by rank limit :limit";
  }

  @Override
  public String query(String words) {
    return WORD.matcher(words.toLowerCase(Locale.ROOT)).results().map(word -> '"' + word.group() + '"')
        .collect(Collectors.joining(" "));
  }

  @Override
  public List<String> integrity(Handle handle) {
    return handle.createQuery("pragma integrity_check").mapTo(String.class).filter(line -> !line.equals("ok")).list();
  }

  @Override
  public void backup(Handle handle, Path target) {
    if (Files.exists(target)) {
      throw new LedgerFault(target + ": is there already; name a new file");
    }
    handle.execute("vacuum into ?", target.toString());
  }

  @Override
  public LedgerFault fault(RuntimeException fault) {
    Optional<SQLException> cause = Stream.iterate((Throwable) fault, Throwable::getCause).takeWhile(each -> each != null)
        .filter(SQLException.class::isInstance).map(SQLException.class::cast).filter(each -> each.getErrorCode() != 0)
        .findFirst();
    int code = cause.map(found -> found.getErrorCode() & 0xff).orElse(0);
    return new LedgerFault(file + ": " + switch (code) {
      case BUSY, LOCKED -> "is in use by another program; wait until it has finished";
      case READ_ONLY -> "may not be written; check the rights of the file and its folder";
      case IO -> "cannot be read or written; check the disk";
      case CORRUPT -> "is damaged; restore it from a backup";
      case FULL -> "the disk is full; make room, then run the command again: nothing stored is lost";
      case CANNOT_OPEN -> "cannot be opened; check the name and the rights";
      case NOT_A_DATABASE -> "is not a ledger; give another --ledger";
      default -> "cannot be used (" + Optional.ofNullable(fault.getMessage()).orElse("no reason told") + ")";
    }, fault);
  }
}
