package org.entente.app;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente rebuild`: all records anew.
@Command(name = "rebuild", mixinStandardHelpOptions = true, description = "Makes all records anew from the claims and decisions, by the merge rules of the codebook.")
final class RebuildCommand implements Callable<Integer> {

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  private final Wiring wiring;

  RebuildCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = options.open()) {
      ledger.rebuild();
      long records = StatsCommand.records(ledger);
      form.print(wiring.console(), "records made anew: " + records, StatsCommand.COLUMNS,
          Stream.of(StatsCommand.row("records", "all", records)));
      return Exit.OK;
    }
  }
}
