package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures coded events against the PLOVER project's gold sentences, one event type each.
public final class PloverScorer {

  private static final String ROW = "%-10s %5s  %5s  %5s  %5s  %6s";

  private PloverScorer() {}

  /// A hand-coded sentence.
  ///
  /// @param sources codes of the acting side: ISO 3166-1 alpha-3, perhaps with sectors behind
  /// @param reciprocal whether both sides act alike, so that their order does not count
  public record GoldSentence(
      String id, String text, String event, List<String> sources, List<String> targets, boolean reciprocal) {}

  /// A coded event.
  public record CodedEvent(Optional<String> source, Optional<String> target, String event) {}

  /// The figures, rounded to four digits.
  ///
  /// @param coverage share of sentences with any event coded
  /// @param eventPrecision share of coded (sentence, type) pairs that are right
  /// @param strict share of sentences with type, source and target right in one event
  public record PloverScores(
      int sentences, double coverage, double typePrecision, double typeRecall, double typeF1, double eventPrecision,
      double strict) {

    @Override
    public String toString() {
      return "n " + sentences + "  coverage " + coverage + "  type_p " + typePrecision + "  type_r " + typeRecall
          + "  type_f1 " + typeF1 + "  evt_p " + eventPrecision + "  strict " + strict;
    }
  }

  /// @param coded sentence id to the events coded in it
  public static PloverScores score(List<GoldSentence> gold, Map<String, List<CodedEvent>> coded) {
    int covered = 0;
    int hit = 0;
    int pairs = 0;
    int exact = 0;
    for (GoldSentence sentence : gold) {
      List<CodedEvent> events = coded.getOrDefault(sentence.id(), List.of());
      Set<String> types = events.stream().map(CodedEvent::event).collect(Collectors.toSet());
      covered += events.isEmpty() ? 0 : 1;
      hit += types.contains(sentence.event()) ? 1 : 0;
      pairs += types.size();
      exact += events.stream().anyMatch(event -> isStrict(sentence, event)) ? 1 : 0;
    }
    double precision = share(hit, covered);
    double recall = share(hit, gold.size());
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new PloverScores(
        gold.size(), round(share(covered, gold.size())), round(precision), round(recall), round(f1),
        round(share(hit, pairs)), round(share(exact, gold.size())));
  }

  /// A line for each event type of the gold sentences: how many of its sentences got it, how many of those that got
  /// it are its, and how many have both countries right besides.
  public static String byType(List<GoldSentence> gold, Map<String, List<CodedEvent>> coded) {
    var lines = new ArrayList<String>();
    lines.add(String.format(Locale.ROOT, ROW, "type", "gold", "P", "R", "F1", "strict"));
    for (String type : new TreeSet<>(gold.stream().map(GoldSentence::event).toList())) {
      List<GoldSentence> wanted = gold.stream().filter(sentence -> sentence.event().equals(type)).toList();
      List<GoldSentence> given = gold.stream().filter(sentence -> has(coded, sentence, type)).toList();
      int right = (int) wanted.stream().filter(given::contains).count();
      int strict = (int) wanted.stream()
          .filter(sentence -> coded.getOrDefault(sentence.id(), List.of()).stream().anyMatch(event -> isStrict(sentence, event)))
          .count();
      double precision = share(right, given.size());
      double recall = share(right, wanted.size());
      lines.add(String.format(Locale.ROOT, ROW, type, wanted.size(), figure(precision), figure(recall),
          figure(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)),
          figure(share(strict, wanted.size()))));
    }
    return String.join("\n", lines);
  }

  private static boolean has(Map<String, List<CodedEvent>> coded, GoldSentence sentence, String type) {
    return coded.getOrDefault(sentence.id(), List.of()).stream().anyMatch(event -> event.event().equals(type));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double round(double value) {
    return Scores.round(value, 4);
  }

  private static boolean isStrict(GoldSentence gold, CodedEvent event) {
    if (!event.event().equals(gold.event())) {
      return false;
    }
    Set<String> sources = countries(gold.sources());
    Set<String> targets = countries(gold.targets());
    Optional<String> source = event.source().flatMap(PloverScorer::country);
    Optional<String> target = event.target().flatMap(PloverScorer::country);
    return gold.reciprocal()
        ? joins(Stream.concat(sources.stream(), targets.stream()).collect(Collectors.toSet()), source, target)
        : agrees(sources, source) && agrees(targets, target);
  }

  private static boolean joins(Set<String> both, Optional<String> source, Optional<String> target) {
    boolean first = source.filter(both::contains).isPresent();
    boolean second = target.filter(both::contains).isPresent();
    return both.size() > 1 ? first && second && !source.equals(target) : first || second;
  }

  /// An actor that the gold leaves open imposes nothing.
  private static boolean agrees(Set<String> wanted, Optional<String> given) {
    return wanted.isEmpty() || given.filter(wanted::contains).isPresent();
  }

  private static Set<String> countries(List<String> codes) {
    return codes.stream().map(PloverScorer::country).flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private static Optional<String> country(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    return upper.isEmpty() || upper.startsWith("---")
        ? Optional.empty()
        : Optional.of(upper.substring(0, Math.min(3, upper.length())));
  }
}
