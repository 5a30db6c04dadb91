package org.entente.app.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// A list as `.csv` and `.json` give it: the same columns, one row a line or an object.
record Table(List<String> columns, List<List<String>> rows) {

  private static final int LARGEST = 100_000;
  private static final JsonMapper JSON = new JsonMapper();

  static Table of(List<String> columns, Stream<List<String>> rows) {
    return new Table(columns, rows.limit(LARGEST).toList());
  }

  /// Rows by column, as the command line's lists have them.
  static Table ofMaps(List<String> columns, Stream<Map<String, Object>> rows) {
    return of(columns, rows.map(row -> columns.stream().map(column -> text(row.get(column))).toList()));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> String.join(" ", list.stream().map(Object::toString).toList());
      default -> value.toString();
    };
  }

  void csv(Context request) {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(columns);
      rows.forEach(row -> writer.writeRecord(row.stream().map(Table::inert).toList()));
    } catch (java.io.IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
    request.contentType("text/csv; charset=utf-8").result(text.toString());
  }

  void json(Context request) {
    ArrayNode array = JSON.createArrayNode();
    for (List<String> row : rows) {
      var object = array.addObject();
      for (int at = 0; at < columns.size(); at++) {
        object.put(columns.get(at), row.get(at));
      }
    }
    request.contentType("application/json").result(JSON.writeValueAsBytes(array));
  }

  /// Spreadsheets run cells that begin so; an apostrophe makes them text.
  private static String inert(String cell) {
    boolean runs = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return runs ? "'" + cell : cell;
  }

  /// Cells of other kinds as text.
  static List<String> row(Object... cells) {
    var row = new ArrayList<String>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    return row;
  }
}
