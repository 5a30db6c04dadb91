package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.ledger.Records;

/// Between whom things happen, as arcs on a map.
final class MapPage {

  private static final int MOST_IN_PAGE = 60;

  private final Site site;
  private final Records records;
  private final Names names;
  private final Codebook codebook;
  private final Centres centres = Centres.load();

  /// @param unplaced partners that have no place on the map, such as organisations
  record View(
      TieChoice choice,
      List<RecordType> types,
      MapPicture picture,
      List<DyadPage.Row> pairs,
      int all,
      List<String> unplaced,
      String query) {}

  MapPage(Site site, Records records, Names names, Codebook codebook) {
    this.site = site;
    this.records = records;
    this.names = names;
    this.codebook = codebook;
  }

  void show(Context request) {
    TieChoice choice = TieChoice.of(request, codebook);
    Pairs pairs = choice.pairs(records);
    site.show(request, "Map", "map", "map", new View(choice, codebook.types(), MapPicture.of(pairs, centres, names),
        pairs.pairs().stream().limit(MOST_IN_PAGE).map(pair -> DyadPage.Row.of(pair, names)).toList(), pairs.pairs().size(),
        pairs.states().stream().filter(code -> centres.of(code).isEmpty()).map(names::state).toList(),
        RecordLists.query(request, TieChoice.PARAMETERS)));
  }

  void svg(Context request) {
    site.picture(request, "map", "map-picture", MapPicture.of(TieChoice.of(request, codebook).pairs(records), centres, names));
  }

  /// The same ties for spreadsheets and programs.
  Table table(Context request) {
    return TieChoice.of(request, codebook).pairs(records).table();
  }
}
