package org.entente.claim;

import java.util.Locale;

/// How far the words distance themselves: not at all, weakly ("reportedly") or strongly ("rumoured").
public enum Hedge {
  NONE,
  WEAK,
  STRONG;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
