package org.entente.app.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.claim.Claim;
import org.entente.claim.Factuality;
import org.entente.claim.Hedge;
import org.entente.claim.SlotValue;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.report.Report;

/// Claims as people read them: what happened, between whom, what, when, where, and the words.
final class ClaimTable implements ClaimOutput {

  private static final int LABEL = 12;
  private static final int NARROWEST = 60;
  private static final int WIDEST = 160;

  private final PrintStream out;
  private final Codebook codebook;
  private final boolean explain;
  private final Ink ink;
  private final int width;
  private int reports;
  private int total;

  ClaimTable(PrintStream out, Codebook codebook, boolean explain, boolean coloured) {
    this.out = out;
    this.codebook = codebook;
    this.explain = explain;
    this.ink = new Ink(coloured);
    this.width = columns();
  }

  private static int columns() {
    String columns = System.getenv("COLUMNS");
    int wanted = columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : 100;
    return Math.clamp(wanted, NARROWEST, WIDEST);
  }

  @Override
  public void write(Report report, List<Claim> claims) {
    reports++;
    total += claims.size();
    out.println(ink.strong(report.id()) + report.date().map(day -> "  " + day).orElse("")
        + report.publisher().map(name -> "  " + name).orElse(""));
    String title = report.title().orElseGet(() -> report.text().strip().lines().findFirst().orElse(""));
    out.println(Wrapping.shorten(title, width));
    for (Claim claim : claims) {
      out.println();
      claim(claim);
    }
    if (claims.isEmpty()) {
      out.println();
      out.println("  nothing found that the codebook asks for");
    }
    out.println();
  }

  private void claim(Claim claim) {
    RecordType type = codebook.type(claim.type()).orElseThrow();
    String state = claim.status().replace('_', ' ')
        + (isPlain(claim) ? "" : ", " + claim.factuality().id())
        + (claim.hedge() == Hedge.NONE ? "" : ", hedged (" + claim.hedge().id() + ")");
    out.println(ink.type(String.format(Locale.ROOT, "%-4s%s", claim.id(), type.label())) + "  " + state + ink.faint(
        String.format(Locale.ROOT, "  %.2f", claim.confidence())));
    line("who", who(type, claim));
    line("what", values(type, claim, Slot.Kind.TEXT, Slot.Kind.ENUM, Slot.Kind.QUANTITY, Slot.Kind.MONEY, Slot.Kind.ORG,
        Slot.Kind.PERSON));
    line("when", values(type, claim, Slot.Kind.DATE));
    line("where", values(type, claim, Slot.Kind.PLACE));
    var quoted = values(type, claim, Slot.Kind.SPAN);
    line("words", quoted.isEmpty() ? "“" + evidence(claim).replaceAll("\\s+", " ").strip() + "”" : quoted);
    if (explain) {
      explain(claim);
    }
  }

  /// The sentence that the trigger stands in.
  private static String evidence(Claim claim) {
    return claim.evidence().stream().filter(quote -> quote.span().contains(claim.trigger().span())).findFirst()
        .orElse(claim.evidence().getFirst()).text();
  }

  /// Whether the factuality says no more than the status.
  private static boolean isPlain(Claim claim) {
    return claim.factuality() == Factuality.ACTUAL || claim.factuality().id().equals(claim.status());
  }

  private String who(RecordType type, Claim claim) {
    var parts = new ArrayList<String>();
    for (Slot slot : type.slots()) {
      var values = claim.slot(slot.name());
      if (slot.kind() == Slot.Kind.ACTOR && !values.isEmpty()) {
        parts.add(
            slot.name().replace('_', ' ') + " " + String.join(", ", values.stream().map(SlotValue::value).distinct().toList()));
      }
    }
    return String.join("; ", parts);
  }

  private String values(RecordType type, Claim claim, Slot.Kind... kinds) {
    var parts = new ArrayList<String>();
    for (Slot slot : type.slots()) {
      if (List.of(kinds).contains(slot.kind()) && !claim.slot(slot.name()).isEmpty()) {
        String joined = String.join(", ", claim.slot(slot.name()).stream()
            .map(value -> value.value().strip().replaceAll("\\s+", " ")).toList());
        parts.add(slot.kind() == Slot.Kind.SPAN ? "“" + joined + "”" : slot.name().replace('_', ' ') + " " + joined);
      }
    }
    return String.join("; ", parts);
  }

  private void line(String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    List<String> lines = Wrapping.wrap(text, width - LABEL);
    for (int i = 0; i < lines.size(); i++) {
      out.println("    " + ink.faint(String.format(Locale.ROOT, "%-8s", i == 0 ? label : "")) + lines.get(i));
    }
  }

  private void explain(Claim claim) {
    line("because", "frame " + claim.frame() + " raised by “" + claim.trigger().text() + "”");
    claim.slots().forEach((slot, values) -> values.forEach(value -> line("",
        slot + " = " + value.value() + " ← " + value.foundBy() + " ← “" + value.quote().text().replaceAll("\\s+", " ") + "”")));
  }

  @Override
  public void close() {
    if (reports > 1) {
      out.println(Counted.of(reports, "report") + ", " + Counted.of(total, "claim"));
    }
    out.flush();
  }
}
