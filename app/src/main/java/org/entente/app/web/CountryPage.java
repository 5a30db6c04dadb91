package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.entente.app.output.RecordRows;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;
import org.entente.ledger.Records.Count;
import org.entente.ledger.Summary;

/// One state: its partners by how much they do together, and its records.
final class CountryPage {

  private static final int MOST_PARTNERS = 200;
  private static final int MOST_IN_TABLE = 10_000;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param total without what a person rejected
  /// @param all the number of partners
  /// @param partners those with most records first, at most so many as a page can hold
  /// @param largest records with one partner
  record View(
      RecordRow.Party state,
      long total,
      int all,
      List<Partner> partners,
      long largest,
      YearsPicture years,
      List<RecordRow> rows,
      Optional<String> next,
      long reports) {}

  record Partner(String pair, String name, long records) {}

  record ListView(List<Row> rows, long largest) {}

  record Row(String code, String name, long records) {}

  CountryPage(Site site, Records records, Names names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  void show(Context request) {
    String code = RecordLists.state("the state", request.pathParam("state"));
    int limit = Parameters.limit(request);
    List<Count> partners = records.counts(Records.partnersOf(code));
    List<Summary> found = records.list(filter(request), RecordLists.after(request, records), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(found.get(limit - 1).id()) : Optional.empty();
    site.show(request, names.state(code), "countries", "country", new View(new RecordRow.Party(code, names.state(code)),
        records.count("state", code),
        partners.size(), partners.stream().limit(MOST_PARTNERS).map(partner -> partner(partner, code)).toList(),
        partners.stream().mapToLong(Count::records).max().orElse(1), YearsPicture.of(records, code),
        found.stream().limit(limit).map(it -> RecordRow.of(it, names)).toList(), next,
        records.totals().getOrDefault("reports", 0L)));
  }

  private Partner partner(Count partner, String state) {
    return new Partner(Pairs.code(state, partner.name()), names.state(partner.name()), partner.records());
  }

  private static Filter filter(Context request) {
    return Filter.ALL.withStates(List.of(RecordLists.state("the state", request.pathParam("state"))));
  }

  /// The state's records for spreadsheets and programs.
  Table table(Context request) {
    return Table.ofMaps(RecordRows.COLUMNS,
        records.list(filter(request), Optional.empty(), MOST_IN_TABLE).stream().map(RecordRows::row));
  }

  void showAll(Context request) {
    List<Row> rows = all();
    site.show(request, "States", "countries", "countries",
        new ListView(rows, rows.stream().mapToLong(Row::records).max().orElse(1)));
  }

  /// All states for spreadsheets and programs.
  Table tableOfAll(Context request) {
    return Table.of(List.of("state", "name", "records"),
        all().stream().map(row -> Table.row(row.code(), row.name(), row.records())));
  }

  private List<Row> all() {
    return records.counts("state").stream().map(it -> new Row(it.name(), names.state(it.name()), it.records())).toList();
  }
}
