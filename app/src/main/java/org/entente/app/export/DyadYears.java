package org.entente.app.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.app.export.StateSystems.System;
import org.entente.ledger.Records.DyadYear;

/// Writes a row for each pair of states that ever has a record and each year in which reports were read.
final class DyadYears {

  private final List<DyadYear> found;
  private final StateSystems systems;
  private final Map<Integer, Long> screened;

  /// @param found what counts
  /// @param screened reports by the year of their publication
  DyadYears(List<DyadYear> found, StateSystems systems, Map<Integer, Long> screened) {
    this.found = found;
    this.systems = systems;
    this.screened = screened;
  }

  void write(Table table) {
    Map<List<String>, Map<Integer, List<DyadYear>>> pairs = found.stream()
        .filter(year -> isState(year.one()) && isState(year.other()))
        .collect(Collectors.groupingBy(year -> List.of(year.one(), year.other()), LinkedHashMap::new,
            Collectors.groupingBy(DyadYear::year, TreeMap::new, Collectors.toList())));
    pairs.forEach((pair, years) -> {
      var all = new TreeSet<>(screened.keySet());
      years.keySet().stream().filter(year -> year > 0).forEach(all::add);
      all.forEach(year -> row(table, pair, year, years.getOrDefault(year, List.of())));
    });
  }

  private static boolean isState(String code) {
    return !code.startsWith("IGO:");
  }

  private void row(Table table, List<String> pair, int year, List<DyadYear> found) {
    table.row(pair.getFirst(), pair.getLast(), systems.number(pair.getFirst(), System.COW, year),
        systems.number(pair.getLast(), System.COW, year), systems.number(pair.getFirst(), System.GW, year),
        systems.number(pair.getLast(), System.GW, year), year, found.stream().mapToInt(DyadYear::records).sum(),
        found.stream().map(one -> one.type() + ":" + one.records()).collect(Collectors.joining(" ")),
        screened.getOrDefault(year, 0L));
  }
}
