package org.entente.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.output.Listing;
import org.entente.app.output.RecordRows;
import org.entente.codebook.Difference;
import org.entente.ledger.Filter;
import org.entente.ledger.Ledger;
import org.entente.ledger.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente disagreements`: where reports differ, and what a person should look at.
@Command(name = "disagreements", mixinStandardHelpOptions = true, description = "Lists the slots on which reports of one event differ, each value with its sources; with --near the records that may be one.")
final class DisagreementsCommand implements Callable<Integer> {

  private static final List<String> NEAR_COLUMNS = List.of("score", "one", "other", "type", "reasons", "words", "other_words");

  @Option(names = "--near", description = "pairs of records that may be one event, for a person to merge or mark different")
  private boolean near;

  @Option(names = "--kind", paramLabel = "KIND", description = "at least so grave: refinement, label, scope or contradiction (default: scope)")
  private @Nullable Difference kind;

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  @Option(names = "--limit", converter = Spelling.Count.class, paramLabel = "N", description = "at most so many records (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  private final Wiring wiring;

  DisagreementsCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (near && kind != null) {
      throw new UsageFault("--kind chooses among differences; pairs that may be one have none, so leave out --kind or --near");
    }
    Difference least = Optional.ofNullable(kind).orElse(Difference.SCOPE);
    try (Ledger ledger = options.open();
        var listing = Listing.of(form.format(), wiring.console().out(), near ? NEAR_COLUMNS : RecordRows.VALUE_COLUMNS)) {
      if (near) {
        ledger.records().nearMisses(limit).stream().map(RecordRows::nearMiss).forEach(listing::row);
      } else {
        List<Summary> rows = ledger.records().list(Filter.ALL.withDifference(least), Optional.empty(), limit);
        ledger.records().whole(rows).forEach(record -> RecordRows.disagreements(record, least).forEach(listing::row));
      }
      return Exit.OK;
    }
  }
}
