package org.entente.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.ledger.Decision;
import org.entente.ledger.Decision.Kind;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente decide`: a person's judgement.
@Command(name = "decide", mixinStandardHelpOptions = true, description = "Takes a decision. Nothing is overwritten: every decision is kept and can be undone.", footer = {
    "", "  entente decide accept RECORD", "  entente decide reject RECORD", "  entente decide correct RECORD slot=value",
    "  entente decide merge RECORD OTHER", "  entente decide split RECORD CLAIM...", "  entente decide different RECORD OTHER",
    "  entente decide note RECORD --reason TEXT", "  entente decide undo NUMBER"})
final class DecideCommand implements Callable<Integer> {

  private static final List<String> COLUMNS = List.of("decision", "at", "author", "kind", "target", "detail", "reason");

  @Parameters(index = "0", paramLabel = "WHAT", description = "accept, reject, correct, merge, split, different, note or undo")
  private Kind kind = Kind.NOTE;

  @Parameters(index = "1", paramLabel = "RECORD", description = "id of the record; for undo the number of the decision")
  private String target = "";

  @Parameters(index = "2..*", paramLabel = "MORE", description = "slot=value, the other record, or the claims that leave")
  private List<String> more = List.of();

  @Option(names = "--author", paramLabel = "NAME", description = "who decides (default: your user name)")
  private String author = System.getProperty("user.name");

  @Option(names = "--reason", paramLabel = "TEXT", description = "why")
  private String reason = "";

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  private final Wiring wiring;

  DecideCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (!more.isEmpty() && isOfOneRecord()) {
      throw new UsageFault(
          "'" + String.join(" ", more) + "' is too much for " + kind.id() + "; words go after --reason, in quotes");
    }
    try (Ledger ledger = options.open()) {
      String detail = kind == Kind.CORRECT ? String.join(" ", more) : "";
      Decision taken = ledger.decide(
          new Decision(0, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), author, kind, target, detail, reason),
          kind == Kind.CORRECT ? List.of() : more);
      String sentence = "decision " + taken.seq() + ": " + kind.id() + " " + taken.target() + "; `entente decide undo "
          + taken.seq()
          + "` takes it back";
      form.print(wiring.console(), sentence, COLUMNS, Stream.of(Map.of("decision", taken.seq(), "at", taken.at(), "author",
          taken.author(), "kind", kind.id(), "target", taken.target(), "detail", taken.detail(), "reason", taken.reason())));
      return Exit.OK;
    }
  }

  private boolean isOfOneRecord() {
    return switch (kind) {
      case ACCEPT, REJECT, NOTE, UNDO -> true;
      case CORRECT, MERGE, SPLIT, DIFFERENT -> false;
    };
  }
}
