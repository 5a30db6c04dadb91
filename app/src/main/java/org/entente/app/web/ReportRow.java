package org.entente.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  static ReportRow of(StoredReport stored, Records records, Names names) {
    Map<String, Long> types = new LinkedHashMap<>();
    records.claimsOf(stored.hash()).forEach(claim -> types.merge(claim.row().type(), 1L, Long::sum));
    return new ReportRow(stored.hash(), Shown.title(stored), Shown.text(stored.report().publisher().orElse("")),
        Shown.day(stored.report().date()),
        types.entrySet().stream().map(it -> new Tally(it.getKey(), names.type(it.getKey()), it.getValue())).toList());
  }
}
