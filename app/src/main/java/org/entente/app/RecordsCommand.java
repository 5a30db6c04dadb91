package org.entente.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.ledger.Filter;
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
    Console console = wiring.console();
    try (Ledger ledger = options.open()) {
      Filter filter = chosen.filter(new AskedFor(ledger, options.codebook()));
      form.print(console, ledger.records().list(filter, Optional.empty(), chosen.limit() + 1), chosen.limit(), found -> found);
      return Exit.OK;
    }
  }
}
