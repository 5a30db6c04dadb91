package org.entente.app;

import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.ledger.Ledger;
import org.entente.mention.Gazetteer;

/// What a user asks records by, held against what there is: a misspelt type or state is told, not answered with an
/// empty list.
record AskedFor(Ledger ledger, Codebook codebook) {

  String type(String typed) {
    if (codebook.type(typed).isEmpty() && !counted("type", typed)) {
      throw new UsageFault("'" + typed + "' is no record type; give one of "
          + codebook.types().stream().map(RecordType::id).collect(Collectors.joining(", ")));
    }
    return typed;
  }

  /// The code of a state. The table of all states is read only for a code that no record has.
  String state(String typed) {
    String code = typed.toUpperCase(Locale.ROOT);
    if (counted("state", code)) {
      return code;
    }
    var gazetteer = Gazetteer.load();
    if (gazetteer.state(code).isPresent()) {
      return code;
    }
    throw new UsageFault("'" + typed + "' is no code of a state; " + gazetteer.states().stream()
        .filter(state -> state.name().equalsIgnoreCase(typed)).findFirst().map(state -> "give " + state.code())
        .orElse("give one of ISO 3166-1 alpha-3, such as PAK; `entente stats` lists those in the ledger"));
  }

  private boolean counted(String kind, String name) {
    return ledger.records().counts(kind).stream().anyMatch(count -> count.name().equals(name));
  }
}
