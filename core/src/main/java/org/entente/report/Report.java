package org.entente.report;

import java.time.LocalDate;
import java.util.Optional;

/// One published text as it stood: never changed, its offsets are what every quote points into.
///
/// @param id names the report inside a batch (a file's name without its ending, or a JSONL row's id); a name only, the same
///     report may come under another
/// @param text the verbatim text; the headline, if known, is its first line
/// @param date the day of publication
/// @param title the headline if the source gave it apart from the text
/// @param language ISO 639-1 code, if declared
public record Report(
    String id,
    String text,
    Optional<LocalDate> date,
    Optional<String> publisher,
    Optional<String> url,
    Optional<String> title,
    Optional<String> language) {

  /// A bare text without provenance.
  public static Report of(String id, String text) {
    return new Report(
        id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// What makes it this report and no other, whatever file it came in: a SHA-256 over address, publisher, day and text.
  public String identity() {
    return identity(url.orElse(""));
  }

  /// The identity that it has at an address.
  public String identity(String address) {
    return Sha256.of(address, publisher.orElse(""), date.map(Object::toString).orElse(""), text);
  }

  public Report withDate(LocalDate day) {
    return new Report(id, text, Optional.of(day), publisher, url, title, language);
  }
}
