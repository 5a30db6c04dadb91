package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import java.time.LocalDate;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;

/// Which ties between states a picture shows: of a type, in some years, with so many records at least.
record TieChoice(String type, int from, int to, int least) {

  static final List<String> PARAMETERS = List.of("type", "from", "to", "least");
  private static final int LAST_YEAR = 9999;
  private static final int MOST = 1_000_000;

  static TieChoice of(Context request, Codebook codebook) {
    Optional<String> type = Parameters.choice(request, "type", codebook.types().stream().map(RecordType::id).toList());
    return new TieChoice(type.orElse(""), Parameters.number(request, "from", 0, LAST_YEAR, 0),
        Parameters.number(request, "to", 0, LAST_YEAR, LAST_YEAR), Parameters.number(request, "least", 1, MOST, 1));
  }

  Pairs pairs(Records records) {
    Pairs pairs = Pairs.of(records.dyadYears(from, to).stream().filter(it -> type.isEmpty() || it.type().equals(type)).toList());
    return new Pairs(pairs.pairs().stream().filter(pair -> pair.total() >= least).toList());
  }

  /// The records that make such ties.
  Filter filter() {
    return new Filter(Optional.of(type).filter(it -> !it.isEmpty()), List.of(),
        Optional.of(from).filter(it -> it > 0).map(year -> LocalDate.of(year, 1, 1)),
        Optional.of(to).filter(it -> it < LAST_YEAR).map(year -> LocalDate.of(year, 12, 31)), Optional.empty(), Optional.empty(),
        "");
  }

  String fromText() {
    return from == 0 ? "" : String.valueOf(from);
  }

  String toText() {
    return to == LAST_YEAR ? "" : String.valueOf(to);
  }
}
