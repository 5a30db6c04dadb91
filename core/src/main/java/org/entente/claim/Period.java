package org.entente.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// The days that a date value can mean: `2018`, `2018-08`, `2018-08-07` or `START/END`.
public record Period(LocalDate earliest, LocalDate latest) {

  /// Reads a date value; empty if it is none.
  public static Optional<Period> parse(String value) {
    int slash = value.indexOf('/');
    try {
      return Optional.of(slash < 0
          ? one(value)
          : new Period(one(value.substring(0, slash)).earliest, one(value.substring(slash + 1)).latest));
    } catch (DateTimeException | NumberFormatException notADate) {
      return Optional.empty();
    }
  }

  private static Period one(String value) {
    return switch (value.length()) {
      case 4 -> {
        int year = Integer.parseInt(value);
        yield new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(value);
        yield new Period(month.atDay(1), month.atEndOfMonth());
      }
      default -> {
        LocalDate day = LocalDate.parse(value);
        yield new Period(day, day);
      }
    };
  }

  /// Whether some day lies in both after widening by a number of days.
  public boolean meets(Period other, int toleranceDays) {
    return !earliest.minusDays(toleranceDays).isAfter(other.latest)
        && !other.earliest.minusDays(toleranceDays).isAfter(latest);
  }

  public boolean contains(Period other) {
    return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
  }
}
