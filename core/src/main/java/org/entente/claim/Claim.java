package org.entente.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.report.Quote;
import org.entente.report.Zone;

/// What one report says of one event or instrument, all its mentions in that report joined.
///
/// @param report id of the report
/// @param id unique inside the report
/// @param type id of the codebook's record type
/// @param status how far the thing has gone, from the type's list
/// @param trigger the word or phrase that names the event
/// @param evidence the sentences the claim rests on, in order of the text
/// @param slots slot name to values, in the codebook's order; slots without values are absent
/// @param codes codes of other ontologies by name (`cameo`, `plover`)
/// @param frame id of the frame that found the trigger
/// @param grounds what the confidence rests on
/// @param confidence 0 to 1: how often claims with such grounds are right
public record Claim(
    String report,
    String id,
    String type,
    String status,
    Factuality factuality,
    Hedge hedge,
    NewsRole role,
    Zone zone,
    List<Attribution> attribution,
    Quote trigger,
    List<Quote> evidence,
    Map<String, List<SlotValue>> slots,
    Map<String, List<String>> codes,
    String frame,
    Grounds grounds,
    double confidence) {

  public Claim {
    attribution = List.copyOf(attribution);
    evidence = List.copyOf(evidence);
    var ordered = new LinkedHashMap<String, List<SlotValue>>();
    slots.forEach((name, values) -> ordered.put(name, List.copyOf(values)));
    slots = Collections.unmodifiableMap(ordered);
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  public List<SlotValue> slot(String name) {
    return slots.getOrDefault(name, List.of());
  }
}
