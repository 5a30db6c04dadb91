package org.entente.mention;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The calendar's English names.
final class TimeWords {

  private static final Map<String, Integer> MONTHS = Map.ofEntries(
      Map.entry("january", 1), Map.entry("jan", 1), Map.entry("february", 2), Map.entry("feb", 2),
      Map.entry("march", 3), Map.entry("mar", 3), Map.entry("april", 4), Map.entry("apr", 4), Map.entry("may", 5),
      Map.entry("june", 6), Map.entry("jun", 6), Map.entry("july", 7), Map.entry("jul", 7), Map.entry("august", 8),
      Map.entry("aug", 8), Map.entry("september", 9), Map.entry("sept", 9), Map.entry("sep", 9),
      Map.entry("october", 10), Map.entry("oct", 10), Map.entry("november", 11), Map.entry("nov", 11),
      Map.entry("december", 12), Map.entry("dec", 12));

  private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
      .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));

  private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = Map.of(
      "mon", DayOfWeek.MONDAY, "tue", DayOfWeek.TUESDAY, "tues", DayOfWeek.TUESDAY, "wed", DayOfWeek.WEDNESDAY,
      "thu", DayOfWeek.THURSDAY, "thur", DayOfWeek.THURSDAY, "thurs", DayOfWeek.THURSDAY, "fri", DayOfWeek.FRIDAY,
      "sat", DayOfWeek.SATURDAY, "sun", DayOfWeek.SUNDAY);

  private static final Map<String, ChronoUnit> UNITS = Map.of(
      "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS, "year", ChronoUnit.YEARS,
      "decade", ChronoUnit.DECADES);

  private static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

  /// Words for this, last and next, as steps.
  private static final Map<String, Integer> STEPS = Map.of(
      "this", 0, "current", 0, "last", -1, "previous", -1, "next", 1, "coming", 1);

  private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night", "noon", "midnight");

  private TimeWords() {}

  static Optional<Integer> month(Lexeme piece) {
    boolean named = piece.isCapitalised();
    return named ? Optional.ofNullable(MONTHS.get(piece.lower())) : Optional.empty();
  }

  static Optional<DayOfWeek> weekday(Lexeme piece) {
    return piece.isCapitalised() ? Optional.ofNullable(WEEKDAYS.get(piece.lower())) : Optional.empty();
  }

  /// "Mon", "Thurs": safe only where a date follows.
  static Optional<DayOfWeek> shortWeekday(Lexeme piece) {
    return piece.isCapitalised() ? Optional.ofNullable(SHORT_WEEKDAYS.get(piece.lower())) : Optional.empty();
  }

  static Optional<ChronoUnit> unit(Lexeme piece) {
    String word = piece.lower();
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return piece.isWord() ? Optional.ofNullable(UNITS.get(one)) : Optional.empty();
  }

  /// The month in which a season of the northern year begins.
  static Optional<Integer> season(Lexeme piece) {
    return Optional.ofNullable(SEASONS.get(piece.lower()));
  }

  static Optional<Integer> step(Lexeme piece) {
    return Optional.ofNullable(STEPS.get(piece.lower()));
  }

  static boolean isPartOfDay(Lexeme piece) {
    return PARTS_OF_DAY.contains(piece.lower());
  }
}
