package org.entente.claim;

import java.util.Locale;

/// How the source stands behind what it tells.
public enum Factuality {
  ACTUAL,
  PLANNED,
  PROPOSED,
  POSSIBLE,
  HYPOTHETICAL,
  DENIED,
  UNKNOWN;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
