package org.entente.ledger.matching;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.claim.Period;
import org.entente.codebook.MergeRule;

/// When the event of a claim was, as far as the claim and its report's date tell.
///
/// @param days the days it can have been; empty where nothing is known
/// @param told whether the report says so; otherwise it follows from the day of publication
/// @param loose whether the day is of a slot whose days may lie further apart in one event, as a treaty's steps do
record Moment(Optional<Period> days, boolean told, boolean loose) {

  /// The longest time, in days, that still says when something was.
  static final int PRECISE_DAYS = 62;
  private static final int MONTH_DAYS = 31;
  private static final int NEWS_DAYS = 7;
  private static final int AHEAD_DAYS = 180;
  private static final int BEHIND_YEARS = 3;

  static Moment told(Period days, boolean loose) {
    return new Moment(Optional.of(days), true, loose);
  }

  /// Of what lasted until a day, the beginning untold: it went on when the report came out, or for so many days.
  ///
  /// @param lasts days that such an event lasts at most
  static Moment until(Period end, Optional<LocalDate> published, int lasts) {
    LocalDate usual = end.earliest().minusDays(lasts);
    LocalDate from = published.map(day -> day.minusDays(NEWS_DAYS)).filter(usual::isAfter)
        .filter(day -> day.isAfter(end.earliest().minusDays(PRECISE_DAYS))).orElse(usual);
    return told(new Period(from, end.latest()), false);
  }

  /// Of what lasted and is news as over: it can have begun weeks ago.
  static Moment over(Optional<LocalDate> day, int lasts) {
    return new Moment(day.map(published -> new Period(published.minusDays(NEWS_DAYS + lasts), published.plusDays(1))),
        false,
        false);
  }

  /// What the day of publication alone says: news is fresh, background is past, a plan lies ahead.
  static Moment published(Optional<LocalDate> day, String role) {
    return new Moment(day.map(published -> switch (role) {
      case "background" -> new Period(published.minusYears(BEHIND_YEARS), published);
      case "forward" -> new Period(published.minusDays(NEWS_DAYS), published.plusDays(AHEAD_DAYS));
      default -> new Period(published.minusDays(NEWS_DAYS), published.plusDays(1));
    }), false, false);
  }

  /// How many days may lie between this and another telling of one event.
  int tolerance(MergeRule rule, Moment other) {
    return (loose || other.loose) && told && other.told ? rule.longest() : rule.shortest();
  }

  boolean precise() {
    return days.filter(period -> length(period) <= PRECISE_DAYS).isPresent();
  }

  /// Whether it is told to the month at least.
  boolean exact() {
    return days.filter(period -> length(period) <= MONTH_DAYS).isPresent();
  }

  private static long length(Period period) {
    return period.latest().toEpochDay() - period.earliest().toEpochDay() + 1;
  }
}
