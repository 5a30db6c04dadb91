package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.Factuality;
import org.entente.claim.NewsRole;
import org.entente.claim.SlotValue;
import org.entente.codebook.Frame.Path;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.codebook.Slot.Fill;
import org.entente.codebook.Stage;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.PersonMention;

/// Reads the events of one record type out of a sentence: triggers, guards, slots, course.
final class EventReader {

  private static final Set<String> ARRIVING = Set.of("arrive", "reach", "land");
  private static final String NOTHING_SAID = "nothing said";
  private static final double IN_SENTENCE = 0.15;
  private static final double IN_GROUP = 0.18;
  private static final double IN_PAIR = 0.08;
  private static final double IN_DYAD = 0.2;
  private static final double IN_REPORT = 0.3;

  private final RecordType type;
  private final Lexicons lexicons;
  private final TriggerFinder triggers;
  private final Guards guards;
  private final StatusReader statuses;
  private final List<Slot> actors;

  EventReader(RecordType type, Lexicons lexicons) {
    this.type = type;
    this.lexicons = lexicons;
    this.triggers = new TriggerFinder(type);
    this.guards = new Guards(type, lexicons);
    this.statuses = new StatusReader(type);
    this.actors = Event.requiredActors(type);
  }

  RecordType type() {
    return type;
  }

  List<Event> read(SentenceView view, List<Words> surroundings, Completion completion, Roles roles) {
    var admitted = triggers.find(view.words(), view.grammar()).stream()
        .filter(predicate -> !isOnlySetting(view, predicate) && guards.admit(view, predicate, surroundings))
        .toList();
    var drafts = TriggerFinder.longest(admitted).stream()
        .map(predicate -> new Draft(predicate, byPaths(view, predicate)))
        .toList();
    return drafts.stream().filter(draft -> drafts.stream().noneMatch(other -> isToldBy(view, other, draft)))
        .flatMap(draft -> event(view, draft, drafts, completion, roles).stream()).toList();
  }

  /// "The meeting" that followed another, without more, only points to the one told before.
  private static boolean onlyPoints(SentenceView view, Token noun) {
    return noun.is("nsubj") && view.grammar().head(noun).filter(Grammar::tellsOrder).isPresent()
        && view.sentence().children(noun).stream().allMatch(child -> child.is("det"));
  }

  /// In "Exercise Director Diop" and "Chief of Training" the words name an office, in "the Justified Accord exercise" a drill, in
  /// "on the sidelines of the summit" a place.
  private static boolean isOnlySetting(SentenceView view, Predicate predicate) {
    Token noun = predicate.head();
    if (view.grammar().isBeside(noun) || onlyPoints(view, noun)) {
      return true;
    }
    boolean named = noun.isProper() && noun.is("compound")
        && view.grammar().head(noun).filter(head -> Grammar.NAMED.contains(head.lemma())).isPresent();
    boolean charge = noun.isProper() && noun.is("pobj") && view.grammar().head(noun).flatMap(view.grammar()::head)
        .filter(office -> view.mentionsAt(office, PersonMention.class).findAny().isPresent()).isPresent();
    return named || charge || !noun.isVerb() && view.mentions(PersonMention.class)
        .anyMatch(
            person -> person.name().isPresent() && person.role().filter(role -> role.contains(predicate.span())).isPresent());
  }

  /// "A contract to buy", "received a batch", "bought Chilean-made jets", "two of the boats donated arrived": the verb that the
  /// other hangs on says it all.
  private static boolean isToldBy(SentenceView view, Draft verbal, Draft other) {
    Token verb = verbal.predicate().head();
    Token told = other.predicate().head();
    if (verbal == other || !verbal.predicate().isVerbal()) {
      return false;
    }
    if (told.isVerb()) {
      boolean describes = told.is("nmod") || told.is("amod");
      boolean arrives = told.is("acl") && ARRIVING.contains(verb.lemma())
          && view.grammar().subjects(verb).stream().anyMatch(subject -> view.sentence().subtree(subject).contains(told));
      return arrives || describes && view.grammar().objects(verb).stream().anyMatch(object -> object.index() == told.head());
    }
    boolean contract = StageWords.ofNoun(told).filter(Stage.CONTRACTED::equals).isPresent();
    return contract && verb.head() == told.index() && (verb.is("acl") || verb.is("relcl"))
        || told.is("dobj") && told.head() == verb.index();
  }

