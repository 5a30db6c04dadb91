package org.entente.mention;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.mention.TimeExpression.Day;
import org.entente.mention.TimeExpression.Part;
import org.entente.mention.TimeExpression.Range;
import org.entente.mention.TimeExpression.YearOf;
import org.entente.report.Span;

/// Finds the expressions of time in a sentence: single times, ranges, and pairs that share a month or year.
///
/// A descent over [Lexemes], longest reading first, that never looks back over what it has read; so it
/// costs one pass over the sentence.
final class TimeGrammar {

  /// The small words that can open a time; all others are capitalised or figures.
  private static final Set<String> OPENERS = Set.of("today", "tonight", "yesterday", "tomorrow", "this", "last", "next",
      "current", "previous", "coming", "earlier",
      "later", "late", "early", "mid", "end", "beginning", "start", "middle", "close", "in", "a", "an", "following", "same",
      "the", "first", "second", "third", "fourth", "fiscal", "financial", "spring", "summer", "autumn", "fall", "winter");

  private final Lexemes text;
  private final DateGrammar dates;
  private final CalendarGrammar calendar;

  TimeGrammar(Lexemes text) {
    this.text = text;
    this.dates = new DateGrammar(text);
    this.calendar = new CalendarGrammar(text, dates);
  }

  /// An expression with the words that tell it.
  record Found(TimeExpression expression, Span span) {}

  List<Found> all() {
    var found = new ArrayList<Found>();
    int at = 0;
    while (at < text.size()) {
      var read = canOpen(at) ? read(at) : Optional.<Parsed<List<Found>>>empty();
      read.ifPresent(it -> found.addAll(it.value()));
      at = read.map(Parsed::end).orElse(at + 1);
    }
    return List.copyOf(found);
  }

  private boolean canOpen(int at) {
    Lexeme piece = text.at(at);
    return switch (piece.kind()) {
      case NUMBER, DATE -> true;
      case WORD -> piece.isCapitalised() || OPENERS.contains(piece.lower()) || Numerals.isNumberWord(piece);
      case MARK -> false;
    };
  }

  /// The times told by the longest reading that begins here.
  private Optional<Parsed<List<Found>>> read(int at) {
    return pair(at).or(() -> point(at).map(it -> it.map(value -> List.of(found(value, at, it.end())))));
  }

  private Found found(TimeExpression expression, int from, int end) {
    return new Found(expression, text.span(from, end));
  }

  private Optional<Parsed<TimeExpression>> point(int at) {
    int base = afterVagueness(at);
    return calendar.at(base).or(() -> dates.day(base)).or(() -> dates.monthOfYear(base)).or(() -> dates.year(base));
  }

  /// Skips "early", "mid-", "the end of": the time told is the whole unit, the words belong to it.
  private int afterVagueness(int at) {
    if (text.at(at).is("early", "mid", "late", "end")) {
      boolean plain = isUnit(at + 1) || text.at(at + 1).is("the");
      int next = text.at(at + 1).isDash() || text.at(at + 1).is("in", "of") ? at + 2 : at + 1;
      int unit = text.at(next).is("the") && !isUnit(next) ? next + 1 : next;
      return plain || next > at + 1 ? (isUnit(unit) ? unit : at) : at;
    }
    boolean edge = text.at(at).is("beginning", "start", "middle", "close") && text.at(at + 1).is("of");
    return edge && isUnit(at + 2) ? at + 2 : at;
  }

  private boolean isUnit(int at) {
    return calendar.at(at).isPresent() || dates.monthOfYear(at).isPresent() || dates.year(at).isPresent();
  }

  /// Two times tied by "to", a dash or "and": a range, or two times that share what only one of them tells.
  private Optional<Parsed<List<Found>>> pair(int at) {
    return left(at).flatMap(left -> {
      Lexeme tie = text.at(left.end());
      boolean between = text.at(at - 1).is("between");
      boolean and = tie.is("and", "&") && !between;
      if (!isTie(tie, between, at) && !and) {
        return Optional.empty();
      }
      int second = text.at(left.end() + 1).is("the") ? left.end() + 2 : left.end() + 1;
      return right(left.value(), second).flatMap(right -> and && !areNeighbours(left.value(), right.value())
          ? list(left, right, at, second)
          : Optional.of(right.map(last -> List.of(found(new Range(share(left.value(), last), last), at, right.end())))));
    });
  }

