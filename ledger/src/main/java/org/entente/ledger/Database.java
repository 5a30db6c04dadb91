package org.entente.ledger;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The database of a ledger, with tables that are up to date. Each piece of work is one transaction, and what goes
/// wrong is told in words for the user.
final class Database implements AutoCloseable {

  private final Dialect dialect;
  private final HikariDataSource source;
  private final Jdbi jdbi;

  private Database(Dialect dialect, HikariDataSource source) {
    this.dialect = dialect;
    this.source = source;
    this.jdbi = Jdbi.create(source);
  }

  static Database open(Dialect dialect) {
    try {
      var database = new Database(dialect, dialect.connect());
      try {
        new Schema(dialect).bringUpToDate(database);
        return database;
      } catch (RuntimeException fault) {
        database.close();
        throw fault;
      }
    } catch (PoolInitializationException fault) {
      throw dialect.fault(fault);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /// Reads in one snapshot: what others write meanwhile is not seen.
  <T> T reading(Function<Handle, T> work) {
    return outside(handle -> dialect.reading(handle, work));
  }

  /// Writes all or nothing, one writer at a time.
  <T> T writing(Function<Handle, T> work) {
    return outside(handle -> dialect.writing(handle, work));
  }

  /// For what may not be inside a transaction.
  <T> T outside(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException fault) {
      throw dialect.fault(fault);
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