  /// A predicate with what its own paths gave.
  private record Draft(Predicate predicate, Map<String, List<SlotValue>> slots) {}

  private Map<String, List<SlotValue>> byPaths(SentenceView view, Predicate predicate) {
    var slots = new LinkedHashMap<String, List<SlotValue>>();
    var paths = new PathFiller(view, lexicons);
    for (Slot slot : type.slots()) {
      var values = paths.fill(slot, predicate.frame().slots().getOrDefault(slot.name(), List.of()), predicate);
      if (!values.isEmpty()) {
        slots.put(slot.name(), values);
      }
    }
    var sure = surest(slots);
    if (actors.stream().map(slot -> codes(sure, slot)).distinct().count() < actors.size()) {
      separateOpposed(slots, view, predicate);
      return surest(slots);
    }
    separateOpposed(sure, view, predicate);
    return sure;
  }

  private Map<String, List<SlotValue>> surest(Map<String, List<SlotValue>> slots) {
    var sure = new LinkedHashMap<>(slots);
    actors.forEach(slot -> sure.computeIfPresent(slot.name(), (_, values) -> PathFiller.surest(values)));
    return sure;
  }

  private static List<String> codes(Map<String, List<SlotValue>> slots, Slot slot) {
    return slots.getOrDefault(slot.name(), List.of()).stream().map(SlotValue::value).toList();
  }

  private List<Event> event(
      SentenceView view, Draft draft, List<Draft> siblings, Completion completion, Roles roles) {
    Predicate predicate = draft.predicate();
    var slots = new LinkedHashMap<>(draft.slots());
    borrow(slots, siblings, true);
    double certainty = complete(slots, view, predicate, completion);
    borrow(slots, siblings, false);
    if (!hasItsActors(slots, view, predicate)) {
      return List.of();
    }
    fillTheRest(slots, view, predicate);
    Course course = new CourseReader(view.sentence(), view.grammar()).read(predicate);
    String told = statuses.of(predicate.frame(), course.stage());
    if (told.equals(RecordType.UNTOLD)) {
      return List.of();
    }
    NewsRole role = roles.of(view, course, statuses.factuality(told, course));
    Optional<EventDays> days = view.document().report().date().map(day -> new EventDays(type, day));
    boolean over = role == NewsRole.BACKGROUND || days.filter(known -> known.isOver(slots)).isPresent();
    String status = over ? StatusReader.past(predicate.frame(), course.stage()).orElse(told) : told;
    Factuality factuality = statuses.factuality(status, course);
    if (factuality == Factuality.PLANNED || factuality == Factuality.PROPOSED) {
      days.ifPresent(known -> known.keepAhead(slots, course.stage()));
    } else if (factuality == Factuality.ACTUAL && course.stage() == Stage.HAPPENED) {
      days.ifPresent(known -> known.keepBehind(slots));
    }
    return new Items(view, lexicons, type).split(predicate, slots).stream()
        .map(part -> new Event(type, view, predicate, course, status, factuality, role, inOrder(keptTo(status, part)), certainty))
        .toList();
  }

  /// A state cannot sell to itself: where two slots claim one actor, the more direct path keeps it.
  private void separateOpposed(Map<String, List<SlotValue>> slots, SentenceView view, Predicate predicate) {
    if (actors.size() != 2) {
      return;
    }
    String one = actors.getFirst().name();
    String other = actors.getLast().name();
    for (SlotValue value : firmsFirst(view, slots.getOrDefault(one, List.of()))) {
      slots.getOrDefault(other, List.of()).stream()
          .filter(twin -> twin.value().equals(value.value()))
          .findFirst()
          .ifPresent(twin -> {
            boolean onlyOne = slots.getOrDefault(one, List.of()).size() == 1 && slots.getOrDefault(other, List.of()).size() > 1;
            boolean onlyOther = slots.getOrDefault(other, List.of()).size() == 1 && slots.getOrDefault(one, List.of()).size() > 1;
            boolean firms = actors.getLast().states() && isOfFirm(view, value);
            boolean firstKeeps = firms || onlyOne
                || !onlyOther && rank(view, predicate, one, value) <= rank(view, predicate, other, twin);
            remove(slots, firstKeeps ? other : one, value.value());
          });
    }
  }

  private static List<SlotValue> firmsFirst(SentenceView view, List<SlotValue> values) {
    return values.stream().sorted(Comparator.comparing(value -> !isOfFirm(view, value))).toList();
  }

