package org.entente.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.claim.ClaimRow;
import org.entente.claim.ClaimRow.Words;
import org.entente.ledger.StoredClaim;

/// A claim as a page shows it.
///
/// @param number counted from 1 inside its report
/// @param notes what keeps it from being plainly told: factuality, hedge, role
/// @param sources who says so, from the author inwards
/// @param evidence the sentences it rests on
/// @param marks every stretch of the report that it rests on
/// @param record id of the record it belongs to
record ClaimView(
    int number,
    String id,
    String report,
    String type,
    String label,
    String status,
    List<String> notes,
    List<Group> facts,
    List<Fact> sources,
    List<Words> evidence,
    List<Mark> marks,
    String confidence,
    Optional<String> record) {

  /// The values of one slot.
  record Group(String label, List<Fact> values) {}

  /// A value with the words it came from, if there are any.
  record Fact(String label, String value, String code, List<Words> words) {}

  /// A stretch of the report's text, in code points.
  record Mark(int start, int end, Kind kind) {

    /// How a stretch serves a claim.
    enum Kind {
      SENTENCE, TRIGGER, VALUE
    }
  }

  static ClaimView of(StoredClaim stored, int number, Names names, Optional<String> record) {
    ClaimRow row = stored.row();
    return new ClaimView(number, row.id(), stored.report(), row.type(), names.type(row.type()), Shown.words(row.status()),
        notes(row), facts(row, names), sources(row), row.evidence(), marks(row),
        row.confidence().isPresent() ? String.format(Locale.ROOT, "%.2f", row.confidence().getAsDouble()) : "", record);
  }

  private static List<String> notes(ClaimRow row) {
    var notes = new ArrayList<String>();
    if (!row.factuality().equals("actual") && !row.factuality().equals(row.status())) {
      notes.add(row.factuality());
    }
    if (!row.hedge().equals("none")) {
      notes.add("hedged");
    }
    if (!row.role().equals("new")) {
      notes.add(row.role());
    }
    if (row.zone().equals("boilerplate") || row.zone().equals("teaser")) {
      notes.add("from " + row.zone());
    }
    return notes;
  }

  private static List<Group> facts(ClaimRow row, Names names) {
    return row.slots().entrySet().stream().filter(slot -> !slot.getValue().isEmpty())
        .map(slot -> new Group(Shown.words(slot.getKey()),
            slot.getValue().stream().map(value -> fact(row.type(), slot.getKey(), value, names)).toList()))
        .toList();
  }

  private static Fact fact(String type, String slot, ClaimRow.Value value, Names names) {
    return new Fact(Shown.words(slot), names.value(type, slot, value.value()), names.isState(value.value()) ? value.value() : "",
        value.words().stream().toList());
  }

  private static List<Fact> sources(ClaimRow row) {
    return row.attribution().stream()
        .map(link -> new Fact(Shown.words(link.kind()), link.words().map(words -> Shown.text(words.text())).orElse(""), "",
            link.words().stream().toList()))
        .toList();
  }

  private static List<Mark> marks(ClaimRow row) {
    Stream<Mark> sentences = row.evidence().stream().map(words -> mark(words, Mark.Kind.SENTENCE));
    Stream<Mark> triggers = row.trigger().stream().map(words -> mark(words, Mark.Kind.TRIGGER));
    Stream<Mark> values = row.slots().values().stream().flatMap(List::stream).flatMap(value -> value.words().stream())
        .map(words -> mark(words, Mark.Kind.VALUE));
    return Stream.of(sentences, triggers, values).flatMap(part -> part).distinct().toList();
  }

  private static Mark mark(Words words, Mark.Kind kind) {
    return new Mark(words.start(), words.end(), kind);
  }

  /// The address of words inside their report's page.
  static String anchor(Words words) {
    return "c=" + words.start() + "-" + words.end();
  }

  String icon() {
    return Icons.of(type);
  }
}
