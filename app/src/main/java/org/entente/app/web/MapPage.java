package org.entente.app.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.ledger.Records;
import org.entente.ledger.Summary;

/// Between whom things happen, as arcs on a map.
final class MapPage {

  private static final int MOST_IN_PAGE = 60;
  private static final int MOST_READ = 300;

  private final Site site;
  private final Records records;
  private final Names names;
  private final Codebook codebook;
  private final NamedPlaces places;
  private final Centres centres = Centres.load();

  /// @param towns places named, those of most records first
  /// @param read how many records were read for them
  /// @param unplaced partners that have no place on the map, such as organisations
  record View(
      TieChoice choice,
      List<RecordType> types,
      MapPicture picture,
      List<DyadPage.Row> pairs,
      int all,
      List<NamedPlaces.Town> towns,
      int read,
      List<String> unplaced,
      String query) {}

  MapPage(Site site, Records records, Names names, Codebook codebook, NamedPlaces places) {
    this.places = places;
    this.site = site;
    this.records = records;
    this.names = names;
    this.codebook = codebook;
  }

  void show(Context request) {
    TieChoice choice = TieChoice.of(request, codebook);
    Pairs pairs = choice.pairs(records);
    List<Summary> latest = latest(choice);
    List<NamedPlaces.Town> towns = places.of(latest);
    site.show(request, "Map", "map", "map", new View(choice, codebook.types(),
        MapPicture.of(pairs, towns, centres, names, ""),
        pairs.pairs().stream().limit(MOST_IN_PAGE).map(pair -> DyadPage.Row.of(pair, names)).toList(), pairs.pairs().size(),
        towns.stream().sorted(Comparator.comparingLong(NamedPlaces.Town::events).reversed()).limit(MOST_IN_PAGE).toList(),
        latest.size(), pairs.states().stream().filter(code -> centres.of(code).isEmpty()).map(names::state).toList(),
        RecordLists.query(request, TieChoice.PARAMETERS)));
  }

  /// Places are read from the claims themselves, so only of so many records.
  private List<Summary> latest(TieChoice choice) {
    return records.list(choice.filter(), Optional.empty(), MOST_READ);
  }

  void svg(Context request) {
    TieChoice choice = TieChoice.of(request, codebook);
    site.picture(request, "map", "map-picture", MapPicture.of(choice.pairs(records), places.of(latest(choice)), centres, names,
        site.text("world.svg")));
  }

  /// The same ties for spreadsheets and programs.
  Table table(Context request) {
    return TieChoice.of(request, codebook).pairs(records).table();
  }
}
