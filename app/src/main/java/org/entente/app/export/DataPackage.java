package org.entente.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.codebook.Codebook;
import tools.jackson.databind.ObjectMapper;

/// Describes the tables as a Frictionless data package.
final class DataPackage {

  private static final Set<String> INTEGERS = Set.of("year", "month", "day", "reports", "records", "independent_sources", "rank",
      "start",
      "end", "version", "code_points", "decision", "reports_screened", "cow", "gw", "cow_a", "cow_b", "gw_a", "gw_b",
      "shown_first");
  private static final Set<String> NUMBERS = Set.of("confidence");

  private DataPackage() {}

  static void write(Path folder, Codebook codebook) throws IOException {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("profile", "tabular-data-package");
    tree.put("name", "entente-ledger");
    tree.put("title", "Records of " + codebook.title());
    tree.put("codebook", codebook.id() + " " + codebook.version());
    tree.put("resources", List.of(Tables.values()).stream().map(DataPackage::resource).toList());
    Files.writeString(folder.resolve("datapackage.json"),
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree));
  }

  private static Map<String, Object> resource(Tables table) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("name", table.file());
    resource.put("description", table.about());
    resource.put("path", table.file() + ".csv");
    resource.put("format", "csv");
    resource.put("encoding", "utf-8");
    resource.put("schema",
        Map.of("fields", table.columns().stream().map(column -> Map.of("name", column, "type", type(column))).toList(),
            "missingValues", List.of("")));
    return resource;
  }

  private static String type(String column) {
    return INTEGERS.contains(column) ? "integer" : NUMBERS.contains(column) ? "number" : "string";
  }
}
