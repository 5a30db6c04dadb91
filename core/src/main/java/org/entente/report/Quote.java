package org.entente.report;

/// Words of a report together with where they stand; the words are always derived from the span.
public record Quote(String text, Span span) {

  public static Quote of(Report report, Span span) {
    return new Quote(report.text().substring(span.start(), span.end()), span);
  }
}
