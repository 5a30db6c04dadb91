package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimRow;

/// How far the confidence of found claims can be believed: for each tenth of the scale, how many claims
/// fell there and how many of them answer to a hand-coded one.
///
/// @param tenths ten of them, from the least confident
public record Reliability(List<Tenth> tenths) {

  /// @param from the lowest confidence that falls here; the last tenth holds 1 too
  public record Tenth(double from, int claims, int right, double meanConfidence) {

    /// The share that is right; 0 of none.
    public double share() {
      return claims == 0 ? 0 : (double) right / claims;
    }
  }

  public Reliability {
    tenths = List.copyOf(tenths);
  }

  /// Claims without a confidence and reports that the hand-coded file does not name are left out.
  public static Reliability of(ClaimFile gold, List<ClaimRow> found) {
    var outcomes = new ArrayList<Outcome>();
    var golds = gold.claims().stream().collect(Collectors.groupingBy(ClaimRow::report));
    gold.empty().forEach(id -> golds.putIfAbsent(id, List.of()));
    found.stream().collect(Collectors.groupingBy(ClaimRow::report)).forEach((id, claims) -> {
      if (golds.containsKey(id)) {
        outcomes.addAll(outcomes(golds.getOrDefault(id, List.of()), claims));
      }
    });
    return of(outcomes);
  }

  /// Of claims whose outcomes are known.
  public static Reliability of(List<Outcome> outcomes) {
    var byTenth = outcomes.stream().collect(Collectors.groupingBy(Outcome::tenth));
    return new Reliability(IntStream.range(0, 10).mapToObj(at -> tenth(at, byTenth)).toList());
  }

  /// A claim's confidence, and whether it answers to a hand-coded one.
  public record Outcome(double confidence, boolean right) {

    private int tenth() {
      return Math.clamp((int) Math.floor(confidence * 10), 0, 9);
    }
  }

  private static List<Outcome> outcomes(List<ClaimRow> golds, List<ClaimRow> found) {
    var matched = Likeness.pair(golds, found, Likeness::ofClaims).stream()
        .map(Likeness.Pair::found)
        .collect(Collectors.toSet());
    return IntStream.range(0, found.size())
        .filter(at -> found.get(at).confidence().isPresent())
        .mapToObj(at -> new Outcome(found.get(at).confidence().orElseThrow(), matched.contains(at)))
        .toList();
  }

  private static Tenth tenth(int at, Map<Integer, List<Outcome>> outcomes) {
    List<Outcome> here = outcomes.getOrDefault(at, List.of());
    int right = (int) here.stream().filter(Outcome::right).count();
    double mean = here.stream().mapToDouble(Outcome::confidence).average().orElse(0);
    return new Tenth(at / 10.0, here.size(), right, mean);
  }

  /// The mean distance between confidence and share right, weighted by claims; 0 is perfect.
  public double error() {
    int all = tenths.stream().mapToInt(Tenth::claims).sum();
    double sum = tenths.stream().mapToDouble(it -> it.claims() * Math.abs(it.meanConfidence() - it.share())).sum();
    return all == 0 ? 0 : sum / all;
  }

  /// One line a tenth that holds claims, and the error.
  public String report() {
    var lines = new ArrayList<String>();
    lines.add(String.format(Locale.ROOT, "%-12s%8s%8s%8s", "confidence", "claims", "right", "share"));
    tenths.stream().filter(it -> it.claims() > 0).forEach(it -> lines.add(String.format(
        Locale.ROOT, "%.1f to %.1f  %8d%8d%8.3f", it.from(), it.from() + 0.1, it.claims(), it.right(), it.share())));
    lines.add(String.format(Locale.ROOT, "mean distance of confidence from share right: %.3f", error()));
    return String.join("\n", lines);
  }
}
