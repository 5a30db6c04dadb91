package org.entente.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `entente backup`: a copy of the whole ledger.
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Copies the ledger into a new file, while others go on using it.")
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the copy; must not be there yet")
  private Path file = Path.of("");

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  private final Wiring wiring;

  BackupCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(file.toAbsolutePath().resolveSibling(""))) {
      throw new UsageFault(file + ": its folder is not there; make it, or name another file");
    }
    try (Ledger ledger = options.open()) {
      ledger.backup(file);
      form.print(wiring.console(), "copied to " + file, List.of("file"), Stream.of(Map.of("file", file.toString())));
      return Exit.OK;
    }
  }
}
