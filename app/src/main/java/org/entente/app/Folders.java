package org.entente.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the platform wants programs to keep things.
final class Folders {

  private Folders() {}

  /// The folder for what can be made anew: `ENTENTE_CACHE`, else the platform's own.
  static Path cache(Map<String, String> environment) {
    Optional<Path> own = folder(environment, "ENTENTE_CACHE");
    if (own.isPresent()) {
      return own.get();
    }
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    Path base = system.contains("win")
        ? folder(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"))
        : system.contains("mac")
            ? home.resolve("Library").resolve("Caches")
            : folder(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    return base.resolve("entente");
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(Path::of);
  }
}
