package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.ledger.Records;

/// Which states cooperate with which, drawn as a net or, where that would be crowded, as a matrix.
final class NetworkPage {

  private static final List<String> PARAMETERS = List.of("type", "from", "to", "least");
  private static final int LAST_YEAR = 9999;
  private static final int MOST_IN_PAGE = 300;

  private final Site site;
  private final Records records;
  private final Names names;
  private final Codebook codebook;

  /// @param pairs those with most records first, at most so many as a page can hold
  /// @param all the number of pairs
  record View(
      Choice choice,
      List<RecordType> types,
      NetworkPicture picture,
      List<DyadPage.Row> pairs,
      int all,
      String query) {}

  /// What is asked for: a type, years, and the least number of records of a pair.
  record Choice(String type, int from, int to, int least) {

    String fromText() {
      return from == 0 ? "" : String.valueOf(from);
    }

    String toText() {
      return to == LAST_YEAR ? "" : String.valueOf(to);
    }
  }

  NetworkPage(Site site, Records records, Names names, Codebook codebook) {
    this.site = site;
    this.records = records;
    this.names = names;
    this.codebook = codebook;
  }

  void show(Context request) {
    Choice choice = choice(request);
    Pairs pairs = pairs(choice);
    List<DyadPage.Row> rows = pairs.pairs().stream().limit(MOST_IN_PAGE).map(pair -> new DyadPage.Row(pair.code(),
        names.state(pair.one()), names.state(pair.other()), pair.total(), new Pairs(List.of(pair)).types(names))).toList();
    site.show(request, "Network", "network", "network", new View(choice, codebook.types(), NetworkPicture.of(pairs, names), rows,
        pairs.pairs().size(), RecordLists.query(request, PARAMETERS)));
  }

  void svg(Context request) {
    site.picture(request, "network", "network-picture", NetworkPicture.of(pairs(choice(request)), names));
  }

  /// All ties for spreadsheets and programs.
  Table table(Context request) {
    return Table.of(List.of("one", "other", "records"), pairs(choice(request)).pairs().stream()
        .map(pair -> Table.row(pair.one(), pair.other(), pair.total())));
  }

  private Choice choice(Context request) {
    Optional<String> type = Parameters.choice(request, "type", codebook.types().stream().map(RecordType::id).toList());
    return new Choice(type.orElse(""), Parameters.number(request, "from", 0, LAST_YEAR, 0),
        Parameters.number(request, "to", 0, LAST_YEAR, LAST_YEAR), Parameters.number(request, "least", 1, 1_000_000, 1));
  }

  private Pairs pairs(Choice choice) {
    Pairs pairs = Pairs.of(records.dyadYears(choice.from(), choice.to()).stream()
        .filter(it -> choice.type().isEmpty() || it.type().equals(choice.type())).toList());
    return new Pairs(pairs.pairs().stream().filter(pair -> pair.total() >= choice.least()).toList());
  }
}
