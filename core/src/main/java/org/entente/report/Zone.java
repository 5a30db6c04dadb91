package org.entente.report;

import java.util.Locale;

/// The part of a page that a stretch of text belongs to.
public enum Zone {
  HEADLINE,
  BODY,
  CAPTION,
  TEASER,
  BOILERPLATE;

  /// The name used in files and the API, such as `headline`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
