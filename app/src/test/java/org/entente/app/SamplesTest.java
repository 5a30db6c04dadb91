package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every sample is read to exactly the claims in `samples/expected`. After a wanted change write them anew
/// with `mvn verify -Dentente.regenerate`, and read the difference.
class SamplesTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  @TestFactory
  Stream<DynamicTest> samplesGiveTheirExpectedClaims() throws IOException {
    try (var files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(SAMPLES.relativize(file).toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    Session session = Session.of("read", "--format", "claims", file.toString());
    assertThat(session.exit()).as(session.err()).isZero();
    Path expected = SAMPLES.resolve("expected").resolve(file.getFileName().toString().replace(".txt", ".jsonl"));
    if (System.getProperty("entente.regenerate") != null) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, session.out());
    }
    assertThat(session.out()).isEqualTo(Files.readString(expected));
  }
}
