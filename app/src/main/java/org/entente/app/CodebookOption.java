package org.entente.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.entente.app.output.Counted;
import org.entente.codebook.Codebook;
import org.entente.codebook.CodebookReader;
import org.entente.codebook.DefaultCodebook;

/// Finds the codebook a user names: one of those that come with Entente, or a file.
final class CodebookOption {

  private CodebookOption() {}

  /// @param name empty for the default; else a shipped codebook's name or a file
  /// @return empty after telling what is wrong
  static Optional<Codebook> load(Optional<String> name, PrintStream err) {
    if (name.isEmpty()) {
      return Optional.of(DefaultCodebook.DEFENCE_COOPERATION.load());
    }
    for (DefaultCodebook shipped : DefaultCodebook.values()) {
      if (shipped.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name.get())) {
        return Optional.of(shipped.load());
      }
    }
    Path file = Path.of(name.get());
    if (!Files.isRegularFile(file)) {
      err.println("entente: " + file + ": no such codebook; give a file, or one of the shipped: defence-cooperation, plover");
      return Optional.empty();
    }
    try {
      return switch (CodebookReader.read(file)) {
        case CodebookReader.Read read -> Optional.of(read.codebook());
        case CodebookReader.Faulty faulty -> {
          faulty.faults().forEach(err::println);
          err.println("entente: " + file + " has " + Counted.of(faulty.faults().size(), "fault"));
          yield Optional.empty();
        }
      };
    } catch (IOException fault) {
      err.println("entente: " + file + ": cannot be read (" + fault.getMessage() + ")");
      return Optional.empty();
    }
  }
}