  /// "France's Naval Group": a firm of the state is named, which sells and does not buy.
  private static boolean isOfFirm(SentenceView view, SlotValue value) {
    return view.mentions(ActorMention.class)
        .anyMatch(actor -> actor.level() == ActorMention.Level.COMPANY && actor.codes().contains(value.value()));
  }

  /// How far down the frame's paths a value was found; after one that is the argument itself comes one that only
  /// describes it, as in "the Peru fund", or that a clause only seems to say more of.
  private static int rank(SentenceView view, Predicate predicate, String slot, SlotValue value) {
    Path path = Path.of(value.foundBy());
    boolean itself = view.arguments().at(predicate, path).stream()
        .filter(token -> !predicate.head().is("relcl") || token.index() != predicate.head().head())
        .anyMatch(token -> value.quote().span().contains(token.span()));
    return 2 * predicate.frame().slots().getOrDefault(slot, List.of()).indexOf(path) + (itself ? 0 : 1);
  }

  private static void remove(Map<String, List<SlotValue>> slots, String slot, String code) {
    var left = slots.getOrDefault(slot, List.of()).stream().filter(value -> !value.value().equals(code)).toList();
    if (left.isEmpty()) {
      slots.remove(slot);
    } else {
      slots.put(slot, left);
    }
  }

  /// A lacking actor is first looked for in the same slot of another event of the sentence: who wants to
  /// fill a gap in aid helps those whose aid was stopped.
  ///
  /// @param coded whether a state or organisation is wanted; otherwise a mere name, which is taken where nothing else is
  private void borrow(Map<String, List<SlotValue>> slots, List<Draft> siblings, boolean coded) {
    for (Slot slot : actors) {
      if (slots.containsKey(slot.name())) {
        continue;
      }
      var used = usedActors(slots);
      siblings.stream().map(sibling -> sibling.slots().getOrDefault(slot.name(), List.of()))
          .map(values -> values.stream().filter(value -> !used.contains(value.value()))
              .filter(value -> ActorMention.isCode(value.value()) == coded).toList())
          .filter(values -> !values.isEmpty())
          .findFirst()
          .ifPresent(values -> slots.put(slot.name(), values));
    }
  }

  private double complete(
      Map<String, List<SlotValue>> slots, SentenceView view, Predicate predicate, Completion completion) {
    double certainty = 1;
    for (Slot slot : actors) {
      int there = slots.getOrDefault(slot.name(), List.of()).size();
      int lacking = slot.min() - there;
      if (lacking > 0) {
        var added = completion.missing(slot, lacking, view, predicate, usedActors(slots),
            there > 0 && slot.alone().isPresent());
        var all = new ArrayList<>(slots.getOrDefault(slot.name(), List.of()));
        all.addAll(added);
        if (!all.isEmpty()) {
          slots.put(slot.name(), all);
        }
        certainty -= added.stream().mapToDouble(v -> penalty(slot, v)).sum();
      }
    }
    return certainty;
  }

  /// A second party guessed from the sentence is a weaker guess than the other side of a deal.
  private static double penalty(Slot slot, SlotValue guessed) {
    return switch (guessed.foundBy()) {
      case "report" -> IN_REPORT;
      case "dyad" -> IN_DYAD;
      case Completion.PAIR -> IN_PAIR;
      default -> slot.min() > 1 ? IN_GROUP : IN_SENTENCE;
    };
  }

  private Set<String> usedActors(Map<String, List<SlotValue>> slots) {
    var used = new LinkedHashSet<String>();
    actors.forEach(slot -> slots.getOrDefault(slot.name(), List.of()).forEach(value -> used.add(value.value())));
    return used;
  }

  private boolean hasItsActors(Map<String, List<SlotValue>> slots, SentenceView view, Predicate predicate) {
    return actors.stream().allMatch(slot -> {
      int there = slots.getOrDefault(slot.name(), List.of()).size();
      return there >= slot.min() || there > 0 && mayStandAlone(slot, view, predicate).orElse(false);
    });
  }

  /// Whether a word beside the trigger says that others act too; empty where the codebook does not ask.
  private Optional<Boolean> mayStandAlone(Slot slot, SentenceView view, Predicate predicate) {
    return slot.alone().map(lexicon -> {
      var clause = view.arguments().clause(predicate);
      return lexicons.words(lexicon, view.words()).stream()
          .anyMatch(match -> clause.stream().anyMatch(token -> token.index() == match.lastToken()));
    });
  }

