package org.entente.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.Factuality;
import org.entente.claim.NewsRole;
import org.entente.claim.SlotValue;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.language.Token;

/// One mention of an event: a predicate with its slots filled and its course settled. Several events of
/// one report may be the same real thing; the joiner finds out.
///
/// @param certainty 0 to 1: how directly the words gave the required slots
record Event(
    RecordType type,
    SentenceView view,
    Predicate predicate,
    Course course,
    String status,
    Factuality factuality,
    NewsRole role,
    Map<String, List<SlotValue>> slots,
    double certainty) {

  private static final Set<String> SUBORDINATE = Set.of("relcl", "acl", "advcl", "pcomp");

  List<SlotValue> slot(String name) {
    return slots.getOrDefault(name, List.of());
  }

  /// How far the trigger stands from the sentence's main clause, in clauses; a bare noun counts as one.
  int depth() {
    int depth = predicate.verb().isPresent() ? 0 : 1;
    for (Token at = predicate.verb().orElse(predicate.head()); at.head() >= 0; at = view.sentence().token(at.head())) {
      if (SUBORDINATE.contains(at.relation())) {
        depth++;
      }
    }
    return depth;
  }

  /// The same event with other values.
  Event with(Map<String, List<SlotValue>> others) {
    return new Event(type, view, predicate, course, status, factuality, role, others, certainty);
  }

  /// Whether one of its actors, required or not given otherwise, is this one.
  boolean holds(String actor) {
    return requiredActors(type).stream().anyMatch(slot -> codes(slot.name()).contains(actor));
  }

  Set<String> codes(String slot) {
    var codes = new LinkedHashSet<String>();
    slot(slot).forEach(value -> codes.add(value.value()));
    return codes;
  }

  /// The required actor slots of a type, in order.
  static List<Slot> requiredActors(RecordType type) {
    return type.slots().stream().filter(slot -> slot.required() && slot.kind() == Slot.Kind.ACTOR).toList();
  }
}
