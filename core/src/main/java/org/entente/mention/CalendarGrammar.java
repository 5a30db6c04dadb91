package org.entente.mention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.entente.mention.TimeExpression.Day;
import org.entente.mention.TimeExpression.Fixed;
import org.entente.mention.TimeExpression.Part;
import org.entente.mention.TimeExpression.Shift;
import org.entente.mention.TimeExpression.Weekday;
import org.entente.mention.TimeExpression.YearOf;
import org.entente.mention.TimeMention.Precision;

/// Reads the times that lean on today: weekdays, "last month", "two years ago"; and the larger parts of
/// a year: quarters, halves, seasons, decades, fiscal years.
final class CalendarGrammar {

  private static final Map<String, Integer> ORDER = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);
  private static final Map<String, Integer> DAYS = Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);

  /// More than so many units away nothing is told as "ago".
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(200);

  private final Lexemes text;
  private final DateGrammar dates;
  private final Numerals numerals;

  CalendarGrammar(Lexemes text, DateGrammar dates) {
    this.text = text;
    this.dates = dates;
    this.numerals = new Numerals(text);
  }

  Optional<Parsed<TimeExpression>> at(int at) {
    return namedDay(at).or(() -> weekday(at)).or(() -> stepped(at)).or(() -> ago(at)).or(() -> partOfYear(at))
        .or(() -> season(at)).or(() -> fiscalYear(at)).or(() -> decade(at)).or(() -> anchored(at)).or(() -> ownUnit(at));
  }

  /// "today (19)", "yesterday evening", "this morning (8 October)", "last night".
  private Optional<Parsed<TimeExpression>> namedDay(int at) {
    Integer by = DAYS.get(text.at(at).lower());
    if (by != null) {
      return Optional.of(detailed(new Shift(ChronoUnit.DAYS, by, Shift.Origin.REPORT), afterPartOfDay(at + 1)));
    }
    boolean thisPart = text.at(at).is("this") && TimeWords.isPartOfDay(text.at(at + 1));
    boolean lastNight = text.at(at).is("last") && text.at(at + 1).is("night", "evening");
    return thisPart || lastNight
        ? Optional.of(detailed(new Shift(ChronoUnit.DAYS, lastNight ? -1 : 0, Shift.Origin.REPORT), at + 2))
        : Optional.empty();
  }

  /// "Monday", "last Monday", "Monday morning (25)", "Monday, 25 March".
  private Optional<Parsed<TimeExpression>> weekday(int at) {
    var step = TimeWords.step(text.at(at));
    int named = step.isPresent() ? at + 1 : at;
    var day = TimeWords.weekday(text.at(named));
    if (day.isEmpty()) {
      return TimeWords.shortWeekday(text.at(at)).flatMap(_ -> dateAfter(text.at(at + 1).is(".") ? at + 2 : at + 1));
    }
    var which = step.map(by -> by < 0 ? Weekday.Which.LAST : by > 0 ? Weekday.Which.NEXT : Weekday.Which.THIS)
        .orElse(Weekday.Which.BARE);
    int end = afterPartOfDay(named + 1);
    return Optional.of(dateAfter(end).orElseGet(() -> detailed(new Weekday(day.get(), which), end)));
  }

  private Optional<Parsed<TimeExpression>> dateAfter(int at) {
    int date = text.at(at).is(",") ? at + 1 : at;
    return dates.day(text.at(date).is("the") ? date + 1 : date);
  }

  private int afterPartOfDay(int at) {
    return TimeWords.isPartOfDay(text.at(at)) ? at + 1 : at;
  }

  /// Takes the date in brackets behind a day for it: "today (19)", "Thursday (Feb. 8)".
  private Parsed<TimeExpression> detailed(TimeExpression day, int end) {
    if (!text.at(end).is("(")) {
      return new Parsed<>(day, end);
    }
    Optional<Parsed<TimeExpression>> bare = dates.dayNumber(end + 1)
        .map(number -> number.map(it -> new Day(new YearOf.Open(), OptionalInt.empty(), it)));
    return dates.day(end + 1).or(() -> bare)
        .filter(inside -> text.at(inside.end()).is(")"))
        .map(inside -> inside.upTo(inside.end() + 1))
        .orElse(new Parsed<>(day, end));
  }

  /// "last week", "earlier this month", "late last year", "next spring", "last March".
  private Optional<Parsed<TimeExpression>> stepped(int at) {
    int from = text.at(at).is("earlier", "later", "late", "early") ? at + 1 : at;
    Lexeme named = text.at(from + 1);
    return TimeWords.step(text.at(from)).flatMap(by -> {
      Optional<TimeExpression> unit = TimeWords.unit(named)
          .filter(it -> !named.lower().endsWith("s"))
          .filter(it -> it != ChronoUnit.DAYS || text.at(from - 1).is("the") && by != 0)
          .map(it -> new Shift(it, by, origin(text.at(from), it)));
      Optional<TimeExpression> month = TimeWords.month(named)
          .map(it -> new Part(yearOf(by), it, 1, Precision.MONTH));
      Optional<TimeExpression> season = TimeWords.season(named)
          .map(it -> new Part(yearOf(by), it, 3, Precision.SEASON));
      return Stream.of(unit, month, season).flatMap(Optional::stream).findFirst();
    }).map(it -> new Parsed<>(it, from + 2));
  }

  private static Shift.Origin origin(Lexeme step, ChronoUnit unit) {
    return step.is("previous") || unit == ChronoUnit.DAYS ? Shift.Origin.TEXT : Shift.Origin.REPORT;
  }

  /// "the year" in "by the end of the year": the report's own.
  private Optional<Parsed<TimeExpression>> ownUnit(int at) {
    boolean led = text.at(at - 1).is("of", "in") && text.at(at - 2).is("end", "beginning", "start", "middle", "later", "earlier");
    return led && text.at(at).is("the")
        ? TimeWords.unit(text.at(at + 1))
            .filter(unit -> unit != ChronoUnit.DAYS && !text.at(at + 1).lower().endsWith("s"))
            .filter(_ -> !text.at(at + 2).isNumber() && !text.at(at + 2).is("of"))
            .flatMap(unit -> shift(unit, 0, Shift.Origin.REPORT, at + 2))
        : Optional.empty();
  }

  /// "Last March" is the latest that has passed, be it this year's.
  private static YearOf yearOf(int by) {
    return by == 0 ? new YearOf.Shifted(0) : new YearOf.Nearest(by > 0);
  }

  /// "two years ago", "a month earlier", "three days later", "in two weeks' time", "a year from now".
  private Optional<Parsed<TimeExpression>> ago(int at) {
    int first = text.at(at).is("in") ? at + 1 : at;
    return count(first).flatMap(number -> TimeWords.unit(text.at(number.end())).flatMap(unit -> {
      int end = number.end() + 1;
      int by = number.value();
      if (text.at(end).is("ago")) {
        return shift(unit, -by, Shift.Origin.REPORT, end + 1);
      }
      if (text.at(end).is("earlier", "before")) {
        return shift(unit, -by, Shift.Origin.TEXT, end + 1);
      }
      if (text.at(end).is("later")) {
        return shift(unit, by, Shift.Origin.TEXT, end + 1);
      }
      if (text.at(end).is("from") && text.at(end + 1).is("now", "today")) {
        return shift(unit, by, Shift.Origin.REPORT, end + 2);
      }
      int time = text.at(end).is("'", "’") ? end + 1 : end;
      return text.at(at).is("in") && text.at(time).is("time")
          ? shift(unit, by, Shift.Origin.REPORT, time + 1)
          : Optional.<Parsed<TimeExpression>>empty();
    }));
  }

  private static Optional<Parsed<TimeExpression>> shift(ChronoUnit unit, int by, Shift.Origin origin, int end) {
    return Optional.of(new Parsed<>(new Shift(unit, by, origin), end));
  }

  private Optional<Parsed<Integer>> count(int at) {
    if (text.at(at).is("a", "an")) {
      return Optional.of(new Parsed<>(1, at + 1));
    }
    return numerals.at(at)
        .filter(number -> number.value().scale() <= 0 && number.value().compareTo(FARTHEST) < 0)
        .map(number -> number.map(BigDecimal::intValue));
  }

  /// "the following year", "the same month".
  private Optional<Parsed<TimeExpression>> anchored(int at) {
    int by = text.at(at).is("following") ? 1 : 0;
    return text.at(at).is("following", "same") && text.at(at - 1).is("the")
        ? TimeWords.unit(text.at(at + 1))
            .filter(_ -> !text.at(at + 1).lower().endsWith("s"))
            .flatMap(unit -> shift(unit, by, Shift.Origin.TEXT, at + 2))
        : Optional.empty();
  }

  /// "the second quarter of 2023", "Q2 2023", "the first half of next year", "H1 2024".
  private Optional<Parsed<TimeExpression>> partOfYear(int at) {
    Integer order = ORDER.get(text.at(at).lower());
    if (order != null && text.at(at + 1).is("quarter")) {
      return Optional.of(quarter(order, at + 2));
    }
    if (order != null && order <= 2 && text.at(at + 1).is("half") && text.at(at + 2).is("of")) {
      return half(order, at + 2);
    }
    Lexeme number = text.at(at + 1);
    if (text.at(at).is("q", "h") && number.glued() && number.text().matches("[1-4]")) {
      int which = Integer.parseInt(number.text());
      return text.at(at).is("q") ? Optional.of(quarter(which, at + 2)) : half(which, at + 2);
    }
    return Optional.empty();
  }

  private Parsed<TimeExpression> quarter(int which, int end) {
    return dates.yearAfter(end).map(year -> new Part(year, which * 3 - 2, 3, Precision.QUARTER));
  }

  private Optional<Parsed<TimeExpression>> half(int which, int end) {
    Parsed<YearOf> year = dates.yearAfter(end);
    return which <= 2 && year.end() > end
        ? Optional.of(year.map(it -> new Part(it, which * 6 - 5, 6, Precision.HALF)))
        : Optional.empty();
  }

  /// "summer 2019", "the spring of last year", "in the autumn".
  private Optional<Parsed<TimeExpression>> season(int at) {
    return TimeWords.season(text.at(at)).flatMap(month -> {
      Parsed<YearOf> year = dates.yearAfter(at + 1);
      boolean led = text.at(at - 1).is("in") || text.at(at - 1).is("the") && text.at(at - 2).is("in");
      boolean told = year.end() > at + 1 || led && !text.at(at).is("fall") && !text.at(at + 1).is("of");
      return told
          ? Optional.of(year.map(it -> (TimeExpression) new Part(it, month, 3, Precision.SEASON)))
          : Optional.empty();
    });
  }

  /// "FY2018", "fiscal year 2024", "fiscal 2021", "financial year 2023-24": the last names the year of the
  /// Commonwealth and Japan, from April to March; one year alone is that of the United States.
  private Optional<Parsed<TimeExpression>> fiscalYear(int at) {
    if (!text.at(at).is("fy", "fiscal", "financial")) {
      return Optional.empty();
    }
    int number = text.at(at + 1).is("year", "-") ? at + 2 : at + 1;
    if (!text.at(number).text().matches("20\\d\\d|19\\d\\d|\\d\\d")) {
      return Optional.empty();
    }
    int year = fullYear(text.at(number).text());
    boolean split = (text.at(number + 1).isDash() || text.at(number + 1).is("/")) && text.at(number + 2).isNumber();
    return Optional.of(split
        ? new Parsed<>(fiscal(LocalDate.of(year, 4, 1)), number + 3)
        : new Parsed<>(fiscal(LocalDate.of(year - 1, 10, 1)), number + 1));
  }

  private static Fixed fiscal(LocalDate first) {
    return new Fixed(first, first.plusYears(1).minusDays(1), Precision.YEAR);
  }

  private static int fullYear(String figures) {
    return figures.length() == 4 ? Integer.parseInt(figures) : 2000 + Integer.parseInt(figures);
  }

  /// "the 1990s".
  private Optional<Parsed<TimeExpression>> decade(int at) {
    int s = text.at(at + 1).is("'", "’") ? at + 2 : at + 1;
    boolean ending = text.at(s).is("s") && text.at(s).glued();
    if (!ending || !text.at(at).text().matches("(?:1[89]|20)\\d0")) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(Integer.parseInt(text.at(at).text()), 1, 1);
    return Optional.of(new Parsed<>(
        new Fixed(first, first.plusYears(10).minusDays(1), Precision.MULTI_YEAR), s + 1));
  }
}
