package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What `entente export` writes, measured by the standards it keeps to.
class ExportStandardsTest {

  /// What a cell of each type of a data package looks like; an empty cell means missing.
  private static final Map<String, String> TYPES = Map.of("string", "(?s).*", "integer", "-?\\d+", "number", "-?\\d+(\\.\\d+)?",
      "date", "\\d{4}-\\d\\d-\\d\\d", "datetime", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

  @TempDir
  private Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void exportTheStory() {
    String ledger = folder.resolve("story.db").toString();
    out = folder.resolve("out");
    run("add", Path.of("..", "samples", "story").toString(), "--quiet", "--ledger", ledger);
    String record = run("records", "--type", "consultation", "--format", "jsonl", "--ledger", ledger)
        .replaceAll("(?s).*\"id\":\"(\\w+)\".*", "$1");
    run("decide", "accept", record, "--author", "Ada", "--reason", "asked, \"twice\"", "--ledger", ledger);
    run("export", out.toString(), "--ledger", ledger);
  }

  private static String run(String... arguments) {
    Session session = Session.of(arguments);
    assertThat(session.exit()).as(session.err()).isZero();
    return session.out();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ExportStandardsTest.class.getResourceAsStream(name), name);
  }

  private List<JsonNode> tables() throws IOException {
    JsonNode tables = new ObjectMapper().readTree(Files.readString(out.resolve("datapackage.json"))).path("resources");
    return StreamSupport.stream(tables.spliterator(), false).toList();
  }

  private List<NamedCsvRecord> rows(String table) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out.resolve(table + ".csv"))) {
      return csv.stream().toList();
    }
  }

  private static List<String> cells(NamedCsvRecord row, JsonNode columns) {
    return columns.isArray()
        ? columns.valueStream().map(column -> row.getField(column.asString())).toList()
        : List.of(row.getField(columns.asString()));
  }

  @Test
  void thePackageKeepsToTheProfileOfTabularDataPackages() throws IOException {
    String profile = new String(resource("/frictionless/tabular-data-package.json").readAllBytes(), StandardCharsets.UTF_8);
    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(profile, InputFormat.JSON);
    String told = Files.readString(out.resolve("datapackage.json"));
    assertThat(schema.validate(told, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(told.replace("tabular-data-resource", "data-resource"), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyCellIsOfItsColumnsType() throws IOException {
    for (JsonNode table : tables()) {
      for (NamedCsvRecord row : rows(table.path("name").asString())) {
        table.path("schema").path("fields").forEach(field -> {
          String cell = row.getField(field.path("name").asString());
          String type = Objects.requireNonNull(TYPES.get(field.path("type").asString()));
          assertThat(cell).as("%s of %s", field, row).satisfiesAnyOf(value -> assertThat(value).isEmpty(),
              value -> assertThat(value).matches(type));
        });
      }
    }
    assertThat(rows("decisions")).singleElement()
        .satisfies(row -> assertThat(row.getField("reason")).isEqualTo("asked, \"twice\""));
    assertThat(rows("disagreements")).isNotEmpty();
  }

  @Test
  void cellsEndWithTheDelimiterThatIsTold() throws IOException {
    for (JsonNode table : tables()) {
      char delimiter = table.path("dialect").path("delimiter").asString().charAt(0);
      String header = Files.readAllLines(out.resolve(table.path("path").asString())).getFirst();
      assertThat(header.split(String.valueOf(delimiter))).containsExactlyElementsOf(
          StreamSupport.stream(table.path("schema").path("fields").spliterator(), false).map(it -> it.path("name").asString())
              .toList());
    }
  }

  @Test
  void rowsAreToldApartByTheirKeys() throws IOException {
    for (JsonNode table : tables()) {
      JsonNode key = table.path("schema").path("primaryKey");
      if (!key.isMissingNode()) {
        List<List<String>> keys = rows(table.path("name").asString()).stream().map(row -> cells(row, key)).toList();
        assertThat(keys).as(table.path("name").asString()).doesNotHaveDuplicates().allSatisfy(
            cells -> assertThat(cells).doesNotContain(""));
      }
    }
  }

  @Test
  void whatARowRefersToIsThere() throws IOException {
    int references = 0;
    for (JsonNode table : tables()) {
      for (JsonNode foreign : table.path("schema").path("foreignKeys")) {
        JsonNode reference = foreign.path("reference");
        Set<List<String>> there = rows(reference.path("resource").asString()).stream()
            .map(row -> cells(row, reference.path("fields"))).collect(Collectors.toSet());
        assertThat(rows(table.path("name").asString()))
            .allSatisfy(row -> assertThat(there).contains(cells(row, foreign.path("fields"))));
        references++;
      }
    }
    assertThat(references).isEqualTo(6);
  }

  @Test
  void theNetworkKeepsToGexf() throws IOException, SAXException {
    var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(resource("/gexf-1.2-static.xsd")));
    schema.newValidator().validate(new StreamSource(out.resolve("network.gexf").toFile()));
    assertThat(out.resolve("network.gexf")).content().contains("source=\"PAK\" target=\"RUS\"");
  }
}
