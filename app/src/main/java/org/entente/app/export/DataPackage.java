package org.entente.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.codebook.Codebook;
import tools.jackson.databind.ObjectMapper;

/// Describes the tables as a Frictionless data package, by version 1 of that standard, which the libraries of R, Python
/// and JavaScript read, and by version 2.
final class DataPackage {

  private static final List<String> INTEGERS = List.of("year", "month", "day", "reports", "records", "independent_sources",
      "rank", "start", "end", "version", "code_points", "decision", "reports_screened", "cow", "gw", "cow_a", "cow_b", "gw_a",
      "gw_b", "shown_first");
  private static final List<String> NUMBERS = List.of("confidence");
  private static final List<String> DATES = List.of("date_start", "date_end", "first_published", "published");
  private static final List<String> TIMES = List.of("at", "added_at");

  private static final Map<String, Object> DIALECT = new TreeMap<>(Map.of("delimiter", ",", "doubleQuote", true));

  private DataPackage() {}

  static void write(Path folder, Codebook codebook) throws IOException {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    tree.put("profile", "tabular-data-package");
    tree.put("name", "entente-ledger");
    tree.put("title", "Records of " + codebook.title());
    tree.put("codebook", codebook.id() + " " + codebook.version());
    tree.put("resources", Stream.of(Tables.values()).map(DataPackage::resource).toList());
    Files.writeString(folder.resolve("datapackage.json"),
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree));
  }

  private static Map<String, Object> resource(Tables table) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("$schema", "https://datapackage.org/profiles/2.0/dataresource.json");
    resource.put("profile", "tabular-data-resource");
    resource.put("type", "table");
    resource.put("name", table.file());
    resource.put("description", table.about());
    resource.put("path", table.file() + ".csv");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    // Some readers guess the delimiter where none is told, and guess wrong.
    resource.put("dialect", DIALECT);
    resource.put("schema", schema(table));
    return resource;
  }

  private static Map<String, Object> schema(Tables table) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    if (!table.key().isEmpty()) {
      schema.put("primaryKey", table.key());
    }
    List<Map<String, Object>> foreign = Stream.of(Tables.values()).filter(other -> other != table && other.key().size() == 1)
        .filter(other -> table.columns().contains(other.key().getFirst())).map(DataPackage::foreign).toList();
    if (!foreign.isEmpty()) {
      schema.put("foreignKeys", foreign);
    }
    return schema;
  }

  private static Map<String, Object> foreign(Tables other) {
    var reference = new LinkedHashMap<String, Object>();
    reference.put("resource", other.file());
    reference.put("fields", other.key().getFirst());
    var foreign = new LinkedHashMap<String, Object>();
    foreign.put("fields", other.key().getFirst());
    foreign.put("reference", reference);
    return foreign;
  }

  private static Map<String, Object> field(String column) {
    var field = new LinkedHashMap<String, Object>();
    field.put("name", column);
    field.put("type", type(column));
    return field;
  }

  private static String type(String column) {
    return INTEGERS.contains(column)
        ? "integer"
        : NUMBERS.contains(column)
            ? "number"
            : DATES.contains(column) ? "date" : TIMES.contains(column) ? "datetime" : "string";
  }
}
