package org.entente.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The gazetteer's tab-separated files; lines that open with `#` are comments.
final class Tables {

  private Tables() {}

  static List<String[]> rows(String name) {
    return lines(name).stream().map(line -> line.split("\t", -1)).toList();
  }

  static List<String> lines(String name) {
    try (var lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(Tables.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static List<String> names(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }
}
