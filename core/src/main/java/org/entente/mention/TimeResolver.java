package org.entente.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.mention.TimeMention.Precision;

/// Settles which days a [TimeExpression] means, seen from the report's date.
///
/// A date without its year is the last one before the report unless the tense is future; where that
/// lies too far off, the nearest. A weekday is the last such day, the report's own included: a wire
/// story of Monday says "on Monday". Nothing is guessed without a report date.
///
/// @param today the report's date
/// @param told the time told last before this one in the same sentence
record TimeResolver(Optional<LocalDate> today, Tense tense, Optional<LocalDate> told) {

  /// Beyond so many days, a date without its year is taken to be the nearest one whatever the tense.
  private static final int FAR = 300;

  /// The days meant, from first to last.
  record Period(LocalDate first, LocalDate last, Precision precision, boolean range) {

    private static Period of(LocalDate first, LocalDate last, Precision precision) {
      return new Period(first, last, precision, false);
    }

    private boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    private long distance(LocalDate day) {
      if (holds(day)) {
        return 0;
      }
      return day.isBefore(first) ? ChronoUnit.DAYS.between(day, first) : ChronoUnit.DAYS.between(last, day);
    }
  }

  Optional<Period> resolve(TimeExpression expression) {
    return switch (expression) {
      case TimeExpression.Fixed(var first, var last, var precision) -> Optional.of(Period.of(first, last, precision));
      case TimeExpression.Day day -> day(day);
      case TimeExpression.Part part -> inYear(part.year(), year -> part(part, year));
      case TimeExpression.Weekday(var day, var which) -> today.map(it -> weekday(it, day, which));
      case TimeExpression.Shift shift -> origin(shift).map(it -> shifted(it, shift.unit(), shift.by()));
      case TimeExpression.Range(var from, var to) -> resolve(from).flatMap(first -> range(first, to));
      case TimeExpression.Ambiguous() -> Optional.empty();
    };
  }

  private Optional<Period> range(Period from, TimeExpression to) {
    var onwards = new TimeResolver(Optional.of(from.first()), Tense.FUTURE, Optional.of(from.first()));
    var end = isOpen(to) ? onwards.resolve(to) : resolve(to);
    return end.filter(it -> !it.last().isBefore(from.first()))
        .map(it -> new Period(from.first(), it.last(), common(from.precision(), it.precision()), true));
  }

  private static boolean isOpen(TimeExpression to) {
    return switch (to) {
      case TimeExpression.Day day -> day.year() instanceof TimeExpression.YearOf.Open;
      case TimeExpression.Part part -> part.year() instanceof TimeExpression.YearOf.Open;
      case TimeExpression.Weekday weekday -> weekday.which() == TimeExpression.Weekday.Which.BARE;
      case TimeExpression.Fixed _,TimeExpression.Shift _,TimeExpression.Range _,TimeExpression.Ambiguous _ -> false;
    };
  }

  private static Precision common(Precision one, Precision other) {
    return one == other ? one : Precision.UNKNOWN;
  }

  private Optional<Period> day(TimeExpression.Day day) {
    if (day.month().isPresent()) {
      int month = day.month().getAsInt();
      return inYear(day.year(), year -> date(year, month, day.day()));
    }
    return today.flatMap(it -> choose(
        it,
        IntStream.rangeClosed(-1, 1).mapToObj(it::plusMonths)
            .flatMap(month -> date(month.getYear(), month.getMonthValue(), day.day()).stream())
            .toList()));
  }

  private interface InYear {
    Optional<Period> of(int year);
  }

  private Optional<Period> inYear(TimeExpression.YearOf year, InYear time) {
    return switch (year) {
      case TimeExpression.YearOf.Given(var given) -> time.of(given);
      case TimeExpression.YearOf.Shifted(var by) -> today.flatMap(it -> time.of(it.getYear() + by));
      case TimeExpression.YearOf.Nearest(var ahead) -> today.flatMap(it -> around(it, time).stream()
          .filter(period -> ahead ? period.first().isAfter(it) : period.last().isBefore(it))
          .min(Comparator.comparingLong(period -> period.distance(it))));
      case TimeExpression.YearOf.Open() -> today.flatMap(it -> choose(it, around(it, time)));
    };
  }

  private static List<Period> around(LocalDate day, InYear time) {
    return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
        .mapToObj(time::of)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Period> date(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return Optional.of(Period.of(date, date, Precision.DAY));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Period> part(TimeExpression.Part part, int year) {
    LocalDate first = LocalDate.of(year, part.firstMonth(), 1);
    return Optional.of(Period.of(first, first.plusMonths(part.months()).minusDays(1), part.precision()));
  }

  private Optional<Period> choose(LocalDate from, List<Period> candidates) {
    Comparator<Period> byDistance = Comparator.comparingLong(it -> it.distance(from));
    Stream<Period> inTense = switch (tense) {
      case PAST -> candidates.stream().filter(it -> !it.first().isAfter(from));
      case FUTURE -> candidates.stream().filter(it -> !it.last().isBefore(from));
      case OPEN -> candidates.stream();
    };
    return inTense.min(byDistance)
        .filter(it -> it.distance(from) <= FAR)
        .or(() -> candidates.stream().min(byDistance));
  }

  private Period weekday(LocalDate from, DayOfWeek day, TimeExpression.Weekday.Which which) {
    LocalDate date = from.with(switch (which) {
      case LAST -> TemporalAdjusters.previous(day);
      case NEXT -> TemporalAdjusters.next(day);
      case BARE, THIS -> tense == Tense.FUTURE ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day);
    });
    return Period.of(date, date, Precision.DAY);
  }

  private Optional<LocalDate> origin(TimeExpression.Shift shift) {
    return switch (shift.origin()) {
      case REPORT -> today;
      case TEXT -> told.or(() -> today);
    };
  }

  private static Period shifted(LocalDate from, ChronoUnit unit, int by) {
    LocalDate day = from.plus(by, unit);
    return switch (unit) {
      case DAYS -> Period.of(day, day, Precision.DAY);
      case WEEKS -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield Period.of(monday, monday.plusDays(6), Precision.WEEK);
      }
      case MONTHS ->
        Period.of(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()), Precision.MONTH);
      case YEARS ->
        Period.of(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()), Precision.YEAR);
      case DECADES -> {
        int first = day.getYear() - day.getYear() % 10;
        yield Period.of(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), Precision.MULTI_YEAR);
      }
      default -> throw new IllegalArgumentException("no time is told in " + unit);
    };
  }
}
