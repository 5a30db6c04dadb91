package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.entente.ledger.Records;
import org.entente.ledger.StoredReport;

/// All reports, the newest arrival first.
final class ReportsPage {

  private static final int MOST_IN_TABLE = 10_000;
  private static final int LONGEST_NAME = 1000;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param publisher whose reports these are; absent for all, empty for those that name none
  /// @param next cursor of the page after this one
  record View(long total, Optional<String> publisher, List<ReportRow> rows, Optional<String> next, String query) {

    String further() {
      return (query.isEmpty() ? "?" : query + "&") + "cursor=" + next.orElse("");
    }
  }

  ReportsPage(Site site, Records records, Names names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  void show(Context request) {
    int limit = Parameters.limit(request);
    List<StoredReport> found = find(request, limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(Parameters.cursor(found.get(limit - 1).seq())) : Optional.empty();
    site.show(request, "Reports", "reports", "reports", new View(records.totals().getOrDefault("reports", 0L),
        publisher(request), ReportRow.of(found.stream().limit(limit).toList(), records, names), next,
        publisher(request).map(it -> "?publisher=" + Links.encoded(it)).orElse("")));
  }

  private List<StoredReport> find(Context request, int limit) {
    long before = Parameters.place(request, Long.MAX_VALUE);
    return publisher(request).map(it -> records.reportsBefore(it, before, limit))
        .orElseGet(() -> records.reportsBefore(before, limit));
  }

  /// Given but empty asks for reports that name nobody.
  private static Optional<String> publisher(Context request) {
    return Parameters.isGiven(request, "publisher")
        ? Optional.of(Parameters.words(request, "publisher", LONGEST_NAME).orElse(""))
        : Optional.empty();
  }

  /// The same list for spreadsheets and programs.
  Table table(Context request) {
    return Table.of(List.of("report", "id", "version", "title", "publisher", "date", "url", "added_at"),
        find(request, MOST_IN_TABLE).stream().map(it -> Table.row(it.hash(), it.report().id(), it.version(), Shown.title(it),
            it.report().publisher().orElse(""), Shown.day(it.report().date()), it.report().url().orElse(""), it.addedAt())));
  }
}
