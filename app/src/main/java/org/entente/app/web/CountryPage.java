package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.entente.app.output.RecordRows;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;
import org.entente.ledger.Summary;

/// One state: its partners by how much they do together, and its records.
final class CountryPage {

  private static final int MOST_PARTNERS = 200;
  private static final int MOST_IN_TABLE = 10_000;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param partners those with most records first, at most so many as a page can hold
  /// @param largest records with one partner
  record View(
      RecordRow.Party state,
      long total,
      List<Partner> partners,
      long largest,
      YearsPicture years,
      List<RecordRow> rows,
      Optional<String> next,
      long reports) {}

  record Partner(String pair, String name, long records, List<ReportRow.Tally> types) {}

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
    Pairs pairs = Pairs.of(records.dyadYears(code));
    List<Summary> found = records.list(filter(request), RecordLists.after(request, records), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(found.get(limit - 1).id()) : Optional.empty();
    site.show(request, names.state(code), "countries", "country", new View(new RecordRow.Party(code, names.state(code)),
        records.count("state", code),
        pairs.pairs().stream().limit(MOST_PARTNERS).map(pair -> partner(pair, code)).toList(),
        pairs.pairs().stream().mapToLong(Pairs.Pair::total).max().orElse(1), YearsPicture.of(pairs, code),
        found.stream().limit(limit).map(it -> RecordRow.of(it, names)).toList(), next,
        records.totals().getOrDefault("reports", 0L)));
  }

  private Partner partner(Pairs.Pair pair, String state) {
    return new Partner(pair.code(), names.state(pair.partner(state)), pair.total(), new Pairs(List.of(pair)).types(names));
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
