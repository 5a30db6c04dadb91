package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import org.entente.ledger.Records;

/// Who published what is known.
final class SourcesPage {

  private static final int MOST = 1000;

  private final Site site;
  private final Records records;

  record View(List<Row> rows, long largest) {}

  /// @param raw the name as it was given; empty for reports that name no publisher
  record Row(String raw, String name, long reports) {}

  SourcesPage(Site site, Records records) {
    this.site = site;
    this.records = records;
  }

  void show(Context request) {
    List<Row> rows = rows();
    site.show(request, "Sources", "sources", "sources", new View(rows, rows.stream().mapToLong(Row::reports).max().orElse(1)));
  }

  /// The same list for spreadsheets and programs.
  Table table(Context request) {
    return Table.of(List.of("publisher", "reports"), rows().stream().map(row -> Table.row(row.name(), row.reports())));
  }

  private List<Row> rows() {
    return records.publishers(MOST).stream().map(it -> new Row(it.name(), Shown.text(it.name()), it.records())).toList();
  }
}
