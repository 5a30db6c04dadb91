package org.entente.codebook;

import java.util.Locale;

/// How two values that reports give for one thing differ, the mildest first.
public enum Difference {
  /// One is finer than the other (Mi-35, Mi-35M; 2018, 2018-08-07).
  REFINEMENT,
  /// Two names for one thing (contract, framework agreement).
  LABEL,
  /// One covers more than the other (officers, troops).
  SCOPE,
  /// They cannot both be right (2013, 2014).
  CONTRADICTION;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
