package org.entente.app.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ledger.Decision;
import org.entente.ledger.Decision.Kind;
import org.entente.ledger.DecisionFault;
import org.entente.ledger.Ledger;

/// Takes decisions on records as pages and programs ask for them.
final class Judgement {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VALUE = 300;
  private static final int LONGEST_REASON = 1000;

  private final Ledger ledger;
  private final String author;

  /// What was asked for, unchecked; what was left out is empty.
  ///
  /// @param other for a merge or a difference the other record
  /// @param claims for a split those that leave
  /// @param number for an undo the decision that is taken back
  record Wish(
      String kind, String author, String reason, String slot, String value, String other, List<String> claims, String number) {}

  /// @param author who decides unless another name is given
  Judgement(Ledger ledger, String author) {
    this.ledger = ledger;
    this.author = author;
  }

  /// @param record id of the record that is judged
  Decision take(String record, Wish wish) {
    Kind kind = Stream.of(Kind.values()).filter(it -> it.id().equals(wish.kind())).findFirst()
        .orElseThrow(() -> Refusal.parameter("kind", "one of " + String.join(", ",
            Stream.of(Kind.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList())));
    if (kind == Kind.NOTE && wish.reason().isBlank()) {
      throw Refusal.parameter("reason", "the words of the note");
    }
    String target = kind == Kind.UNDO ? Parameters.checked("number", wish.number(), LONGEST_NAME) : record;
    String detail = kind == Kind.CORRECT
        ? Parameters.checked("slot", wish.slot(), LONGEST_NAME) + "=" + Parameters.checked("value", wish.value(), LONGEST_VALUE)
        : "";
    List<String> others = switch (kind) {
      case MERGE, DIFFERENT -> List.of(wish.other().strip().replaceAll("^.*/", ""));
      case SPLIT -> wish.claims();
      case ACCEPT, REJECT, CORRECT, NOTE, UNDO -> List.of();
    };
    String by = Optional.of(Parameters.checked("author", wish.author(), LONGEST_NAME).strip()).filter(it -> !it.isEmpty())
        .orElse(author);
    try {
      return ledger.decide(new Decision(0, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), by, kind, target, detail,
          Parameters.checked("reason", wish.reason(), LONGEST_REASON).strip()), others);
    } catch (DecisionFault fault) {
      throw Refusal.of(422, "The decision cannot be taken", String.valueOf(fault.getMessage()));
    }
  }
}
