package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.entente.app.web.Judgement.Wish;
import org.entente.ledger.Decision;
import org.entente.ledger.Decision.Kind;
import org.entente.ledger.Ledger;

/// Everything that people decided, the latest first, and the forms by which they do.
final class DecisionsPage {

  private static final int MOST = 500;

  private final Site site;
  private final Ledger ledger;
  private final Judgement judgement;

  record View(List<Row> rows, int total) {}

  /// A decision for a page.
  ///
  /// @param record the record it is about, or was when it was taken; empty for one that takes another back
  /// @param words what was decided, beyond its kind
  record Row(long number, String at, String author, String kind, Optional<String> record, String words, String reason) {

    static Row of(Decision decision) {
      boolean undo = decision.kind() == Kind.UNDO;
      String words = undo
          ? "of " + decision.target()
          : decision.sides().map(sides -> Shown.plural(sides.left().size(), "claim") + " and " + sides.right().size())
              .orElse(decision.detail());
      return new Row(decision.seq(), decision.at(), Shown.text(decision.author()), decision.kind().id(),
          undo ? Optional.empty() : Optional.of(decision.target()), Shown.text(words), Shown.text(decision.reason()));
    }

    boolean canBeUndone() {
      return record.isPresent();
    }
  }

  DecisionsPage(Site site, Ledger ledger, Judgement judgement) {
    this.site = site;
    this.ledger = ledger;
    this.judgement = judgement;
  }

  void show(Context request) {
    List<Decision> all = ledger.decisions();
    site.show(request, "Decisions", "disagreements", "decisions",
        new View(all.reversed().stream().limit(MOST).map(Row::of).toList(), all.size()));
  }

  /// All decisions for spreadsheets and programs, in the order in which they were taken.
  Table table(Context request) {
    return Table.of(List.of("decision", "at", "author", "kind", "target", "detail", "reason"),
        ledger.decisions().stream().map(it -> Table.row(it.seq(), it.at(), it.author(), it.kind().id(), it.target(), it.detail(),
            it.reason())));
  }

  /// Takes what a record's form asks for and leads back to the record, by whatever id it has now.
  void take(Context request) {
    String id = request.pathParam("id");
    judgement.take(id, new Wish(Forms.field(request, "kind"), Forms.field(request, "author"), Forms.field(request, "reason"),
        Forms.field(request, "slot"), Forms.field(request, "value"), Forms.field(request, "other"),
        Forms.fields(request, "claim"), Forms.field(request, "number")));
    request.redirect("/records/" + ledger.records().find(id).orElseThrow().id() + "#history", HttpStatus.SEE_OTHER);
  }
}
