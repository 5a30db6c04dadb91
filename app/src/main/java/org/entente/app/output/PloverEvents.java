package org.entente.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.SlotValue;
import org.entente.codebook.Codebook;
import org.entente.evaluation.PloverScorer.CodedEvent;

/// Claims of the PLOVER codebook as PLOVER tells events: source, target, type. An event that names one
/// country only is told as domestic: that country is source and target.
public final class PloverEvents {

  /// Events told in passing, less directly or deeper in the sentence than the plainest, are left out.
  private static final double NEAR = 0.033;
  private static final double DEPTH = 0.15;

  private PloverEvents() {}

  /// Whether a codebook's claims can be told so: all its types have source and target.
  public static boolean fit(Codebook codebook) {
    return codebook.types().stream().allMatch(type -> type.slot("source").isPresent() && type.slot("target").isPresent());
  }

  public static List<CodedEvent> of(List<Claim> claims) {
    double plainest = claims.stream().mapToDouble(PloverEvents::distance).min().orElse(0);
    var events = new ArrayList<CodedEvent>();
    for (Claim claim : claims) {
      if (distance(claim) <= plainest + NEAR) {
        events.addAll(of(claim));
      }
    }
    return events;
  }

  private static double distance(Claim claim) {
    return claim.grounds().of("guessed") + DEPTH * claim.grounds().of("depth");
  }

  private static List<CodedEvent> of(Claim claim) {
    var events = new ArrayList<CodedEvent>();
    var sources = countries(claim, "source");
    var targets = countries(claim, "target");
    for (String source : sources) {
      for (String target : targets.isEmpty() ? others(source, sources) : targets) {
        events.add(new CodedEvent(Optional.of(source), Optional.of(target), claim.type().toUpperCase(Locale.ROOT)));
      }
    }
    return events;
  }

  /// Two who do a thing together do it with each other; one alone does it at home.
  private static List<String> others(String source, List<String> sources) {
    return sources.size() == 1 ? sources : sources.stream().filter(other -> !other.equals(source)).toList();
  }

  /// The slot's countries. A party or group that is told by its own name only is of the one country that the
  /// event names otherwise.
  private static List<String> countries(Claim claim, String slot) {
    var named = Stream.of("source", "target").flatMap(name -> claim.slot(name).stream()).map(SlotValue::value)
        .filter(PloverEvents::isCountry).distinct().toList();
    return claim.slot(slot).stream().map(SlotValue::value)
        .map(value -> !isCountry(value) && named.size() == 1 ? named.getFirst() : value)
        .distinct().toList();
  }

  private static boolean isCountry(String value) {
    return value.matches("[A-Z]{3}|IGO:.*");
  }
}
