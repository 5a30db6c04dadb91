package org.entente.app.export;

import java.util.List;
import java.util.Locale;

/// The exported tables with the columns that name a row and all columns; names are snake_case of 32 characters or fewer, an
/// empty cell means missing.
enum Tables {
  RECORDS("one event or instrument a row", List.of("record_id"),
      "record_id", "type", "status", "factuality", "review", "date", "date_start", "date_end", "year", "month", "day",
      "date_precision",
      "first_published", "reports", "independent_sources", "difference", "confidence", "states", "sentence"),
  RECORD_VALUES("one value of one slot of a record a row; rank 1 is shown first", List.of("record_id", "slot", "rank"),
      "record_id", "slot", "rank", "value", "independent_sources", "difference", "decided_by"),
  CLAIMS("what one report says of one event a row", List.of("claim_id"),
      "claim_id", "record_id", "report_id", "claim_number", "type", "status", "factuality", "hedge", "role", "zone",
      "confidence"),
  EVIDENCE("the words behind claims: sentences (slot empty), the trigger, and values; offsets count code points", List.of(),
      "claim_id", "slot", "value", "text", "start", "end"),
  ACTORS("one party to a record a row, with its numbers in the year of the event", List.of("record_id", "slot", "actor"),
      "record_id", "slot", "actor", "iso3", "cow", "gw", "name"),
  DISAGREEMENTS("one value of a slot on which reports differ a row", List.of("record_id", "slot", "value"),
      "record_id", "type", "slot", "difference", "value", "shown_first", "independent_sources", "sources"),
  REPORTS("one version of a report a row, without its text, which is its publisher's", List.of("report_id"),
      "report_id", "report_name", "version", "published", "publisher", "url", "title", "language", "code_points", "added_at"),
  DYAD_YEAR("one pair of states in one year a row; reports_screened tells a year without records from one that nobody read",
      List.of("iso3_a", "iso3_b", "year"),
      "iso3_a", "iso3_b", "cow_a", "cow_b", "gw_a", "gw_b", "year", "records", "by_type", "reports_screened"),
  DECISIONS("one decision of a person a row", List.of("decision"),
      "decision", "at", "author", "kind", "target", "detail", "reason");

  private final String about;
  private final List<String> key;
  private final List<String> columns;

  Tables(String about, List<String> key, String... columns) {
    this.about = about;
    this.key = key;
    this.columns = List.of(columns);
  }

  String about() {
    return about;
  }

  /// The columns by which rows are told apart and other tables refer to them; empty where a row has no name.
  List<String> key() {
    return key;
  }

  List<String> columns() {
    return columns;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT);
  }
}
