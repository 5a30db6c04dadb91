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
/// One condition leads, by the index made for it, and the others are looked at row by row: words that are asked for alone,
/// or that are rare; else people's judgement; else the states; else that reports differ; else the type. Every one of these
/// indexes ends with the records' [Places], so that the list stops at its limit. A database knows too little of its rows to
/// choose so well, so the conditions that do not lead are written in a way that no index serves.
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
    Lead lead = lead(words);
    if (!words.isEmpty()) {
      values.put("query", words);
      conditions.add(lead == Lead.WORDS
          ? dialect.matches("record_words")
          : unled("r.place") + " in (" + dialect.matching("record_words") + ")");
    }
    led = lead == Lead.WORDS;
    filter.review().ifPresent(review -> review(review, lead));
    states(lead);
    filter.difference().ifPresent(this::difference);
    filter.type().ifPresent(type -> add(column("r.type") + " = :type", "type", type));
    String place = lead.place(dialect);
    days(place, after);
    if (lead != Lead.ROWS) {
      conditions.add("r.place = " + place);
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    Query query = handle
        .createQuery("select r.* from " + lead.tables() + where + " order by " + place + " desc limit :limit")
        .bind("limit", limit);
    values.forEach(query::bind);
    return query.map((row, _) -> Records.read(row)).list();
  }

  /// The table that leads to the records' own rows.
  private enum Lead {
    ROWS,
    WORDS,
    STATE,
    PAIR;

    /// A cross join keeps the order of tables.
    String tables() {
      return switch (this) {
        case ROWS -> "records r";
        case WORDS -> "record_words cross join records r";
        case STATE -> "record_states x cross join records r";
        case PAIR -> "record_dyads x cross join records r";
      };
    }

    String place(Dialect dialect) {
      return switch (this) {
        case ROWS -> "r.place";
        case WORDS -> "record_words." + dialect.searchKey();
        case STATE, PAIR -> "x.place";
      };
    }
  }

  private Lead lead(String words) {
    if (!words.isEmpty() && (isAlone() || !dialect.isCommon(handle, "record_words", words, Dialect.MOST_HITS))) {
      return Lead.WORDS;
    }
    if (filter.review().isPresent() && isJudged(filter.review().get())) {
      return Lead.ROWS;
    }
    return switch (filter.states().size()) {
      case 0 -> Lead.ROWS;
      case 1 -> Lead.STATE;
      default -> Lead.PAIR;
    };
  }

  /// Whether nothing but words and days is asked for.
  private boolean isAlone() {
    return filter.review().isEmpty() && filter.states().isEmpty() && filter.difference().isEmpty() && filter.type().isEmpty();
  }

  /// Only what people have judged is in the index of judgements; what is open is found among the others.
  private static boolean isJudged(Review review) {
    return review != Review.OPEN;
  }

  private void states(Lead lead) {
    List<String> states = filter.states().stream().sorted().toList();
    switch (lead) {
      case ROWS, WORDS -> {
        for (int at = 0; at < states.size(); at++) {
          add("' ' || r.states || ' ' like :state" + at, "state" + at, "% " + states.get(at) + " %");
        }
      }
      case STATE -> {
        add("x.state = :one", "one", states.getFirst());
        led = true;
      }
      case PAIR -> {
        add("x.one = :one", "one", states.getFirst());
        add("x.other = :other", "other", states.get(1));
        led = true;
      }
    }
  }

  private void review(Review review, Lead lead) {
    if (lead == Lead.ROWS && isJudged(review)) {
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

  private void days(String place, Optional<Summary> after) {
    filter.from().ifPresent(from -> add(place + " >= :from", "from", Places.first(from)));
    filter.to().ifPresent(to -> add(place + " < :to", "to", Places.first(to.plusDays(1))));
    after.ifPresent(last -> {
      add(place + " < coalesce((select place from records where id = :after), :afterPlace)", "after", Ids.number(last.id()));
      values.put("afterPlace", Places.of(last.day(), Ids.number(last.id())));
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
