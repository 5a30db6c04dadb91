package org.entente.ledger.record;

import java.util.Locale;

/// What people have said of a record as a whole.
public enum Review {
  OPEN, ACCEPTED, REJECTED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
