package org.entente.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Decisions as taken.
final class DecisionTable {

  private final Handle handle;

  DecisionTable(Handle handle) {
    this.handle = handle;
  }

  Decision store(Decision decision) {
    long seq = handle.createQuery(
        "insert into decisions (at, author, kind, target, detail, reason) values (?, ?, ?, ?, ?, ?) returning seq")
        .bind(0, decision.at()).bind(1, Verbatim.stored(decision.author())).bind(2, decision.kind().name())
        .bind(3, decision.target()).bind(4, Verbatim.stored(decision.detail())).bind(5, Verbatim.stored(decision.reason()))
        .mapTo(Long.class).one();
    return new Decision(seq, decision.at(), decision.author(), decision.kind(), decision.target(), decision.detail(),
        decision.reason());
  }

  List<Decision> all() {
    return handle.createQuery("select * from decisions order by seq").map((row, _) -> new Decision(
        row.getLong("seq"), row.getString("at"), Verbatim.read(row.getString("author")),
        Decision.Kind.valueOf(row.getString("kind")), row.getString("target"), Verbatim.read(row.getString("detail")),
        Verbatim.read(row.getString("reason")))).list();
  }
}
