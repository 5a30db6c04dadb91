package org.entente.app;

import java.util.concurrent.Callable;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente rebuild`: all records anew.
@Command(name = "rebuild", mixinStandardHelpOptions = true, description = "Makes all records anew from the claims and decisions, by the merge rules of the codebook.")
final class RebuildCommand implements Callable<Integer> {

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  private final Wiring wiring;

  RebuildCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = options.open()) {
      ledger.rebuild();
      wiring.console().out().println("records made anew: "
          + ledger.records().counts("records").stream().mapToLong(count -> count.records()).sum());
      return Exit.OK;
    }
  }
}
