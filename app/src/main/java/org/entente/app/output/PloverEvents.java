package org.entente.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.claim.Claim;
import org.entente.claim.SlotValue;
import org.entente.evaluation.PloverScorer.CodedEvent;

/// Claims of the PLOVER codebook as PLOVER tells events: source, target, type. An event that names one
/// country only is told as domestic: that country is source and target.
public final class PloverEvents {

  /// Events told in passing, deeper in the sentence than the surest, are left out.
  private static final double NEAR = 0.04;

  private PloverEvents() {}

  public static List<CodedEvent> of(List<Claim> claims) {
    double best = claims.stream().mapToDouble(Claim::confidence).max().orElse(0);
    var events = new ArrayList<CodedEvent>();
    for (Claim claim : claims) {
      if (claim.confidence() >= best - NEAR) {
        events.addAll(of(claim));
      }
    }
    return events;
  }

  private static List<CodedEvent> of(Claim claim) {
    var events = new ArrayList<CodedEvent>();
    for (SlotValue source : claim.slot("source")) {
      for (SlotValue target : claim.slot("target").isEmpty() ? List.of(source) : claim.slot("target")) {
        events.add(new CodedEvent(
            Optional.of(source.value()), Optional.of(target.value()), claim.type().toUpperCase(Locale.ROOT)));
      }
    }
    return events;
  }
}
