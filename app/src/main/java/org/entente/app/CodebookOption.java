package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.app.output.Counted;
import org.entente.codebook.Codebook;
import org.entente.codebook.CodebookReader;
import org.entente.codebook.DefaultCodebook;
import org.jspecify.annotations.Nullable;

/// Finds the codebook a user names: one of those that come with Entente, or a file.
final class CodebookOption {

  private CodebookOption() {}

  /// Throws [CodebookFault] where it cannot be used.
  ///
  /// @param name none for the default; else a shipped codebook's name or a file
  static Codebook load(@Nullable String name) {
    if (name == null) {
      return DefaultCodebook.DEFENCE_COOPERATION.load();
    }
    for (DefaultCodebook shipped : DefaultCodebook.values()) {
      if (shipped.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return shipped.load();
      }
    }
    return read(Path.of(name));
  }

  private static Codebook read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CodebookFault(file + ": no such codebook; give a file, or one of the shipped: defence-cooperation, plover");
    }
    try {
      return switch (CodebookReader.read(file)) {
        case CodebookReader.Read read -> read.codebook();
        case CodebookReader.Faulty faulty -> throw new CodebookFault(file + " has " + Counted.of(faulty.faults().size(), "fault")
            + ":\n" + faulty.faults().stream().map(Object::toString).collect(Collectors.joining("\n")));
      };
    } catch (IOException fault) {
      throw new CodebookFault(file + ": cannot be read (" + fault.getMessage() + ")");
    }
  }
}
