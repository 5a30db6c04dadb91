package org.entente.mention;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.report.Span;

/// Words that name a day, a month, a year or a range, resolved against the report's date.
///
/// @param earliest first day it can mean; empty if it is relative and the report has no date
/// @param latest last day it can mean
/// @param precision how fine the words are
/// @param range whether the words give a beginning and an end ("from 21 to 23 July") rather than one time
public record TimeMention(
    int sentence,
    int head,
    Span span,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Precision precision,
    boolean range) implements Mention {

  /// The unit that the words name.
  public enum Precision {
    DAY, WEEK, MONTH, QUARTER, SEASON, HALF, YEAR, MULTI_YEAR, UNKNOWN
  }

  /// The value in files: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `START/END`; empty while unresolved.
  public Optional<String> value() {
    if (earliest.isEmpty() || latest.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = earliest.get();
    LocalDate last = latest.get();
    return Optional.of(
        switch (precision) {
          case DAY -> first.equals(last) ? first.toString() : first + "/" + last;
          case MONTH ->
            range ? month(first) + "/" + month(last) : month(first);
          case YEAR -> {
            if (first.getDayOfYear() != 1) {
              yield first + "/" + last; // a fiscal year
            }
            yield range ? first.getYear() + "/" + last.getYear() : String.valueOf(first.getYear());
          }
          case WEEK, QUARTER, SEASON, HALF, MULTI_YEAR, UNKNOWN -> first + "/" + last;
        });
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, 7);
  }
}
