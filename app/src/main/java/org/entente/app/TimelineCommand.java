package org.entente.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.ledger.Filter;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente timeline`: records in the order in which things happened.
@Command(name = "timeline", mixinStandardHelpOptions = true, description = "Lists the latest records in the order in which things happened.")
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
    Console console = wiring.console();
    try (Ledger ledger = options.open()) {
      Filter filter = chosen.filter(new AskedFor(ledger, options.codebook()));
      form.print(console, ledger.records().list(filter, Optional.empty(), chosen.limit() + 1), chosen.limit(), List::reversed);
      return Exit.OK;
    }
  }
}
