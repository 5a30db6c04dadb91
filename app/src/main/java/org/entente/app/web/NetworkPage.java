package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.ledger.Records;

/// Which states cooperate with which, drawn as a net or, where that would be crowded, as a matrix.
final class NetworkPage {

  private static final int MOST_IN_PAGE = 60;

  private final Site site;
  private final Records records;
  private final Names names;
  private final Codebook codebook;

  /// @param pairs those with most records first, at most so many as a page can hold
  /// @param all the number of pairs
  record View(
      TieChoice choice, List<RecordType> types, NetworkPicture picture, List<DyadPage.Row> pairs, int all, String query) {}

  NetworkPage(Site site, Records records, Names names, Codebook codebook) {
    this.site = site;
    this.records = records;
    this.names = names;
    this.codebook = codebook;
  }

  void show(Context request) {
    TieChoice choice = TieChoice.of(request, codebook);
    Pairs pairs = choice.pairs(records);
    site.show(request, "Network", "network", "network", new View(choice, codebook.types(), NetworkPicture.of(pairs, names),
        pairs.pairs().stream().limit(MOST_IN_PAGE).map(pair -> DyadPage.Row.of(pair, names)).toList(), pairs.pairs().size(),
        RecordLists.query(request, TieChoice.PARAMETERS)));
  }

  void svg(Context request) {
    site.picture(request, "network", "network-picture", NetworkPicture.of(TieChoice.of(request, codebook).pairs(records), names));
  }

  /// All ties for spreadsheets and programs.
  Table table(Context request) {
    return TieChoice.of(request, codebook).pairs(records).table();
  }
}
