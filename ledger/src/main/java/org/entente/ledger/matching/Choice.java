package org.entente.ledger.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Which core of news one of background joins: the one that fits best of those that may be, if it does so clearly.
///
/// In a full neighbourhood vague background may belong to much news, most of which fits worse and cannot change the answer. So
/// the cores are tried some at a time, those that fit best first, and only what is tried need be looked up.
final class Choice {

  /// How much better the best core must fit than the next for background to join it.
  private static final double MARGIN = 0.1;

  private final List<Map.Entry<String, Double>> cores;
  private final List<Map.Entry<String, Double>> fitting = new ArrayList<>();
  private int tried;

  /// @param scores how well each core of news fits
  Choice(Map<String, Double> scores) {
    this.cores = scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).toList();
  }

  /// The cores to try next; none when all that can change the answer were tried.
  List<String> next() {
    return window().stream().map(Map.Entry::getKey).toList();
  }

  private List<Map.Entry<String, Double>> window() {
    if (fitting.size() > 1 || tried == cores.size()) {
      return List.of();
    }
    double best = (fitting.isEmpty() ? cores.get(tried) : fitting.getFirst()).getValue();
    return cores.stream().skip(tried).takeWhile(core -> best - core.getValue() < MARGIN).toList();
  }

  /// Tries the [#next] ones.
  void narrow(Predicate<String> mayBe) {
    List<Map.Entry<String, Double>> window = window();
    window.stream().filter(core -> mayBe.test(core.getKey())).limit(2).forEach(fitting::add);
    tried += window.size();
  }

  /// The core that is joined, once there is nothing to try.
  Optional<String> joined() {
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().getKey()) : Optional.empty();
  }
}
