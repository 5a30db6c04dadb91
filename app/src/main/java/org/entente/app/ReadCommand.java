package org.entente.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.intake.Provenance;
import org.entente.app.output.ClaimOutput;
import org.entente.app.output.ClaimOutput.Format;
import org.entente.app.output.PloverEvents;
import org.entente.codebook.Codebook;
import org.entente.coding.Coder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente read`: reports in, claims out.
@Command(name = "read", mixinStandardHelpOptions = true, description = "Reads reports and prints what they claim, with the words each value came from.", footer = {
    "", "A report is a text file, a folder of .txt and .jsonl files, a JSONL file (id, date, publisher, url, title,",
    "text), or - for standard input. NAME.json beside NAME.txt may give date, publisher, url and encoding."})
final class ReadCommand implements Callable<Integer> {

  /// When to colour the table.
  enum Colour {
    AUTO, ALWAYS, NEVER
  }

  @Parameters(paramLabel = "REPORT", description = "files, folders, or - (default: standard input)")
  private List<String> reports = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, claims (JSONL), json or plover (default: table)")
  private Format format = Format.TABLE;

  @Option(names = "--explain", description = "tell the frame and path behind each value")
  private boolean explain;

  @Option(names = "--codebook", paramLabel = "FILE", description = "what to look for (default: defence-cooperation)")
  private @Nullable String codebook;

  @Option(names = "--date", paramLabel = "DAY", description = "publication date of reports that give none (YYYY-MM-DD)")
  private @Nullable LocalDate date;

  @Option(names = "--publisher", paramLabel = "NAME", description = "publisher of reports that give none")
  private @Nullable String publisher;

  @Option(names = "--url", paramLabel = "ADDRESS", description = "address of the report, if one is given")
  private @Nullable String url;

  @Option(names = "--threads", converter = Spelling.Count.class, paramLabel = "N", description = "how many reports to read side by side (default: all cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never; NO_COLOR is heeded (default: auto)")
  private Colour colour = Colour.AUTO;

  @Option(names = "--quiet", description = "no progress and no notes, only refusals")
  private boolean quiet;

  private final Wiring wiring;

  ReadCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Console console = wiring.console();
    if (reports.isEmpty() && console.terminal()) {
      console.err().println("entente: what shall be read? Give files or folders (./entente read samples), or - to type a report");
      return Exit.USAGE;
    }
    if (explain && format != Format.TABLE) {
      throw new UsageFault("--explain goes with the table only; leave out --format");
    }
    Codebook book = CodebookOption.load(codebook);
    if (format == Format.PLOVER && !PloverEvents.fit(book)) {
      throw new UsageFault(
          "--format plover tells source and target, which " + book.id() + " does not ask for; add --codebook plover");
    }
    var given = new Provenance(Optional.ofNullable(date), Optional.ofNullable(publisher), Optional.ofNullable(url),
        Optional.empty(), Optional.empty(), Optional.empty());
    var output = ClaimOutput.of(format, console.out(), book, explain, isColoured(console));
    var batch = new ReadingBatch(wiring, new Coder(book), threads, quiet, output, _ -> true);
    return batch.run(reports.isEmpty() ? List.of("-") : reports, given) ? Exit.OK : Exit.REFUSED;
  }

  private boolean isColoured(Console console) {
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> console.terminal() && System.getenv("NO_COLOR") == null;
    };
  }
}
