package org.entente.app.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The numbers by which other data sets know states, each valid in its years: a unified Germany is 255 to
/// Correlates of War and 260 to Gleditsch and Ward.
final class StateSystems {

  /// Whose numbers.
  enum System {
    COW, GW
  }

  private record Row(String state, System system, String number, LocalDate from, LocalDate to) {}

  private final List<Row> rows;

  private StateSystems(List<Row> rows) {
    this.rows = rows;
  }

  static StateSystems load() {
    var rows = new ArrayList<Row>();
    try (var in = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(StateSystems.class.getResourceAsStream("state-systems.tsv")), StandardCharsets.UTF_8))) {
      in.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).forEach(cells -> rows.add(new Row(
          cells[0], System.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2], LocalDate.parse(cells[3]),
          cells[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(cells[4]))));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return new StateSystems(rows);
  }

  /// The number of a state in a year, the last where it changed; empty where it was no member.
  String number(String state, System system, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    return rows.stream()
        .filter(row -> row.state.equals(state) && row.system == system && !row.from.isAfter(last) && !row.to.isBefore(first))
        .max(Comparator.comparing(Row::from)).map(Row::number).orElse("");
  }
}
