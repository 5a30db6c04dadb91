package org.entente.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// How many rows the tables have that only grow. What was counted once is remembered, so that the next count looks at
/// the rows that came since.
final class Totals {

  private static final List<String> TABLES = List.of("reports", "claims", "decisions");

  private final Map<String, Counted> counted = new ConcurrentHashMap<>();

  private record Counted(long rows, long last) {}

  /// The number of rows by table.
  Map<String, Long> now(Handle handle) {
    var totals = new LinkedHashMap<String, Long>();
    TABLES.forEach(table -> totals.put(table, count(handle, table).rows()));
    return totals;
  }

  private Counted count(Handle handle, String table) {
    long last = handle.createQuery("select coalesce(max(seq), 0) from " + table).mapTo(Long.class).one();
    Counted known = counted.get(table);
    if (known == null || known.last() > last) {
      return remember(table, new Counted(number(handle, "select count(*) from " + table), last));
    }
    long since = number(handle, "select count(*) from " + table + " where seq > " + known.last());
    return remember(table, new Counted(known.rows() + since, last));
  }

  private Counted remember(String table, Counted now) {
    counted.put(table, now);
    return now;
  }

  private static long number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }
}
