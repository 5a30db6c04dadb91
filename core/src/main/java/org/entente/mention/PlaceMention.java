package org.entente.mention;

import java.util.Optional;
import org.entente.report.Span;

/// A named place where something can happen.
///
/// @param state ISO 3166-1 alpha-3 of the state it lies in; empty for seas and the unknown
public record PlaceMention(int sentence, int head, Span span, Kind kind, Optional<String> state) implements Mention {

  /// What kind of place the name stands for.
  public enum Kind {
    COUNTRY, REGION, CITY, BASE, PORT, SEA, INSTITUTION, UNKNOWN
  }
}
