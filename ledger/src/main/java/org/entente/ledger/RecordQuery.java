package org.entente.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.codebook.Difference;
import org.entente.ledger.record.Review;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Lists records by a filter.
///
/// One condition leads, by the index made for it, and the others are looked at row by row: rare words, of which each hit
/// is looked up; else people's judgement; else the states; else that reports differ; else the type. A database knows too
/// little of its rows to choose so well, so the conditions that do not lead are written in a way that no index serves.
final class RecordQuery {

  private final Handle handle;
  private final Dialect dialect;
  private final Filter filter;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private boolean led;

  RecordQuery(Handle handle, Dialect dialect, Filter filter) {
    this.handle = handle;
    this.dialect = dialect;
    this.filter = filter;
  }

  List<Summary> page(Optional<Summary> after, int limit) {
    String words = dialect.queryOf(filter.words());
    if (!filter.words().isBlank() && words.isEmpty()) {
      return List.of();
    }
    boolean rare = !words.isEmpty() && !dialect.isCommon(handle, "record_words", words, Dialect.MOST_HITS);
    // Only what people have judged is in the index of judgements; what is open is found among the others.
    boolean judged = filter.review().isPresent() && filter.review().get() != Review.OPEN;
    String index = rare || judged ? "" : index();
    String day = index.isEmpty() ? "r.day" : "x.day";
    String id = index.isEmpty() ? "r.id" : "x.record";
    if (!words.isEmpty()) {
      conditions.add((rare ? "r.id" : unled("r.id")) + " in (" + dialect.matching("record_words") + ")");
      values.put("query", words);
    }
    led = rare;
    filter.review().ifPresent(review -> review(review, judged));
    states(index);
    filter.difference().ifPresent(this::difference);
    filter.type().ifPresent(type -> add(column("r.type") + " = :type", "type", type));
    days(day, id, after);
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

  private void states(String index) {
    List<String> states = filter.states().stream().sorted().toList();
    if (index.isEmpty()) {
      for (int at = 0; at < states.size(); at++) {
        add("' ' || r.states || ' ' like :state" + at, "state" + at, "% " + states.get(at) + " %");
      }
    } else if (states.size() == 1) {
      add("x.state = :one", "one", states.getFirst());
      led = true;
    } else {
      add("x.one = :one", "one", states.getFirst());
      add("x.other = :other", "other", states.get(1));
      led = true;
    }
  }

  private void review(Review review, boolean judged) {
    if (judged && !led) {
      conditions.add("r.review <> 'open'");
      add("r.review = :review", "review", review.id());
      led = true;
    } else {
      add(unled("r.review") + " = :review", "review", review.id());
    }
  }

  /// The index of differences holds only records that have any, and is used only where the query says so.
  private void difference(Difference least) {
    add(column("r.difference") + " >= :least", "least", least.ordinal() + 1);
    if (!led) {
      conditions.add("r.difference > 0");
      led = true;
    }
  }

  private void days(String day, String id, Optional<Summary> after) {
    filter.from().ifPresent(from -> add(day + " >= :from", "from", from.toString()));
    filter.to().ifPresent(to -> add(day + " <= :to", "to", to.toString()));
    after.ifPresent(last -> {
      add("(" + day + ", " + id + ") < (:afterDay, :afterId)", "afterDay", last.day());
      values.put("afterId", Ids.number(last.id()));
    });
  }

  private String column(String name) {
    return led ? unled(name) : name;
  }

  /// A column in a form that no index serves.
  private static String unled(String column) {
    return "coalesce(" + column + ", " + column + ")";
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
