package org.entente.claim;

import java.util.Locale;

/// The part an event plays in its report: its occasion, earlier history, or announced future.
public enum NewsRole {
  NEW,
  BACKGROUND,
  FORWARD;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
