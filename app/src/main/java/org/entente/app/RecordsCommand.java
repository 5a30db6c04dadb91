package org.entente.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.output.Listing;
import org.entente.app.output.RecordRows;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente records`: lists records.
@Command(name = "records", mixinStandardHelpOptions = true, description = "Lists the records of the ledger, the latest event first.")
final class RecordsCommand implements Callable<Integer> {

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  @Mixin
  private FilterOptions chosen = new FilterOptions();

  private final Wiring wiring;

  RecordsCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = options.open(wiring.console());
        var listing = Listing.of(form.format(), wiring.console().out(), RecordRows.COLUMNS)) {
      ledger.records().list(chosen.filter(), Optional.empty(), chosen.limit()).stream().map(RecordRows::row)
          .forEach(listing::row);
      return Exit.OK;
    }
  }
}
