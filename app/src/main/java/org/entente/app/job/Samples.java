package org.entente.app.job;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The reports that come with the program, copied into a folder so that they are read like anyone's own.
public final class Samples {

  private static final String ROOT = "org/entente/app/samples";

  private Samples() {}

  public static void copyInto(Path folder) throws IOException {
    Path home = home();
    if (Files.isDirectory(home)) {
      copy(home.resolve(ROOT), folder);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(home)) {
      copy(jar.getPath(ROOT), folder);
    }
  }

  /// The jar or folder that this class came from.
  private static Path home() {
    try {
      URI place = Objects.requireNonNull(Samples.class.getProtectionDomain().getCodeSource()).getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException odd) {
      throw new IllegalStateException("the program's own place cannot be told", odd);
    }
  }

  private static void copy(Path samples, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(samples)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = folder.resolve(samples.relativize(file).toString());
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.copy(file, target);
    }
  }
}
