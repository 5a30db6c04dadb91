package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.claim.ClaimRow;
import org.entente.ledger.Ledger.Reading;
import org.entente.report.Report;

/// Writes reports with the claims that reading them would give, for tests of the ledger.
final class Story {

  private final String id;
  private final Optional<LocalDate> day;
  private final String publisher;
  private final StringBuilder text = new StringBuilder();
  private final List<ClaimRow> claims = new ArrayList<>();

  private Story(String id, String day, String publisher) {
    this.id = id;
    this.day = Optional.of(day).filter(given -> !given.isEmpty()).map(LocalDate::parse);
    this.publisher = publisher;
  }

  static Story report(String id, String day, String publisher) {
    return new Story(id, day, publisher);
  }

  /// Adds a sentence with the claim it makes: `slot=value` or `slot=value,value`.
  Story says(String sentence, String type, String status, String role, String... slots) {
    int start = text.codePointCount(0, text.length());
    text.append(sentence);
    int end = text.codePointCount(0, text.length());
    text.append('\n');
    Map<String, List<ClaimRow.Value>> values = new LinkedHashMap<>();
    for (String slot : slots) {
      String[] parts = slot.split("=", 2);
      values.put(parts[0],
          List.of(parts[1].split(",")).stream().map(value -> new ClaimRow.Value(value, Optional.empty())).toList());
    }
    claims.add(
        new ClaimRow(id, "C" + (claims.size() + 1), type, status, role.equals("forward") ? "planned" : "actual", "none", role,
            "body", List.of(), Optional.empty(),
            List.of(new ClaimRow.Words(sentence, start, end)), values, Map.of(), OptionalDouble.of(0.8)));
    return this;
  }

  Story adds(String sentence) {
    text.append(sentence).append('\n');
    return this;
  }

  Reading reading() {
    return new Reading(new Report(id, text.toString(), day, Optional.of(publisher), Optional.of("https://" + id + ".example"),
        Optional.empty(), Optional.empty()), claims);
  }
}
