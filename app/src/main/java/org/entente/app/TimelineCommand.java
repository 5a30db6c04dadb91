package org.entente.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.output.Listing;
import org.entente.app.output.RecordRows;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente timeline`: records in the order in which things happened.
@Command(name = "timeline", mixinStandardHelpOptions = true, description = "Lists records in the order in which things happened, the undated first.")
final class TimelineCommand implements Callable<Integer> {

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  @Mixin
  private FilterOptions chosen = new FilterOptions();

  private final Wiring wiring;

  TimelineCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = options.open(wiring.console());
        var listing = Listing.of(form.format(), wiring.console().out(), RecordRows.COLUMNS)) {
      ledger.records().list(chosen.filter(), Optional.empty(), chosen.limit()).reversed().stream().map(RecordRows::row)
          .forEach(listing::row);
      return Exit.OK;
    }
  }
}
