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

  /// The ledger where none is named: `ENTENTE_LEDGER`, else a file in the platform's folder for data.
  static String ledger(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    Path base = system.contains("win")
        ? folder(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"))
        : system.contains("mac")
            ? home.resolve("Library").resolve("Application Support")
            : folder(environment, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"));
    return Optional.ofNullable(environment.get("ENTENTE_LEDGER")).filter(value -> !value.isBlank())
        .orElse(base.resolve("entente").resolve("ledger.db").toString());
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(Path::of);
  }
}
