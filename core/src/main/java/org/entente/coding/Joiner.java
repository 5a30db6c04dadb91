package org.entente.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.Factuality;
import org.entente.claim.NewsRole;
import org.entente.claim.SlotValue;
import org.entente.codebook.RecordType.Phase;
import org.entente.codebook.RecordType.Status;
import org.entente.codebook.Slot;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Zone;

/// Joins the mentions of one event inside a report.
///
/// Mentions are taken in order of the text; each joins the latest group that it can be the same as, by
/// the type's merge rule and by standing at the same point of its course, unless its words say that it
/// is another one. News about one event dominates a report, so compatible mentions are the same until
/// something tells them apart. A mention whose actors had to be guessed from elsewhere can join a group but
/// not found one.
final class Joiner {

  private static final double FOUNDING = 0.8;

  private static final Set<String> OTHER = Set.of("another", "second", "separate", "further", "other", "additional", "similar",
      "next", "again", "previous", "last", "earlier", "more");

  private static final Set<String> BACK = Set.of("the", "this", "that", "these", "those");

  private Joiner() {}

  static List<EventGroup> join(List<Event> events) {
    var groups = new ArrayList<EventGroup>();
    for (Event event : events) {
      if (event.certainty() >= FOUNDING && events.stream().noneMatch(verb -> isMirrored(event, verb))) {
        home(event, groups).ifPresentOrElse(group -> group.add(fitted(event, group)), () -> groups.add(new EventGroup(event)));
      }
    }
    for (Event event : events) {
      if (event.certainty() < FOUNDING) {
        home(event, groups).ifPresent(group -> group.add(fitted(event, group)));
      }
    }
    return groups;
  }

  /// "Send officers to Peru for training": the training is the sending's, whoever seems to give it.
  private static boolean isMirrored(Event noun, Event verb) {
    Sentence sentence = noun.view().sentence();
    if (!noun.predicate().head().is("pobj") || !verb.predicate().isVerbal()
        || verb.view().sentence().index() != sentence.index()) {
      return false;
    }
    Token preposition = sentence.token(noun.predicate().head().head());
    var slots = Event.requiredActors(noun.type()).stream().map(Slot::name).toList();
    return preposition.lemma().equals("for") && verb.view().arguments().region(verb.predicate().head()).contains(preposition)
        && slots.stream().flatMap(slot -> noun.codes(slot).stream()).collect(Collectors.toSet())
            .equals(slots.stream().flatMap(slot -> verb.codes(slot).stream()).collect(Collectors.toSet()))
        && slots.stream().anyMatch(slot -> !noun.codes(slot).equals(verb.codes(slot)));
  }

  /// The latest group before the event that it can belong to, else one that is told only after it.
  private static Optional<EventGroup> home(Event event, List<EventGroup> groups) {
    var plain = groups.reversed().stream().filter(group -> belongs(event, group)).toList();
    var fitting = plain.isEmpty()
        ? groups.reversed().stream().filter(group -> belongs(turned(event, group), group)).toList()
        : plain;
    var now = fitting.stream().filter(group -> !cameBefore(group.lead())).toList();
    return (now.isEmpty() ? fitting : now).stream()
        .filter(group -> group.events().getFirst().predicate().span().start() < event.predicate().span().start())
        .findFirst().or(() -> now.stream().findFirst()).or(() -> fitting.stream().findFirst());
  }

  private static Event fitted(Event event, EventGroup group) {
    return belongs(event, group) ? event : turned(event, group);
  }

  private static boolean belongs(Event event, EventGroup group) {
    boolean heads = group.events().stream().allMatch(Joiner::isHeadline);
    boolean near = sameSentence(event, group);
    return (!isAnother(event) || heads || near && governs(event, group.lead()))
        && new Sameness(event.type()).compatible(compared(event), group.slots(), refersBack(event) || near || heads)
        && sameTime(event, group);
  }

  /// "Fifty Togolese will join the drill": who is named alone takes part beside those told before.
  private static Map<String, List<SlotValue>> compared(Event event) {
    var slots = new LinkedHashMap<>(event.slots());
    Event.requiredActors(event.type()).stream()
        .filter(slot -> slot.min() > 1 && refersBack(event))
        .filter(slot -> event.slot(slot.name()).stream().filter(EventGroup::isNamed).count() < slot.min())
        .findFirst().ifPresent(slot -> {
          slots.remove(slot.name());
          slots.keySet().removeAll(event.type().merge().quantities().keySet());
        });
    return slots;
  }

  /// "The training in Suva" of those told before: where the words give one side only, who is on which is known.
  private static Event turned(Event event, EventGroup group) {
    var actors = Event.requiredActors(event.type()).stream().map(Slot::name).toList();
    boolean half = actors.stream().anyMatch(slot -> event.slot(slot).stream().noneMatch(EventGroup::isNamed));
    boolean known = actors.stream().flatMap(slot -> event.slot(slot).stream()).filter(EventGroup::isNamed)
        .allMatch(value -> group.events().stream().anyMatch(other -> other.holds(value.value())));
    if (actors.size() < 2 || !half || !known || !refersBack(event)) {
      return event;
    }
    var slots = new LinkedHashMap<>(event.slots());
    slots.keySet().removeAll(actors);
    return event.with(slots);
  }

