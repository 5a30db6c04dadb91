package org.entente.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table of inputs and expected outputs beside the tests: cells between bars, `#` opens a comment.
final class Rows {

  /// One row with where it stands, so that a failure leads there.
  record Row(List<String> cells, URI source) {

    String cell(int at) {
      return at < cells.size() ? cells.get(at) : "";
    }
  }

  private Rows() {}

  static Stream<Row> of(String resource) throws IOException {
    Path file = path(resource);
    List<String> lines = Files.readAllLines(file);
    return IntStream.range(0, lines.size())
        .filter(at -> !lines.get(at).isBlank() && !lines.get(at).startsWith("#"))
        .mapToObj(at -> new Row(
            Arrays.stream(lines.get(at).split("\\|")).map(String::strip).toList(),
            URI.create(file.toUri() + "?line=" + (at + 1))));
  }

  private static Path path(String resource) {
    try {
      return Path.of(Rows.class.getResource(resource).toURI());
    } catch (URISyntaxException badName) {
      throw new UncheckedIOException(new IOException(resource, badName));
    }
  }
}
