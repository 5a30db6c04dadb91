package org.entente.app.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.report.Report;
import tools.jackson.databind.JsonNode;

/// What is known of where a report comes from: given on the command line, in a sidecar or in a row.
///
/// @param encoding the declared character encoding of the file
public record Provenance(
    Optional<LocalDate> date,
    Optional<String> publisher,
    Optional<String> url,
    Optional<String> title,
    Optional<String> language,
    Optional<String> encoding) {

  public static final Provenance NONE = new Provenance(
      Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// @throws DateTimeException if the date is none
  /// @throws IllegalArgumentException if it is no object, or a field is no text; the message says which
  static Provenance of(JsonNode row) {
    if (!row.isObject()) {
      throw new IllegalArgumentException("it is no JSON object");
    }
    return new Provenance(
        text(row, "date").map(day -> LocalDate.parse(day.strip().substring(0, Math.min(10, day.strip().length())))),
        text(row, "publisher"), text(row, "url"), text(row, "title"), text(row, "language"), text(row, "encoding"));
  }

  private static Optional<String> text(JsonNode row, String key) {
    JsonNode value = row.path(key);
    if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
      throw new IllegalArgumentException("\"" + key + "\" is no text: " + value);
    }
    return Optional.of(value).filter(JsonNode::isString).map(JsonNode::asString).filter(word -> !word.isBlank());
  }

  /// What this one tells, completed by another.
  Provenance or(Provenance other) {
    return new Provenance(date.or(other::date), publisher.or(other::publisher), url.or(other::url), title.or(other::title),
        language.or(other::language), encoding.or(other::encoding));
  }

  Report report(String id, String text) {
    return new Report(id, text, date, publisher, url, title, language);
  }
}