  private static boolean isAnother(Event event) {
    Token head = event.predicate().head();
    var things = head.isVerb() ? event.view().grammar().objects(head) : List.of(head);
    return things.stream().flatMap(thing -> event.view().sentence().children(thing).stream())
        .anyMatch(child -> OTHER.contains(child.lemma())) || cameBefore(event) || isAdded(event);
  }

  /// "I have also authorised 5 million euros": a sum or number of its own beside what was told before.
  private static boolean isAdded(Event event) {
    Token head = event.predicate().head();
    Optional<Token> verb = head.isVerb() ? Optional.of(head) : event.predicate().support();
    return verb.stream().flatMap(told -> event.view().sentence().children(told, "advmod").stream())
        .anyMatch(word -> word.lemma().equals("also"))
        && event.type().merge().quantities().keySet().stream().anyMatch(slot -> !event.slot(slot).isEmpty());
  }

  /// "The meeting followed the leaders' summit": what was followed is another than what followed.
  private static boolean cameBefore(Event event) {
    Grammar grammar = event.view().grammar();
    Token noun = grammar.firstConjunct(event.predicate().head());
    return noun.is("dobj") && grammar.head(noun).filter(Grammar::tellsOrder).isPresent();
  }

  /// "The visit", "their stay", "received the drones": a noun that says that it was told before.
  private static boolean refersBack(Event event) {
    Token head = event.predicate().head();
    List<Token> things = head.isVerb() ? event.view().grammar().objects(head) : List.of(head);
    return things.stream().anyMatch(thing -> refersBack(event.view().sentence(), thing));
  }

  private static boolean refersBack(Sentence sentence, Token noun) {
    return noun.isNoun() && !noun.isProper() && sentence.children(noun).stream().noneMatch(word -> tellsWhich(sentence, word))
        && sentence.children(noun, "det", "poss").stream()
            .anyMatch(word -> BACK.contains(word.lemma()) || word.tag().equals("PRP$"));
  }

  /// "The signing of a pact", "the first such drill": the words say which one is meant.
  private static boolean tellsWhich(Sentence sentence, Token word) {
    return (word.is("acl") || word.is("relcl")) && !isAside(sentence, word)
        || word.is("prep") && word.lemma().equals("of") || word.lemma().equals("first") || word.lemma().equals("such");
  }

  /// A clause behind a comma only says more.
  private static boolean isAside(Sentence sentence, Token verb) {
    int first = sentence.subtree(verb).stream().mapToInt(Token::index).min().orElse(verb.index());
    return first > 0 && sentence.token(first - 1).text().equals(",");
  }

  private static boolean sameSentence(Event event, EventGroup group) {
    return group.lead().view().sentence().index() == event.view().sentence().index();
  }

  private static boolean sameTime(Event event, EventGroup group) {
    Event lead = group.lead();
    boolean sameSentence = sameSentence(event, group);
    if (event.status().equals(lead.status()) && (event.role() == group.role() || sameSentence)) {
      return true;
    }
    boolean old = group.role() == NewsRole.BACKGROUND;
    boolean oneIsOld = (event.role() == NewsRole.BACKGROUND) != old && !(old && refersBack(event));
    return !oneIsOld && isVoid(event) == isVoid(lead)
        && (isAhead(event) == isAhead(lead) || isHeadline(event) || isHeadline(lead) || refersBack(event)
            || sameSentence && inOneBreath(event, lead) || new Sameness(event.type()).tied(event.slots(), group.slots()));
  }

  /// Two triggers of one sentence of which one only says more of the other: it hangs on it, leaves open how the event
  /// stands, or names nothing but the actors.
  private static boolean inOneBreath(Event event, Event lead) {
    return governs(event, lead) || !event.course().told() || !lead.course().told()
        || new Sameness(event.type()).saysLittle(event.slots());
  }

  /// "A contract to supply", "ratified the protocol": one trigger only says what the other is for, or about.
  private static boolean governs(Event one, Event other) {
    return hangsOn(one, other) || hangsOn(other, one);
  }

  private static boolean hangsOn(Event below, Event above) {
    Token verb = below.predicate().head();
    return verb.is("acl") && verb.head() == above.predicate().head().index()
        || below.predicate().support().filter(above.predicate().head()::equals).isPresent();
  }

  /// Headlines tell in the present what the text tells as past or to come.
  private static boolean isHeadline(Event event) {
    return event.view().sentence().zone() == Zone.HEADLINE;
  }

  private static boolean isVoid(Event event) {
    return event.factuality() == Factuality.DENIED;
  }

  private static boolean isAhead(Event event) {
    return event.type().status(event.status()).map(Status::phase).filter(Phase.PROSPECTIVE::equals).isPresent();
  }
}