  /// What is ordered is not yet delivered: values of a slot without a meaning at this status belong to another.
  private Map<String, List<SlotValue>> keptTo(String status, Map<String, List<SlotValue>> told) {
    var slots = new LinkedHashMap<>(told);
    for (Slot slot : type.slots()) {
      if (!slot.when().isEmpty() && !slot.when().contains(status) && slots.containsKey(slot.name())) {
        var values = slots.remove(slot.name());
        slot.otherwise().ifPresent(other -> slots.putIfAbsent(other, values));
      }
    }
    return slots;
  }

  private void fillTheRest(Map<String, List<SlotValue>> slots, SentenceView view, Predicate predicate) {
    var finders = new Finders(view, lexicons, type);
    for (Slot slot : type.slots()) {
      for (Fill fill : slot.fills()) {
        if (!slots.containsKey(slot.name())) {
          var used = slot.kind() == Slot.Kind.ACTOR ? usedActors(slots) : Set.<String>of();
          var values = finders.find(slot, fill, predicate).stream().filter(value -> !used.contains(value.value()))
              .filter(value -> fill.how() != Slot.How.SHIP || sails(slots, view, value)).toList();
          if (!values.isEmpty()) {
            slots.put(slot.name(), values);
          }
        }
      }
      String implied = predicate.frame().implies().get(slot.name());
      if (implied != null && !slots.containsKey(slot.name())) {
        slots.put(slot.name(), List.of(new SlotValue(implied, view.quote(predicate.span()), "trigger")));
      }
      if (slot.required() && slot.kind() == Slot.Kind.ENUM && !slots.containsKey(slot.name())) {
        lexicons.unspecified(slot.vocabulary().orElseThrow()).ifPresent(
            term -> slots.put(slot.name(), List.of(new SlotValue(term, view.quote(predicate.span()), NOTHING_SAID))));
      }
    }
  }

  /// Whether a ship is not known as some other state's than the first actor's: of visitor and host, the visitor's.
  private boolean sails(Map<String, List<SlotValue>> slots, SentenceView view, SlotValue ship) {
    var owners = slots.getOrDefault(actors.getFirst().name(), List.of()).stream().map(SlotValue::value).toList();
    return view.mentions(ActorMention.class)
        .filter(actor -> actor.level() == ActorMention.Level.SHIP && actor.span().overlaps(ship.quote().span()))
        .allMatch(actor -> actor.codes().stream().anyMatch(owners::contains));
  }

  /// A group's slots, as far as they have a meaning at its status.
  Map<String, List<SlotValue>> slots(EventGroup group) {
    return inOrder(keptTo(group.teller().status(), group.slots()));
  }

  /// A group's slots, with those that the codebook allows to be looked for in the whole report.
  Map<String, List<SlotValue>> fromReport(EventGroup group, List<SentenceView> views) {
    var slots = new LinkedHashMap<>(slots(group));
    for (Slot slot : type.slots()) {
      for (Fill fill : slot.fills()) {
        if (fill.in() == Slot.Scope.REPORT && isOpen(slots.getOrDefault(slot.name(), List.of()))) {
          var found = views.stream().map(view -> new Finders(view, lexicons, type).anywhere(slot, fill))
              .filter(values -> !values.isEmpty()).limit(slot.max().isPresent() ? 1 : Long.MAX_VALUE)
              .flatMap(List::stream).toList();
          if (!found.isEmpty()) {
            slots.put(slot.name(), distinct(found));
          }
        }
      }
    }
    return inOrder(slots);
  }

  private static List<SlotValue> distinct(List<SlotValue> values) {
    var kept = new LinkedHashMap<String, SlotValue>();
    values.forEach(value -> kept.putIfAbsent(value.value(), value));
    return List.copyOf(kept.values());
  }

  private static boolean isOpen(List<SlotValue> values) {
    return values.stream().allMatch(value -> value.foundBy().equals(NOTHING_SAID));
  }

  private Map<String, List<SlotValue>> inOrder(Map<String, List<SlotValue>> slots) {
    var ordered = new LinkedHashMap<String, List<SlotValue>>();
    for (Slot slot : type.slots()) {
      var values = slots.getOrDefault(slot.name(), List.of());
      if (!values.isEmpty()) {
        ordered.put(slot.name(), slot.max().map(max -> values.subList(0, Math.min(max, values.size()))).orElse(values));
      }
    }
    return ordered;
  }
}
