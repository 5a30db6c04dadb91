package org.entente.app.output;

import java.util.Locale;

/// How many of something, in words: "1 record", "1,204 records".
public final class Counted {

  private Counted() {}

  /// @param one the word for one of them, which takes an s where they are more or none
  public static String of(long number, String one) {
    return String.format(Locale.ROOT, "%,d", number) + " " + one + (number == 1 ? "" : "s");
  }
}
