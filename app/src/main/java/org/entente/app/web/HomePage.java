package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.web.ReportRow.Tally;
import org.entente.codebook.Difference;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;

/// The front page: how much there is, what came last and what needs a person; for an empty ledger, how to begin.
final class HomePage {

  private static final int NEWEST = 8;
  private static final int NEAR = 3;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param largest the highest count of any type, for drawing
  /// @param contested records on which reports contradict each other
  record View(
      long reports,
      long claims,
      long recordCount,
      long contested,
      List<Tally> types,
      long largest,
      YearsPicture years,
      List<RecordRow> newest,
      List<RecordRow> disputed,
      List<DisagreementsPage.Near> near,
      List<ReportRow> arrivals) {

    boolean isEmpty() {
      return reports == 0;
    }
  }

  HomePage(Site site, Records records, Names names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  void show(Context request) {
    Map<String, Long> totals = records.totals();
    List<Tally> types = records.counts("type").stream().map(it -> new Tally(it.name(), names.type(it.name()), it.records()))
        .toList();
    long contested = RecordLists.differences(records).getOrDefault(Difference.CONTRADICTION.id(), 0L);
    site.show(request, "Home", "home", "home", new View(totals.getOrDefault("reports", 0L), totals.getOrDefault("claims", 0L),
        types.stream().mapToLong(Tally::count).sum(), contested, types, types.stream().mapToLong(Tally::count).max().orElse(1),
        YearsPicture.ofAll(records), rows(Filter.ALL), rows(Filter.ALL.withDifference(Difference.CONTRADICTION)),
        records.nearMisses(NEAR).stream().map(miss -> DisagreementsPage.Near.of(miss, names)).toList(),
        ReportRow.of(records.reportsBefore(Long.MAX_VALUE, NEWEST), records, names)));
  }

  private List<RecordRow> rows(Filter filter) {
    return records.list(filter, Optional.empty(), NEWEST).stream().map(it -> RecordRow.of(it, names)).toList();
  }
}
