package org.entente.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.codebook.Codebook;
import org.entente.codebook.Frame;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;

/// A codebook as a page of plain text for a researcher.
public final class CodebookText {

  private CodebookText() {}

  /// @return empty if the codebook has no such type
  public static Optional<List<String>> of(Codebook codebook, Optional<String> type) {
    if (type.isEmpty()) {
      return Optional.of(overview(codebook));
    }
    return codebook.type(type.get()).map(CodebookText::whole);
  }

  private static List<String> overview(Codebook codebook) {
    var lines = new ArrayList<String>();
    lines.add(codebook.title() + " (" + codebook.id() + " " + codebook.version() + ")");
    for (RecordType type : codebook.types()) {
      lines.add("");
      lines.add(String.format(Locale.ROOT, "%-16s %s", type.id(), type.label()));
      lines.add("  " + type.definition());
      lines.add("  slots: " + String.join(", ", type.slots().stream().map(Slot::name).toList()));
    }
    lines.add("");
    lines.add("'entente codebook show TYPE' tells one in full.");
    return lines;
  }

  private static List<String> whole(RecordType type) {
    var lines = new ArrayList<String>();
    lines.add(type.label() + " (" + type.id() + ")");
    lines.add(type.definition());
    type.prose().forEach((heading, passages) -> {
      if (!passages.isEmpty()) {
        lines.add("");
        lines.add(heading.replace('_', ' ') + ":");
        passages.forEach(passage -> lines.add("  " + passage));
      }
    });
    lines.add("");
    lines.add("status:");
    type.statuses().forEach(status -> lines
        .add(String.format(Locale.ROOT, "  %-16s %-12s %s", status.id(), lower(status.phase()), status.factuality().id())));
    lines.add("");
    lines.add("slots:");
    type.slots().forEach(slot -> lines.add(String.format(Locale.ROOT, "  %-18s %-9s %-5s %s", slot.name(), lower(slot.kind()),
        slot.min() + ".." + slot.max().map(String::valueOf).orElse("n"),
        slot.vocabulary().orElse("") + (slot.required() ? " (required)" : ""))));
    type.frames().forEach(frame -> lines.addAll(frame(frame)));
    return lines;
  }

  private static List<String> frame(Frame frame) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("frame " + frame.id());
    words("verbs", frame.trigger().verbs()).ifPresent(lines::add);
    words("nouns", frame.trigger().nouns()).ifPresent(lines::add);
    words("phrases", frame.trigger().phrases()).ifPresent(lines::add);
    frame.slots().forEach(
        (slot, paths) -> lines.add("  " + slot + ": " + String.join(", ", paths.stream().map(Object::toString).toList())));
    frame.hits().forEach(hit -> lines.add("  hit:  " + hit.text()));
    frame.misses().forEach(miss -> lines.add("  miss: " + miss));
    return lines;
  }

  private static Optional<String> words(String label, List<?> patterns) {
    return patterns.isEmpty()
        ? Optional.empty()
        : Optional.of("  " + label + ": " + String.join(", ", patterns.stream().map(Object::toString).toList()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
