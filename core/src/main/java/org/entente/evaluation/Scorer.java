package org.entente.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimRow;

/// Measures found claims against hand-coded ones.
///
/// A found claim can answer to one hand-coded claim of its report and type; pairs are taken greedily by
/// [Likeness]. Only reports that the hand-coded file names are compared, those that hold nothing
/// included. The figures are defined by the reference scorer, and a test holds both to the same digits.
public final class Scorer {

  private final Map<String, Tally> byType = new TreeMap<>();
  private final Map<String, Tally> bySlot = new TreeMap<>();
  private final List<Scores.Finding> findings = new ArrayList<>();
  private int spans;
  private int wrongSpans;

  private Scorer() {}

  /// What keeps the two from being compared: a text that is missing, a type that is not scored.
  public static List<String> faults(ClaimFile gold, List<ClaimRow> found, Map<String, String> texts) {
    var ids = reports(gold);
    Stream<String> missing = ids.stream().filter(id -> !texts.containsKey(id)).map(id -> "no text for report " + id);
    Stream<String> unknown = Stream.concat(gold.claims().stream(), found.stream())
        .filter(claim -> ids.contains(claim.report()) && !Scoring.knows(claim.type()))
        .map(claim -> claim.report() + ": unknown claim type '" + claim.type() + "'; scored are "
            + String.join(", ", Scoring.types()));
    return Stream.concat(missing, unknown).distinct().toList();
  }

  /// @param texts report id to the text that offsets point into
  /// @throws IllegalArgumentException if there are [#faults]
  public static Scores score(ClaimFile gold, List<ClaimRow> found, Map<String, String> texts) {
    List<String> faults = faults(gold, found, texts);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    var scorer = new Scorer();
    var ids = reports(gold);
    for (String id : ids) {
      scorer.report(texts.getOrDefault(id, ""), of(id, gold.claims()), of(id, found));
    }
    return scorer.scores(ids.size());
  }

  private static TreeSet<String> reports(ClaimFile gold) {
    return Stream.concat(gold.claims().stream().map(ClaimRow::report), gold.empty().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<ClaimRow> of(String report, List<ClaimRow> claims) {
    return claims.stream().filter(claim -> claim.report().equals(report)).toList();
  }

  private void report(String text, List<ClaimRow> golds, List<ClaimRow> found) {
    int[] points = text.codePoints().toArray();
    found.forEach(claim -> spans(claim).forEach(words -> span(points, words)));
    var pairs = Likeness.pair(golds, found, Likeness::ofClaims);
    for (int i = 0; i < golds.size(); i++) {
      int at = i;
      gold(golds.get(i), pairs.stream().filter(it -> it.gold() == at).findFirst().map(it -> found.get(it.found())));
    }
    for (int j = 0; j < found.size(); j++) {
      int at = j;
      found(found.get(j), pairs.stream().anyMatch(it -> it.found() == at));
    }
  }

  private static Stream<ClaimRow.Words> spans(ClaimRow claim) {
    return Stream.concat(
        claim.trigger().stream(),
        claim.slots().values().stream().flatMap(List::stream).flatMap(value -> value.words().stream()));
  }

  private void span(int[] points, ClaimRow.Words words) {
    spans++;
    boolean inside = 0 <= words.start() && words.start() <= words.end() && words.end() <= points.length;
    boolean right = inside && new String(points, words.start(), words.end() - words.start()).equals(words.text());
    wrongSpans += right ? 0 : 1;
  }

  private void gold(ClaimRow gold, Optional<ClaimRow> found) {
    count(gold.type(), tally -> tally.expect(found.isPresent()));
    boolean slotsRight = slots(gold, found);
    if (found.isEmpty()) {
      String words = gold.evidence().isEmpty() ? "" : gold.evidence().getFirst().text();
      findings.add(new Scores.Finding.Miss(gold.report(), gold.type(), words));
      return;
    }
    boolean status = found.get().status().equals(gold.status());
    boolean factuality = found.get().factuality().equals(gold.factuality());
    count(gold.type(), tally -> tally.matched(status, factuality, slotsRight && status && factuality));
  }

  /// Counts every slot of a hand-coded claim; whether the required ones are wholly right.
  private boolean slots(ClaimRow gold, Optional<ClaimRow> found) {
    boolean right = true;
    Scoring scoring = Scoring.of(gold.type());
    for (var slot : scoring.slots().entrySet()) {
      var wanted = gold.slot(slot.getKey());
      var given = found.map(claim -> claim.slot(slot.getKey())).orElse(List.of());
      double credit = Likeness.ofAll(slot.getValue(), wanted, given);
      if (scoring.required().contains(slot.getKey()) && credit < Math.max(wanted.size(), given.size())) {
        right = false;
      }
      count(gold.type(), tally -> tally.slots(credit, wanted.size(), given.size()));
      bySlot.computeIfAbsent(gold.type() + "." + slot.getKey(), _ -> new Tally())
          .slots(credit, wanted.size(), given.size());
    }
    return right;
  }

  private void found(ClaimRow found, boolean matched) {
    count(found.type(), Tally::predict);
    if (!matched) {
      Scoring scoring = Scoring.of(found.type());
      int values = scoring.slots().keySet().stream().mapToInt(slot -> found.slot(slot).size()).sum();
      count(found.type(), tally -> tally.slots(0, 0, values));
      findings.add(extra(found, scoring));
    }
  }

  private static Scores.Finding extra(ClaimRow found, Scoring scoring) {
    var actors = new LinkedHashMap<String, List<String>>();
    scoring.actors().forEach(slot -> actors.put(slot, found.slot(slot).stream().map(ClaimRow.Value::value).toList()));
    String trigger = found.trigger().map(ClaimRow.Words::text).orElse("");
    return new Scores.Finding.Extra(found.report(), found.type(), trigger, actors);
  }

  private void count(String type, Consumer<Tally> step) {
    Stream.of("all", type).map(name -> byType.computeIfAbsent(name, _ -> new Tally())).forEach(step);
  }

  private Scores scores(int reports) {
    var types = new LinkedHashMap<String, Scores.TypeScore>();
    Stream.concat(Stream.of("all"), Scoring.types().stream())
        .forEach(type -> types.put(type, byType.getOrDefault(type, new Tally()).score()));
    var slots = new LinkedHashMap<String, Scores.Figures>();
    bySlot.forEach((name, tally) -> {
      if (tally.hasSlots()) {
        slots.put(name, tally.slotFigures());
      }
    });
    double evidence = spans == 0 ? 1 : Scores.round(1 - (double) wrongSpans / spans, 6);
    return new Scores(reports, types, evidence, slots, List.copyOf(findings));
  }
}
