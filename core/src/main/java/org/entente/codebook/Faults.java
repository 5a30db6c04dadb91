package org.entente.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Gathers every fault of one file, so that all are told at once.
final class Faults {

  private static final int NEAR = 3;

  private final String file;
  private final List<CodebookFault> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(Node node, String message) {
    add(node.getStartMark(), message);
  }

  void add(Optional<Mark> mark, String message) {
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    found.add(new CodebookFault(file, line, column, message));
  }

  /// Adds a message about a word that is none of the known ones, with the nearest as a suggestion.
  void unknown(Node node, String message, String word, Collection<String> known) {
    add(node, message + suggestion(word, known));
  }

  private static String suggestion(String word, Collection<String> known) {
    var distance = new LevenshteinDistance(NEAR);
    Optional<String> nearest = known.stream()
        .filter(candidate -> distance.apply(word, candidate) >= 0)
        .min(
            Comparator.comparingInt((String candidate) -> distance.apply(word, candidate)).thenComparing(candidate -> candidate));
    return nearest.map(candidate -> "; did you mean '" + candidate + "'?")
        .orElseGet(() -> known.size() > 0 && known.size() <= 12 ? "; known: " + String.join(", ", known) : "");
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<CodebookFault> sorted() {
    return found.stream().sorted().distinct().toList();
  }
}
