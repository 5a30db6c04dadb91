package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Lists records by a filter, each kind of filter by the index made for it.
final class RecordQuery {

  private final Handle handle;
  private final Dialect dialect;
  private final Filter filter;
  private final Map<String, Object> values = new LinkedHashMap<>();

  RecordQuery(Handle handle, Dialect dialect, Filter filter) {
    this.handle = handle;
    this.dialect = dialect;
    this.filter = filter;
  }

  List<Summary> page(Optional<Summary> after, int limit) {
    if (!filter.words().isBlank() && dialect.queryOf(filter.words()).isEmpty()) {
      return List.of();
    }
    String index = index();
    String day = index.isEmpty() ? "r.day" : "x.day";
    String id = index.isEmpty() ? "r.id" : "x.record";
    List<String> conditions = conditions(day);
    after.ifPresent(last -> {
      conditions.add("(" + day + ", " + id + ") < (:afterDay, :afterId)");
      values.put("afterDay", last.day());
      values.put("afterId", Ids.number(last.id()));
    });
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    Query query = handle
        .createQuery("select r.* from " + (index.isEmpty() ? "records r" : index + " x join records r on r.id = x.record")
            + where + " order by " + day + " desc, " + id + " desc limit :limit")
        .bind("limit", limit);
    values.forEach(query::bind);
    return query.map((row, _) -> Records.read(row)).list();
  }

  /// The table that leads to the records of states.
  private String index() {
    return switch (filter.states().size()) {
      case 0 -> "";
      case 1 -> "record_states";
      default -> "record_dyads";
    };
  }

  private List<String> conditions(String day) {
    var conditions = new ArrayList<String>();
    List<String> states = filter.states().stream().sorted().toList();
    if (states.size() == 1) {
      conditions.add("x.state = :one");
      values.put("one", states.getFirst());
    } else if (states.size() > 1) {
      conditions.add("x.one = :one and x.other = :other");
      values.put("one", states.getFirst());
      values.put("other", states.get(1));
    }
    filter.type().ifPresent(type -> add(conditions, "r.type = :type", "type", type));
    filter.review().ifPresent(review -> add(conditions, "r.review = :review", "review", review.id()));
    // The index of differences holds only records that have any, and is used only where the query says so.
    filter.difference().ifPresent(
        least -> add(conditions, "r.difference > 0 and r.difference >= :least", "least", least.ordinal() + 1));
    filter.from().map(LocalDate::toString).ifPresent(from -> add(conditions, day + " >= :from", "from", from));
    filter.to().map(LocalDate::toString).ifPresent(to -> add(conditions, day + " <= :to", "to", to));
    if (!filter.words().isBlank()) {
      String query = dialect.queryOf(filter.words());
      // The plus keeps a database from looking up every record with a common word instead of walking through the days.
      String record = dialect.isCommon(handle, "record_words", query) ? "+r.id" : "r.id";
      conditions.add(record + " in (" + dialect.matching("record_words") + ")");
      values.put("query", query);
    }
    return conditions;
  }

  private void add(List<String> conditions, String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
