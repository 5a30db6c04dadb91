package org.entente.app.web;

import java.util.List;
import org.entente.ledger.Records;
import org.entente.ledger.StoredReport;

/// A report in a list.
///
/// @param types how many claims of each record type it makes
record ReportRow(String hash, String title, String publisher, String day, List<Tally> types) {

  /// How often a record type occurs.
  record Tally(String type, String label, long count) {

    String icon() {
      return Icons.of(type);
    }
  }

  static List<ReportRow> of(List<StoredReport> reports, Records records, Names names) {
    var types = records.typesOf(reports.stream().map(StoredReport::hash).toList());
    return reports.stream().map(stored -> of(stored, types.getOrDefault(stored.hash(), List.of()).stream()
        .map(it -> new Tally(it.name(), names.type(it.name()), it.records())).toList())).toList();
  }

  /// A row that does not tell what the report claims.
  static ReportRow of(StoredReport stored) {
    return of(stored, List.of());
  }

  private static ReportRow of(StoredReport stored, List<Tally> types) {
    return new ReportRow(stored.hash(), Shown.title(stored), Shown.text(stored.report().publisher().orElse("")),
        Shown.day(stored.report().date()), types);
  }
}
