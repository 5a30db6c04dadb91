package org.entente.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// A list with named columns, written as a table for people or as data.
public abstract class Listing implements AutoCloseable {

  /// The forms that `--format` offers.
  public enum Format {
    TABLE, JSON, JSONL, CSV
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  final PrintStream out;
  final List<String> columns;

  private Listing(PrintStream out, List<String> columns) {
    this.out = out;
    this.columns = columns;
  }

  public static Listing of(Format format, PrintStream out, List<String> columns) {
    return switch (format) {
      case TABLE -> new Table(out, columns);
      case JSON -> new Lines(out, columns, true);
      case JSONL -> new Lines(out, columns, false);
      case CSV -> new Csv(out, columns);
    };
  }

  /// Takes a row: column to value, which may be text, a number, or a list.
  public abstract void row(Map<String, Object> row);

  @Override
  public abstract void close();

  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> String.join(" ", list.stream().map(Object::toString).toList());
      default -> value.toString();
    };
  }

  private static final class Table extends Listing {

    private static final int WIDEST = 48;
    private static final int LAST = 100;

    private final List<List<String>> rows = new ArrayList<>();

    private Table(PrintStream out, List<String> columns) {
      super(out, columns);
    }

    @Override
    public void row(Map<String, Object> row) {
      rows.add(columns.stream().map(column -> Wrapping.shorten(text(row.get(column)).replaceAll("\\s+", " "),
          column.equals(columns.getLast()) ? LAST : WIDEST)).toList());
    }

    @Override
    public void close() {
      int[] widths = columns.stream().mapToInt(String::length).toArray();
      rows.forEach(row -> {
        for (int at = 0; at < widths.length; at++) {
          widths[at] = Math.max(widths[at], row.get(at).length());
        }
      });
      line(columns, widths);
      rows.forEach(row -> line(row, widths));
      out.println(Counted.of(rows.size(), "row"));
    }

    private void line(List<String> cells, int[] widths) {
      var line = new StringBuilder();
      for (int at = 0; at < widths.length; at++) {
        line.append(cells.get(at)).append(" ".repeat(widths[at] - cells.get(at).length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static final class Lines extends Listing {

    private final boolean array;
    private boolean first = true;

    private Lines(PrintStream out, List<String> columns, boolean array) {
      super(out, columns);
      this.array = array;
    }

    @Override
    public void row(Map<String, Object> row) {
      out.print(!array ? "" : first ? "[\n" : ",\n");
      var ordered = new LinkedHashMap<String, Object>();
      columns.stream().filter(row::containsKey).forEach(column -> ordered.put(column, row.getOrDefault(column, "")));
      out.print(JSON.writeValueAsString(ordered));
      out.print(array ? "" : "\n");
      first = false;
    }

    @Override
    public void close() {
      out.print(!array ? "" : first ? "[]\n" : "\n]\n");
      out.flush();
    }
  }

  private static final class Csv extends Listing {

    private final CsvWriter csv;

    private Csv(PrintStream out, List<String> columns) {
      super(out, columns);
      this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      csv.writeRecord(columns);
    }

    @Override
    public void row(Map<String, Object> row) {
      csv.writeRecord(columns.stream().map(column -> text(row.get(column))).toList());
    }

    @Override
    public void close() {
      try {
        csv.flush();
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
      out.flush();
    }
  }
}
