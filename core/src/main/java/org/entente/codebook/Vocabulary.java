package org.entente.codebook;

import java.util.List;

/// A closed list of values with, for each, its meaning and the words that cue it.
public record Vocabulary(String name, List<Term> terms) {

  /// One value.
  public record Term(String id, String definition, List<WordPattern> cues) {}
}
