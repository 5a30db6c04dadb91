package org.entente.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Cuts long lists of values into pieces that one statement can take, and runs one statement for many rows.
final class Batches {

  private static final int SIZE = 500;

  private Batches() {}

  static <T> List<List<T>> of(Collection<T> values) {
    List<T> all = List.copyOf(values);
    var batches = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += SIZE) {
      batches.add(all.subList(from, Math.min(from + SIZE, all.size())));
    }
    return batches;
  }

  /// The same of values to ask for. The last of each piece is repeated until there are a power of two, so that a question is
  /// asked in few lengths and each is parsed once.
  static <T> List<List<T>> asked(Collection<T> values) {
    return of(values).stream().map(Batches::padded).toList();
  }

  static <T> List<T> padded(List<T> some) {
    var padded = new ArrayList<>(some);
    while (Integer.bitCount(padded.size()) > 1) {
      padded.add(some.getLast());
    }
    return padded;
  }

  /// Runs an insert for each row that is added; returns the numbers (`seq`) that the table gave the rows, in their
  /// order. Nobody else writes meanwhile.
  static List<Long> numbered(Handle handle, String table, String insert, Consumer<PreparedBatch> rows) {
    long last = handle.createQuery("select coalesce(max(seq), 0) from " + table).mapTo(Long.class).one();
    run(handle, insert, rows);
    return handle.createQuery("select seq from " + table + " where seq > ? order by seq").bind(0, last).mapTo(Long.class).list();
  }

  /// Runs a statement once for each row that is added; not at all if none is.
  static void run(Handle handle, String statement, Consumer<PreparedBatch> rows) {
    try (PreparedBatch batch = handle.prepareBatch(statement)) {
      rows.accept(batch);
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }
}
