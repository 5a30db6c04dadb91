package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.ledger.Records.Count;

/// Counts by year as bars side by side, the years without any among them.
final class Bars {

  private static final int MOST_YEARS = 60;

  /// @param height of the tallest, in percent
  record Bar(int year, long count, long height) {}

  private Bars() {}

  /// The last years that have any; the undated are left out.
  static List<Bar> years(List<Count> counts) {
    return of(counts.stream().filter(it -> it.name().matches("[1-9]\\d{0,3}"))
        .collect(Collectors.toMap(it -> Integer.parseInt(it.name()), Count::records, Long::sum)));
  }

  static List<Bar> of(Map<Integer, Long> byYear) {
    if (byYear.isEmpty()) {
      return List.of();
    }
    var sorted = new TreeMap<>(byYear);
    long highest = sorted.values().stream().mapToLong(Long::longValue).max().orElse(1);
    var bars = new ArrayList<Bar>();
    for (int year = Math.max(sorted.firstKey(), sorted.lastKey() - MOST_YEARS); year <= sorted.lastKey(); year++) {
      long count = sorted.getOrDefault(year, 0L);
      bars.add(new Bar(year, count, count == 0 ? 0 : Math.max(4, 100 * count / highest)));
    }
    return bars;
  }
}