  /// "On 28 and 29 June": one stretch of two days.
  private static boolean areNeighbours(TimeExpression left, TimeExpression right) {
    return isBare(left) && left instanceof Day first && right instanceof Day last && last.day() == first.day() + 1;
  }

  private boolean isTie(Lexeme tie, boolean between, int left) {
    boolean from = text.at(left - 1).is("from");
    return tie.isDash() || tie.is("to", "until", "till", "through", "thru") || between && tie.is("and") || from && tie.is("and");
  }

  private Optional<Parsed<TimeExpression>> left(int at) {
    return point(at).or(() -> dates.dayNumber(at).map(it -> it.map(TimeGrammar::bare)));
  }

  private static TimeExpression bare(int day) {
    return new Day(new YearOf.Open(), OptionalInt.empty(), day);
  }

  private static boolean isBare(TimeExpression expression) {
    return expression instanceof Day day && day.month().isEmpty();
  }

  /// The second time; a bare day takes its month from the first, a bare first needs a day with a month.
  private Optional<Parsed<TimeExpression>> right(TimeExpression left, int at) {
    if (left instanceof Day first && first.month().isPresent()) {
      Optional<Parsed<TimeExpression>> sameMonth = dates.dayNumber(at)
          .filter(number -> endsDate(text.at(number.end())))
          .filter(_ -> first.year() instanceof YearOf.Open)
          .map(number -> dates.yearAfter(number.end()).map(year -> new Day(year, first.month(), number.value())));
      if (sameMonth.isPresent()) {
        return sameMonth;
      }
    }
    return point(at).filter(it -> fits(left, it.value()));
  }

  /// Whether a bare day may stand before this piece: not before its own month, nor the things it counts.
  private static boolean endsDate(Lexeme next) {
    boolean small = next.isWord() && !next.isCapitalised() && next.text().length() <= 4;
    return !next.isWord() || small && !next.is("of") || next.isCapitalised() && TimeWords.month(next).isEmpty();
  }

  private static boolean fits(TimeExpression left, TimeExpression right) {
    boolean days = right instanceof Day day && day.month().isPresent();
    return isBare(left) ? days : !(left instanceof Range) && !(right instanceof Range) && sameKind(left, right);
  }

  /// Only like goes with like: "from 3 May to 5 May", not "from Monday to 2026".
  private static boolean sameKind(TimeExpression left, TimeExpression right) {
    return isDayLike(left) == isDayLike(right);
  }

  private static boolean isDayLike(TimeExpression expression) {
    return switch (expression) {
      case Day _,TimeExpression.Weekday _,TimeExpression.Ambiguous _ -> true;
      case TimeExpression.Fixed fixed -> fixed.precision() == TimeMention.Precision.DAY;
      case TimeExpression.Shift shift -> shift.unit() == ChronoUnit.DAYS;
      case Part _,Range _ -> false;
    };
  }

  /// Gives the first time the month and year that only the second tells ("28 July to 3 August 2024").
  private static TimeExpression share(TimeExpression left, TimeExpression right) {
    if (left instanceof Day first && right instanceof Day last && first.year() instanceof YearOf.Open) {
      OptionalInt month = first.month().isPresent() ? first.month() : last.month();
      return new Day(earlier(last.year(), month.orElseThrow() > last.month().orElseThrow()), month, first.day());
    }
    if (left instanceof Part first && right instanceof Part last && first.year() instanceof YearOf.Open) {
      return first.withYear(earlier(last.year(), first.firstMonth() > last.firstMonth()));
    }
    return left;
  }

  private static YearOf earlier(YearOf year, boolean yearBefore) {
    int back = yearBefore ? 1 : 0;
    return switch (year) {
      case YearOf.Given(var given) -> new YearOf.Given(given - back);
      case YearOf.Shifted(var by) -> new YearOf.Shifted(by - back);
      case YearOf.Open open -> open;
      case YearOf.Nearest nearest -> nearest;
    };
  }

  /// "3 and 5 May", "in June and July 2024": two times. Where neither lends the other anything, each is
  /// read on its own.
  private Optional<Parsed<List<Found>>> list(
      Parsed<TimeExpression> left, Parsed<TimeExpression> right, int from, int second) {
    TimeExpression shared = share(left.value(), right.value());
    boolean lends = !shared.equals(left.value());
    boolean borrows = dates.dayNumber(second).isPresent() && dates.day(second).isEmpty();
    return lends || borrows
        ? Optional.of(right.map(last -> List.of(found(shared, from, left.end()), found(last, second, right.end()))))
        : Optional.empty();
  }
}
