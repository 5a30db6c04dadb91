package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.app.export.Export;
import org.entente.app.output.Counted;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `entente export`: the whole ledger as tables.
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes the ledger as CSV and JSONL tables with a datapackage.json, and the network of states as GEXF.")
final class ExportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "a folder; must be empty or not there yet")
  private Path folder = Path.of("");

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  private final Wiring wiring;

  ExportCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = options.open()) {
      new Export(ledger, options.codebook()).write(folder)
          .forEach((table, rows) -> wiring.console().out().println(table + ": " + Counted.of(rows, "row")));
      return Exit.OK;
    } catch (IOException fault) {
      throw new LedgerFault(
          folder + ": cannot be written (" + fault + "); check the name, the rights and whether the disk is full",
          fault);
    }
  }
}
