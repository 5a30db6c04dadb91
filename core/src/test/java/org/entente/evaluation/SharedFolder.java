package org.entente.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The folder `shared` beside the project, with hand-coded reports and the reference scorer. Clones
/// without it skip the tests that need it.
public final class SharedFolder {

  private SharedFolder() {}

  /// The path of something in it; where that is absent, the running test says so and is skipped.
  public static Path require(String path) {
    Optional<Path> found = folder().map(it -> it.resolve(path)).filter(Files::exists);
    String reason = "skipped: no " + path + " in a folder `shared` beside the project";
    if (found.isEmpty()) {
      System.out.println(reason);
    }
    Assumptions.assumeTrue(found.isPresent(), reason);
    return found.orElseThrow();
  }

  private static Optional<Path> folder() {
    String told = System.getProperty("entente.shared", "");
    return told.isEmpty() ? beside() : Optional.of(Path.of(told));
  }

  private static Optional<Path> beside() {
    return Stream.iterate(Path.of("").toAbsolutePath(), it -> it != null, Path::getParent)
        .map(it -> it.resolve("shared"))
        .filter(Files::isDirectory)
        .filter(it -> Files.isDirectory(it.resolve("gold")))
        .findFirst();
  }
}
