package org.entente.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The codebooks that come with Entente.
public enum DefaultCodebook {
  /// Defence cooperation between states: eight record types.
  DEFENCE_COOPERATION("defence-cooperation.yaml"),
  /// PLOVER: sixteen types of political events.
  PLOVER("plover.yaml");

  private final String file;

  DefaultCodebook(String file) {
    this.file = file;
  }

  /// Reads it from the program's own resources.
  public Codebook load() {
    return switch (CodebookReader.read(text(), file)) {
      case CodebookReader.Read read -> read.codebook();
      case CodebookReader.Faulty faulty -> throw new IllegalStateException("shipped codebook is faulty: " + faulty.faults());
    };
  }

  /// The file as shipped, for people who want to start from it.
  public String text() {
    try (InputStream in = Objects.requireNonNull(DefaultCodebook.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
