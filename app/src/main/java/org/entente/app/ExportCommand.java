package org.entente.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  private final Wiring wiring;

  ExportCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = options.open()) {
      Map<String, Long> tables = new Export(ledger, options.codebook()).write(folder);
      String sentence = tables.entrySet().stream().map(table -> table.getKey() + ": " + Counted.of(table.getValue(), "row"))
          .collect(Collectors.joining("\n"));
      form.print(wiring.console(), sentence, List.of("table", "rows"),
          tables.entrySet().stream().map(table -> Map.of("table", table.getKey(), "rows", table.getValue())));
      return Exit.OK;
    } catch (IOException fault) {
      throw new LedgerFault(
          folder + ": cannot be written (" + fault + "); check the name, the rights and whether the disk is full",
          fault);
    }
  }
}
