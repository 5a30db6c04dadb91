package org.entente.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/// One table, written as CSV and as JSONL at once.
final class Table implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> columns;
  private final CsvWriter csv;
  private final BufferedWriter lines;
  private long rows;

  Table(Path folder, Tables table) throws IOException {
    this.columns = table.columns();
    this.csv = CsvWriter.builder().build(folder.resolve(table.file() + ".csv"));
    this.lines = Files.newBufferedWriter(folder.resolve(table.file() + ".jsonl"));
    csv.writeRecord(columns);
  }

  /// Takes the cells of a row in the order of the columns: text, or a number.
  void row(Object... cells) {
    rows++;
    csv.writeRecord(Arrays.stream(cells).map(Object::toString).toList());
    var object = new LinkedHashMap<String, Object>();
    for (int at = 0; at < cells.length; at++) {
      if (!cells[at].equals("")) {
        object.put(columns.get(at), cells[at]);
      }
    }
    try {
      lines.write(JSON.writeValueAsString(object));
      lines.write('\n');
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    csv.close();
    lines.close();
  }
}
