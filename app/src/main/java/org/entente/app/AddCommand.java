package org.entente.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.app.intake.Provenance;
import org.entente.app.output.ClaimOutput;
import org.entente.app.output.Counted;
import org.entente.coding.Coder;
import org.entente.ledger.Ledger;
import org.entente.ledger.Ledger.Added;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente add`: reads reports and keeps them with their claims.
@Command(name = "add", mixinStandardHelpOptions = true, description = "Reads reports and adds them to the ledger. Reports that are there already are passed over, so a stopped run is finished by running it again.")
final class AddCommand implements Callable<Integer> {

  @Parameters(paramLabel = "REPORT", arity = "1..*", description = "files, folders, or - for standard input")
  private List<String> reports = List.of();

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  @Option(names = "--date", paramLabel = "DAY", description = "publication date of reports that give none (YYYY-MM-DD)")
  private @Nullable LocalDate date;

  @Option(names = "--publisher", paramLabel = "NAME", description = "publisher of reports that give none")
  private @Nullable String publisher;

  @Option(names = "--url", paramLabel = "ADDRESS", description = "address of the report, if one is given")
  private @Nullable String url;

  @Option(names = "--threads", converter = Spelling.Count.class, paramLabel = "N", description = "how many reports to read side by side (default: all cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--again", description = "also read reports that are there already; where a better reader or another codebook finds other claims, they take the place of the earlier ones, and decisions stay")
  private boolean again;

  @Option(names = "--quiet", description = "no progress and no notes, only refusals")
  private boolean quiet;

  private final Wiring wiring;

  AddCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Console console = wiring.console();
    var given = new Provenance(Optional.ofNullable(date), Optional.ofNullable(publisher), Optional.ofNullable(url),
        Optional.empty(), Optional.empty(), Optional.empty());
    try (Ledger ledger = options.openOrMake()) {
      if (!quiet) {
        options.tellRules(ledger, console);
      }
      var counts = new EnumMap<Added, Integer>(Added.class);
      ClaimOutput keeping = new LedgerOutput(ledger, (report, added) -> {
        counts.merge(added, 1, Integer::sum);
        if (added == Added.UNCHANGED) {
          ledger.keptAs(report).ifPresent(name -> tellName(report, name));
        }
      });
      var batch = new ReadingBatch(wiring, new Coder(options.codebook()), threads, quiet, keeping, report -> {
        Optional<String> kept = again ? Optional.empty() : ledger.keptAs(report);
        kept.ifPresent(name -> {
          counts.merge(Added.UNCHANGED, 1, Integer::sum);
          tellName(report, name);
        });
        return kept.isEmpty();
      });
      boolean clean = batch.run(reports, given);
      tell(counts, ledger);
      return clean ? Exit.OK : Exit.REFUSED;
    }
  }

  private void tellName(Report report, String name) {
    if (!quiet && !name.equals(report.id())) {
      wiring.console().err().println(report.id() + ": is in the ledger already, as " + name);
    }
  }

  private void tell(Map<Added, Integer> counts, Ledger ledger) {
    var parts = new ArrayList<String>();
    counts.forEach((added, count) -> parts.add(count + " " + switch (added) {
      case NEW -> "new";
      case NEW_VERSION -> "in a new version";
      case READ_ANEW -> "read anew";
      case UNCHANGED -> "there already";
    }));
    long records = StatsCommand.records(ledger);
    String sentence = (parts.isEmpty() ? "no reports" : "reports: " + String.join(", ", parts)) + "; the ledger now holds "
        + Counted.of(records, "record");
    Stream<Map<String, Object>> rows = Arrays.stream(Added.values())
        .map(added -> StatsCommand.row("reports", added.name().toLowerCase(Locale.ROOT), counts.getOrDefault(added, 0)));
    form.print(wiring.console(), sentence, StatsCommand.COLUMNS,
        Stream.concat(rows, Stream.of(StatsCommand.row("records", "all", records))));
  }
}
