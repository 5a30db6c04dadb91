package org.entente.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.entente.claim.SlotValue;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// Tells events that only say what another event is about: in "refused a request to lift the curfew" the
/// request and the lifting are what was refused.
///
/// An event is nested in another if its trigger lies in the other's, or hangs below it as a complement or
/// an object, not as a clause beside it. A codebook that codes sentences by their main event drops them.
final class Nesting {

  private static final Set<String> COMPLEMENTS = Set.of("xcomp", "ccomp", "dobj", "iobj", "pobj", "prep", "pcomp", "nmod", "amod",
      "compound", "poss", "attr", "oprd", "acomp", "acl", "nsubjpass", "agent", "dative");
  private static final Set<String> GUESSES = Set.of("sentence", "report", "dyad");
  private static final Set<String> LIGHT = Set.of("hold", "give", "offer", "make", "take", "have", "stage", "conduct", "mount",
      "carry",
      "launch", "send", "express", "issue", "reach");
  private static final Set<String> JOINED = Set.of("conj", "appos");

  private Nesting() {}

  /// The events that are nested in none, each with what those nested in it tell of slots that it had to
  /// guess: "threatened to expel Peru's envoy" threatens Peru.
  static List<Event> outermost(List<Event> events) {
    return events.stream()
        .filter(event -> events.stream().noneMatch(other -> isNested(event, other)))
        .map(event -> withSlots(event, events.stream().filter(inner -> isNested(inner, event)).toList()))
        .toList();
  }

  private static Event withSlots(Event outer, List<Event> nested) {
    var slots = new LinkedHashMap<>(outer.slots());
    for (Event inner : nested) {
      inner.slots().forEach((name, values) -> {
        boolean open = outer.slot(name).stream().allMatch(Nesting::isGuess);
        boolean optional = outer.type().slot(name).filter(slot -> !slot.required()).isPresent();
        var told = values.stream().filter(value -> !isGuess(value)).filter(value -> !outer.holds(value.value())).toList();
        if (open && optional && !told.isEmpty()) {
          slots.put(name, told);
        }
      });
    }
    return outer.with(slots);
  }

  private static boolean isGuess(SlotValue value) {
    return GUESSES.contains(value.foundBy());
  }

  private static boolean isNested(Event inner, Event outer) {
    if (inner == outer || inner.view().sentence().index() != outer.view().sentence().index()) {
      return false;
    }
    boolean inside = outer.predicate().span().contains(inner.predicate().span())
        && outer.predicate().span().length() > inner.predicate().span().length();
    return inside || carries(inner, outer) || !carries(outer, inner) && hangsBelow(inner, outer.predicate().head());
  }

  /// "Held talks", "gave a welcome": a light verb only carries the noun that names the event.
  private static boolean carries(Event verb, Event noun) {
    Token head = verb.predicate().head();
    return LIGHT.contains(head.lemma()) && noun.predicate().support().filter(head::equals).isPresent();
  }

  /// A conjunct counts with what it is joined to, except that of the outer trigger itself.
  private static boolean hangsBelow(Event inner, Token outer) {
    Sentence sentence = inner.view().sentence();
    Token at = inner.predicate().head();
    if (at.equals(outer)) {
      return false;
    }
    String last = at.relation();
    while (at.head() >= 0 && (COMPLEMENTS.contains(at.relation()) || JOINED.contains(at.relation()))) {
      last = at.relation();
      at = sentence.token(at.head());
      if (at.equals(outer)) {
        return COMPLEMENTS.contains(last);
      }
    }
    return false;
  }
}
