package org.entente.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.app.output.Counted;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente verify`: whether all is as it should be.
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks the ledger: its pages, every hash, every quote in its report, and the records against a rebuild from nothing.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  private final Wiring wiring;

  VerifyCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = options.open()) {
      options.tellRules(ledger, wiring.console());
      List<String> faults = ledger.verify();
      faults.forEach(wiring.console().err()::println);
      form.print(wiring.console(), faults.isEmpty() ? "all is well" : Counted.of(faults.size(), "fault"), List.of("fault"),
          faults.stream().map(fault -> Map.of("fault", fault)));
      return faults.isEmpty() ? Exit.OK : Exit.LEDGER;
    }
  }
}
