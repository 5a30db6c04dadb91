package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.entente.ledger.Records;
import org.entente.ledger.StoredReport;

/// All reports, the newest arrival first.
final class ReportsPage {

  private static final int MOST_IN_TABLE = 10_000;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param next cursor of the page after this one
  record View(long total, List<ReportRow> rows, Optional<String> next) {}

  ReportsPage(Site site, Records records, Names names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  void show(Context request) {
    int limit = Parameters.limit(request);
    List<StoredReport> found = records.reportsBefore(Parameters.place(request, Long.MAX_VALUE), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(Parameters.cursor(found.get(limit - 1).seq())) : Optional.empty();
    site.show(request, "Reports", "reports", "reports", new View(records.totals().getOrDefault("reports", 0L),
        found.stream().limit(limit).map(it -> ReportRow.of(it, records, names)).toList(), next));
  }

  /// The same list for spreadsheets and programs.
  Table table(Context request) {
    List<StoredReport> found = records.reportsBefore(Parameters.place(request, Long.MAX_VALUE), MOST_IN_TABLE);
    return Table.of(List.of("report", "id", "version", "title", "publisher", "date", "url", "added_at"),
        found.stream().map(it -> Table.row(it.hash(), it.report().id(), it.version(), Shown.title(it),
            it.report().publisher().orElse(""), Shown.day(it.report().date()), it.report().url().orElse(""), it.addedAt())));
  }
}
