package org.entente.coding;

import java.util.HashMap;
import java.util.List;
import org.entente.claim.Factuality;
import org.entente.claim.Grounds;
import org.entente.claim.NewsRole;
import org.entente.claim.SlotValue;
import org.entente.report.Zone;

/// Measures what speaks for an event and against it: how directly the words gave its actors, how often
/// the report tells it, how plainly, and how hard its sentence is to parse.
final class EventGrounds {

  private static final double LONG_SENTENCE = 40;
  private static final double MANY_SLOTS = 4;
  private static final double DEEP = 3;

  private EventGrounds() {}

  /// @param hedged whether the report holds the event at arm's length
  static Grounds of(EventGroup group, java.util.Map<String, List<SlotValue>> slots, boolean hedged) {
    Event lead = group.lead();
    var measures = new HashMap<String, Double>();
    measures.put("guessed", group.events().stream().mapToDouble(event -> 1 - event.certainty()).min().orElse(1));
    measures.put("depth", group.events().stream().mapToDouble(Event::depth).min().orElse(DEEP) / DEEP);
    measures.put("repeated", Math.min(1, Math.log(group.events().size()) / Math.log(4)));
    measures.put("noun", one(!lead.predicate().isVerbal()));
    measures.put("bare noun", one(lead.predicate().verb().isEmpty()));
    measures.put("ahead", one(lead.factuality() == Factuality.PLANNED || lead.factuality() == Factuality.PROPOSED));
    measures.put("doubtful", one(lead.factuality() == Factuality.HYPOTHETICAL || lead.factuality() == Factuality.POSSIBLE
        || lead.factuality() == Factuality.UNKNOWN));
    measures.put("denied", one(lead.factuality() == Factuality.DENIED));
    measures.put("hedged", one(hedged));
    measures.put("background", one(group.role() == NewsRole.BACKGROUND));
    measures.put("headline", one(group.events().stream().anyMatch(EventGrounds::isHeadline)));
    measures.put("headline only", one(group.events().stream().allMatch(EventGrounds::isHeadline)));
    measures.put("filled", Math.min(1, filled(group, slots) / MANY_SLOTS));
    measures.put("long sentence", Math.min(2, lead.view().sentence().tokens().size() / LONG_SENTENCE));
    measures.put("early", 1.0 / (1 + group.events().stream().mapToInt(event -> event.view().sentence().block()).min().orElse(0)));
    return new Grounds(measures);
  }

  private static boolean isHeadline(Event event) {
    return event.view().sentence().zone() == Zone.HEADLINE;
  }

  /// How many slots beyond the actors the words filled.
  private static double filled(EventGroup group, java.util.Map<String, List<SlotValue>> slots) {
    return slots.entrySet().stream()
        .filter(entry -> group.type().slot(entry.getKey()).filter(slot -> !slot.required()).isPresent())
        .filter(entry -> !entry.getValue().isEmpty())
        .count();
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }
}
