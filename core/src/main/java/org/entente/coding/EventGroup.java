package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.Factuality;
import org.entente.claim.NewsRole;
import org.entente.claim.SlotValue;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.language.Token;
import org.entente.mention.PlaceMention;
import org.entente.report.Zone;

/// The mentions of one event inside a report, in order of the text.
final class EventGroup {

  private static final Set<String> GUESSES = Set.of("report", "dyad", "sentence", Completion.PAIR);

  private final RecordType type;
  private final List<Event> events = new ArrayList<>();

  EventGroup(Event first) {
    this.type = first.type();
    events.add(first);
  }

  void add(Event event) {
    events.add(event);
  }

  RecordType type() {
    return type;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /// The mention that speaks for the group: in the body rather than a headline, one that tells how the event
  /// stands, and the firmest.
  Event lead() {
    return first(Comparator.comparing((Event event) -> event.view().sentence().zone() == Zone.BODY ? 0 : 1)
        .thenComparing(event -> event.course().told() ? 0 : 1));
  }

  /// The mention that tells how the event stands, be it in the headline.
  Event teller() {
    return first(Comparator.comparing((Event event) -> event.course().told() ? 0 : 1)
        .thenComparing(event -> event.view().sentence().zone() == Zone.BODY ? 0 : 1));
  }

  private Event first(Comparator<Event> order) {
    return events.stream()
        .min(order
            .thenComparing(event -> firmness(event.factuality()))
            .thenComparingInt(this::standing))
        .orElseThrow();
  }

  /// Verbs before nouns; last a participle that tells of another noun, as in "authorised $5 million in aid, for which
  /// money appropriated before can be used".
  private int standing(Event event) {
    if (!event.predicate().isVerbal()) {
      return 1;
    }
    Token verb = event.predicate().head();
    boolean ofOther = verb.is("acl") && events.stream()
        .noneMatch(other -> other.view() == event.view() && other.predicate().head().index() == verb.head());
    return ofOther ? 2 : 0;
  }

  /// Whether both groups are led by one sentence: by items of one handover.
  boolean sharesLead(EventGroup other) {
    return lead().view().sentence().index() == other.lead().view().sentence().index();
  }

  NewsRole role() {
    return events.stream().map(Event::role).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static int firmness(Factuality factuality) {
    return switch (factuality) {
      case ACTUAL -> 0;
      case DENIED -> 1;
      case PLANNED -> 2;
      case PROPOSED -> 3;
      case POSSIBLE, UNKNOWN -> 4;
      case HYPOTHETICAL -> 5;
    };
  }

  /// The slots of all mentions together: values of one-valued slots from the mention that worded them
  /// most fully, actors only from mentions that named them.
  Map<String, List<SlotValue>> slots() {
    var joined = new LinkedHashMap<String, List<SlotValue>>();
    for (Slot slot : type.slots()) {
      var values = union(slot);
      if (!values.isEmpty()) {
        joined.put(slot.name(), slot.max().map(max -> values.subList(0, Math.min(max, values.size()))).orElse(values));
      }
    }
    return joined;
  }

  private List<SlotValue> union(Slot slot) {
    var values = new ArrayList<SlotValue>();
    long named = events.stream().flatMap(event -> event.slot(slot.name()).stream())
        .filter(EventGroup::isNamed).map(SlotValue::value).distinct().count();
    for (Event event : slot.kind() == Slot.Kind.PLACE ? mostExact(slot) : events) {
      for (SlotValue value : event.slot(slot.name())) {
        boolean weak = slot.kind() == Slot.Kind.ACTOR && named >= slot.min() && !isNamed(value);
        if (!weak && values.stream().noneMatch(other -> repeats(slot, other, value))) {
          values.add(value);
        }
      }
    }
    if (slot.max().filter(max -> max == 1).isPresent()) {
      values.sort(Comparator.comparingInt(value -> -fullness(slot, value)));
    }
    return values;
  }

  /// The mention that tells best where: it names a place in a state, not the state alone.
  private List<Event> mostExact(Slot slot) {
    return events.stream().filter(event -> !event.slot(slot.name()).isEmpty())
        .min(Comparator.comparing((Event event) -> event.slot(slot.name()).stream().allMatch(value -> isState(event, value))))
        .stream().toList();
  }

  private static boolean isState(Event event, SlotValue value) {
    return event.view().mentions(PlaceMention.class)
        .anyMatch(place -> place.kind() == PlaceMention.Kind.COUNTRY && place.span().equals(value.quote().span()));
  }

  static boolean isNamed(SlotValue value) {
    return !GUESSES.contains(value.foundBy());
  }

  private static boolean repeats(Slot slot, SlotValue one, SlotValue other) {
    return one.value().equalsIgnoreCase(other.value())
        || slot.kind() == Slot.Kind.PERSON && Sameness.alike(one.value(), other.value())
        || slot.kind() == Slot.Kind.TEXT && slot.max().isEmpty() && Sameness.holds(one.value(), other.value());
  }

  /// "The pact" may be titled a contract: a word of the official title tells best what it is.
  private boolean isOfTitle(SlotValue value) {
    return events.stream().flatMap(event -> event.slots().values().stream()).flatMap(List::stream)
        .anyMatch(title -> title.foundBy().equals("title") && title.quote().span().contains(value.quote().span()));
  }

  /// Finer dates, longer titles and terms that some word cues are fuller; for all else the first mention stands.
  private int fullness(Slot slot, SlotValue value) {
    return switch (slot.kind()) {
      case DATE -> value.value().length() + (value.foundBy().equals(EventTimes.RANGE) ? 1 : 0);
      case TEXT -> Math.min(value.value().length(), 100) / 10;
      case ENUM -> value.value().equals(Lexicons.UNSPECIFIED) ? 0 : isOfTitle(value) ? 2 : 1;
      default -> 0;
    };
  }
}
