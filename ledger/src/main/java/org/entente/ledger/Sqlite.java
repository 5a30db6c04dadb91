package org.entente.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A ledger in one SQLite file with a write-ahead log: readers never wait, writers come one after another.
record Sqlite(Path file) implements Dialect {

  private static final int WAIT_MILLIS = 10_000;
  private static final long PAUSE_NANOS = 20_000_000;
  private static final int CONNECTIONS = 8;
  private static final int CACHE_KIB = 64 * 1024;
  private static final int PROGRAM = 0x456e7465;

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
  public boolean isThere() {
    return Files.exists(file);
  }

  @Override
  public HikariDataSource connect() {
    makeFolder();
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(WAIT_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    // Otherwise the driver searches every statement for the word "insert", which takes longer than running long ones.
    config.setGetGeneratedKeys(false);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    var pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(1);
    return opened(pool);
  }

  private void makeFolder() {
    if (Files.isDirectory(file)) {
      throw new LedgerFault(file + ": is a folder; name a file in it");
    }
    Path folder = file.toAbsolutePath().resolveSibling("");
    try {
      Files.createDirectories(folder);
    } catch (IOException fault) {
      throw new LedgerFault(file + ": its folder cannot be made (" + fault.getMessage() + "); choose another --ledger", fault);
    }
  }

  /// A new file cannot be set up by two at once, and SQLite makes the second fail rather than wait.
  private static HikariDataSource opened(HikariConfig pool) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
    while (true) {
      try {
        return new HikariDataSource(pool);
      } catch (PoolInitializationException fault) {
        if (code(fault) != BUSY || System.nanoTime() > end) {
          throw fault;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static int code(RuntimeException fault) {
    return Dialect.cause(fault, each -> each.getErrorCode() != 0).map(cause -> cause.getErrorCode() & 0xff).orElse(0);
  }

  @Override
  public String scripts() {
    return "sqlite";
  }

  @Override
  public int version(Handle handle) {
    int version = number(handle, "pragma user_version");
    boolean ours = number(handle, "pragma application_id") == PROGRAM;
    if (!ours && (version > 0 || number(handle, "select count(*) from sqlite_master") > 0)) {
      throw new LedgerFault(file + ": is a database of another program; name another --ledger");
    }
    return version;
  }

  private static int number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Integer.class).one();
  }

  @Override
  public void mark(Handle handle, int version) {
    handle.execute("pragma application_id = " + PROGRAM);
    handle.execute("pragma user_version = " + version);
  }

  @Override
  public <T> T reading(Handle handle, Function<Handle, T> work) {
    return inside(handle, "begin", work);
  }

  @Override
  public <T> T writing(Handle handle, Function<Handle, T> work) {
    return inside(handle, "begin immediate", work);
  }

  /// The driver's own transactions are all of one kind and start anew after each commit, with a lock again.
  private static <T> T inside(Handle handle, String begin, Function<Handle, T> work) {
    run(handle, begin);
    boolean open = true;
    try {
      T done = work.apply(handle);
      run(handle, "commit");
      open = false;
      return done;
    } finally {
      if (open) {
        undo(handle);
      }
    }
  }

  /// Without Jdbi's care for a statement's values and results, which costs as much as a question.
  private static void run(Handle handle, String command) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute(command);
    } catch (SQLException fault) {
      throw new TransactionException(String.valueOf(fault.getMessage()), fault);
    }
  }

  private static void undo(Handle handle) {
    try {
      run(handle, "rollback");
    } catch (JdbiException _) {
      // After a full disk or a damaged page SQLite has rolled back by itself; the first fault is the one to tell.
    }
  }

  @Override
  public void index(Handle handle, String table, List<Words> words) {
    boolean titled = table.equals("report_words");
    Batches.run(handle, titled
        ? "insert into report_words (rowid, title, body) values (?, ?, ?)"
        : "insert into record_words (rowid, words) values (?, ?)", batch -> words.forEach(each -> {
          if (titled) {
            batch.add(each.key(), each.title(), each.body());
          } else {
            batch.add(each.key(), each.title() + " " + each.body());
          }
        }));
  }

  @Override
  public String searchKey() {
    return "rowid";
  }

  @Override
  public String searchReports(boolean ranked) {
    return "select rowid as seq, snippet(report_words, 1, '[', ']', ' … ', 16) as excerpt from report_words"
        + " where report_words match :query order by " + (ranked ? "rank" : "rowid desc") + " limit :limit";
  }

  @Override
  public String matches(String table) {
    return table + " match :query";
  }

  @Override
  public String query(List<String> words) {
    return words.stream().map(word -> '"' + word.toLowerCase(Locale.ROOT) + '"').collect(Collectors.joining(" "));
  }

  /// The check of a search index trusts what this connection remembers of it, so a search makes it look anew.
  @Override
  public List<String> integrity(Handle handle) {
    for (String index : List.of("report_words", "record_words")) {
      handle.createQuery("select rowid from " + index + " where " + index + " match 'a' limit 1").mapTo(Long.class).list();
    }
    return handle.createQuery("pragma integrity_check").mapTo(String.class).filter(line -> !line.equals("ok")).list();
  }

  @Override
  public void backup(Handle handle, Path target) {
    if (Files.exists(target)) {
      throw new LedgerFault(target + ": is there already; name a new file");
    }
    try {
      handle.execute("vacuum into ?", target.toString());
    } catch (JdbiException fault) {
      throw notCopied(target, fault);
    }
  }

  /// Takes away the part that was copied. The fault is the ledger's own only where its pages cannot be read.
  private RuntimeException notCopied(Path target, JdbiException fault) {
    try {
      Files.deleteIfExists(target);
    } catch (IOException left) {
      fault.addSuppressed(left);
    }
    return switch (code(fault)) {
      case CORRUPT, BUSY, LOCKED -> fault;
      default -> new LedgerFault(target + ": the copy cannot be written, "
          + Dialect.cause(fault, _ -> true).map(SQLException::getMessage).orElse("no reason told")
          + "; check the rights and the room on its disk. The ledger is as it was", fault);
    };
  }

  @Override
  public LedgerFault fault(RuntimeException fault) {
    return new LedgerFault(file + ": " + switch (code(fault)) {
      case BUSY, LOCKED -> "is in use by another program; wait until it has finished";
      case READ_ONLY -> "may not be written; check the rights of the file and its folder";
      case IO -> "cannot be read or written; check the disk and whether it is full";
      case CORRUPT -> "is damaged; restore it from a backup";
      case FULL -> "the disk is full; make room, then run the command again: nothing stored is lost";
      case CANNOT_OPEN ->
        "cannot be opened; check the name, and that it and its folder may be written (copy it from a read-only disk)";
      case NOT_A_DATABASE -> "is not a ledger; give another --ledger";
      default -> Dialect.words(Dialect.cause(fault, _ -> true));
    }, fault);
  }
}
