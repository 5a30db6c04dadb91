package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ledger.Records.DyadYear;

/// Pairs of states with what they have done together, those with most records first.
record Pairs(List<Pair> pairs) {

  /// @param types number of records by type
  /// @param years number of records by year; year 0 for the undated
  record Pair(String one, String other, Map<String, Long> types, Map<Integer, Long> years, long total) {

    String code() {
      return Pairs.code(one, other);
    }
  }

  /// Two states in the order of their codes, with a hyphen between.
  static String code(String one, String other) {
    return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
  }

  static Pairs of(List<DyadYear> counts) {
    Map<String, List<DyadYear>> byPair = counts.stream()
        .collect(Collectors.groupingBy(it -> it.one() + "-" + it.other(), LinkedHashMap::new, Collectors.toList()));
    var pairs = new ArrayList<Pair>();
    byPair.values().forEach(rows -> pairs.add(pair(rows)));
    pairs.sort(Comparator.comparingLong(Pair::total).reversed().thenComparing(Pair::code));
    return new Pairs(pairs);
  }

  private static Pair pair(List<DyadYear> rows) {
    var types = new TreeMap<String, Long>();
    var years = new TreeMap<Integer, Long>();
    rows.forEach(row -> {
      types.merge(row.type(), (long) row.records(), Long::sum);
      years.merge(row.year(), (long) row.records(), Long::sum);
    });
    return new Pair(rows.getFirst().one(), rows.getFirst().other(), types, years,
        types.values().stream().mapToLong(Long::longValue).sum());
  }

  static String words(Pair pair, Names names) {
    return names.state(pair.one()) + " and " + names.state(pair.other()) + ": " + Shown.plural(pair.total(), "record");
  }

  /// All states of the pairs, in order of their codes.
  List<String> states() {
    return pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).distinct().sorted().toList();
  }

  Table table() {
    return Table.of(List.of("one", "other", "records"),
        pairs.stream().map(pair -> Table.row(pair.one(), pair.other(), pair.total())));
  }

  /// Counts by type over all pairs, the commonest first.
  List<ReportRow.Tally> types(Names names) {
    var types = new LinkedHashMap<String, Long>();
    pairs.forEach(pair -> pair.types().forEach((type, count) -> types.merge(type, count, Long::sum)));
    return types.entrySet().stream().map(it -> new ReportRow.Tally(it.getKey(), names.type(it.getKey()), it.getValue()))
        .sorted(Comparator.comparingLong(ReportRow.Tally::count).reversed()).toList();
  }

  /// Bars over all pairs; the undated are left out.
  List<Bars.Bar> years() {
    var years = new TreeMap<Integer, Long>();
    pairs.forEach(pair -> pair.years().forEach((year, count) -> years.merge(year, count, Long::sum)));
    years.remove(0);
    return Bars.of(years);
  }
}
