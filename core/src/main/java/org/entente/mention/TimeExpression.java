package org.entente.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/// What words say of a time, before the report's date and the tense settle which days are meant.
sealed interface TimeExpression {

  /// Days that need no context.
  record Fixed(LocalDate first, LocalDate last, TimeMention.Precision precision) implements TimeExpression {

    static Fixed year(int year) {
      return new Fixed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TimeMention.Precision.YEAR);
    }

    static Fixed day(LocalDate day) {
      return new Fixed(day, day, TimeMention.Precision.DAY);
    }
  }

  /// A day of a month ("4 May"); without a month it is a bare number beside a weekday ("Monday (25)").
  record Day(YearOf year, OptionalInt month, int day) implements TimeExpression {

    Day withYear(YearOf newYear) {
      return new Day(newYear, month, day);
    }
  }

  /// Months of a year: a month, quarter, half or season.
  record Part(YearOf year, int firstMonth, int months, TimeMention.Precision precision) implements TimeExpression {

    Part withYear(YearOf newYear) {
      return new Part(newYear, firstMonth, months, precision);
    }
  }

  /// A day of the week.
  record Weekday(DayOfWeek day, Which which) implements TimeExpression {

    /// Which of them the words single out.
    enum Which {
      BARE, LAST, THIS, NEXT
    }
  }

  /// A unit of the calendar so many units away ("last month", "two years ago", "the following day").
  record Shift(ChronoUnit unit, int by, Origin origin) implements TimeExpression {

    /// What it is counted from.
    enum Origin {
      /// The report's date.
      REPORT,
      /// The time told last before it in the sentence.
      TEXT
    }
  }

  /// A beginning and an end.
  record Range(TimeExpression from, TimeExpression to) implements TimeExpression {}

  /// A date that can be read in two ways ("04/05/2021").
  record Ambiguous() implements TimeExpression {}

  /// The year that a day or a month belongs to.
  sealed interface YearOf {

    /// A year in figures.
    record Given(int year) implements YearOf {}

    /// "this year", "last year", "next year".
    record Shifted(int by) implements YearOf {}

    /// The last or next one, seen from the report ("last March", "next spring").
    record Nearest(boolean ahead) implements YearOf {}

    /// Not told.
    record Open() implements YearOf {}
  }
}
