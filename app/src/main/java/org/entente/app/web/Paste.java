package org.entente.app.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.app.intake.ReportIntake;
import org.entente.report.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A report as somebody typed it in.
record Paste(String title, String date, String publisher, String url, String text) {

  static final Paste EMPTY = new Paste("", "", "", "", "");
  private static final int LONGEST_SLUG = 40;
  private static final int ID_DIGITS = 10;

  /// Everything that is wrong with it, in sentences.
  List<String> faults() {
    var faults = new ArrayList<String>();
    if (text.isBlank()) {
      faults.add("Give the text of the report.");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > ReportIntake.LARGEST) {
      faults.add("The text is too long: a report may have " + ReportIntake.LARGEST / 1_000_000 + " MB.");
    }
    if (!date.isBlank() && !isDay()) {
      faults.add("Write the date as YYYY-MM-DD, or leave it empty.");
    }
    if (!url.isBlank() && !url.matches("https?://\\S+")) {
      faults.add("The address must begin with http:// or https://, or be empty.");
    }
    if (List.of(title, publisher, url).stream().anyMatch(field -> field.length() > Parameters.LONGEST_WORDS)) {
      faults.add("Title, publisher and address may have " + Parameters.LONGEST_WORDS + " characters each.");
    }
    return faults;
  }

  private boolean isDay() {
    try {
      LocalDate.parse(date.strip());
      return true;
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  /// The line that intake takes for a report.
  String row() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("id", id()).put("text", text);
    put(row, "title", title);
    put(row, "date", date);
    put(row, "publisher", publisher);
    put(row, "url", url);
    return row.toString();
  }

  private static void put(ObjectNode row, String key, String value) {
    if (!value.isBlank()) {
      row.put(key, value.strip());
    }
  }

  /// Readable, and another for other words.
  private String id() {
    String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String name = slug.isEmpty() ? "pasted" : slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
    return name + "-" + Sha256.of(text).substring(0, ID_DIGITS);
  }
}
