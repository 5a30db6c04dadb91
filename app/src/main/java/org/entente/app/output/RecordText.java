package org.entente.app.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.ledger.Decision;
import org.entente.ledger.Records.Account;
import org.entente.ledger.matching.Link;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.RecordSlot;
import org.entente.ledger.record.RecordValue;
import org.entente.ledger.record.Source;

/// A whole record as people read it.
public final class RecordText {

  private static final int WIDTH = 100;
  private static final int REASONS = 5;

  private final PrintStream out;
  private final Codebook codebook;

  public RecordText(PrintStream out, Codebook codebook) {
    this.out = out;
    this.codebook = codebook;
  }

  public void write(Account account) {
    EventRecord record = account.record();
    String label = codebook.type(record.type()).map(RecordType::label).orElse(record.type());
    out.println(record.id() + "  " + label + "  " + String.join(" ", record.states()) + "  " + record.status().replace('_', ' ')
        + "  " + record.review().id());
    out.println(Counted.of(record.sources().size(), "report") + ", " + record.independent()
        + " independent");
    out.println();
    record.slots().forEach(slot -> slot(record, slot));
    out.println();
    out.println("sources");
    record.sources().forEach(source -> source(record, source));
    if (!account.reasons().isEmpty()) {
      out.println("one event because");
      account.reasons().stream().limit(REASONS).forEach(link -> line("  ", String.format(Locale.ROOT, "%.2f  ", link.score())
          + String.join("; ", link.reasons())));
    }
    if (!account.ties().isEmpty()) {
      out.println("belongs to");
      account.ties().forEach(tie -> line("  ",
          tie.record().id() + " (" + (tie.kind() == Link.Kind.NEAR ? "perhaps the same" : "plan, halt or realisation")
              + "): " + tie.record().words()));
    }
    record.decisions().forEach(this::decision);
  }

  private void slot(EventRecord record, RecordSlot slot) {
    String difference = slot.difference().map(found -> "  (" + found.id() + ")").orElse("");
    out.println(slot.name().replace('_', ' ') + difference);
    for (RecordValue value : slot.values()) {
      String sources = RecordRows.sources(record, value).map(source -> source.publisher().orElse(source.id())).distinct()
          .collect(Collectors.joining(", "));
      line("  ",
          value.value().replaceAll("\\s+", " ") + "  [" + value.reason() + (sources.isEmpty() ? "" : ": " + sources) + "]");
    }
  }

  private void source(EventRecord record, Source source) {
    line("  ",
        source.origin() + ". " + source.publisher().orElse(source.id()) + source.published().map(day -> ", " + day).orElse("")
            + ": "
            + source.title());
    record.claims().stream().filter(claim -> claim.report().equals(source.report()))
        .flatMap(claim -> claim.row().evidence().stream())
        .map(ClaimRow.Words::text).forEach(words -> line("     ", "“" + words.replaceAll("\\s+", " ").strip() + "”"));
  }

  private void decision(Decision decision) {
    line("", "decision " + decision.seq() + "  " + decision.kind().id() + "  " + decision.author() + "  " + decision.at() + "  "
        + (decision.sides().isPresent() ? "" : decision.detail() + "  ") + decision.reason());
  }

  private void line(String indent, String text) {
    List<String> lines = Wrapping.wrap(text, WIDTH - indent.length());
    for (int at = 0; at < lines.size(); at++) {
      out.println((at == 0 ? indent : " ".repeat(indent.length() + 2)) + lines.get(at));
    }
  }
}
