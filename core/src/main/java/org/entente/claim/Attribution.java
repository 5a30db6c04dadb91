package org.entente.claim;

import java.util.Locale;
import java.util.Optional;
import org.entente.report.Quote;

/// One link of the chain of who says so, from the author inwards.
public record Attribution(Kind kind, Optional<Quote> words) {

  /// Who stands behind the words.
  public enum Kind {
    AUTHOR, PERSON, OFFICE, ORGANISATION, DOCUMENT, NAMED_MEDIA, UNNAMED_MEDIA, UNNAMED_OFFICIAL, HEARSAY;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
