package org.entente.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.ledger.Filter;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente dyad`: what two states have done together.
@Command(name = "dyad", mixinStandardHelpOptions = true, description = "Lists what two states have done together, the latest first; with --years how many records of each type in each year.")
final class DyadCommand implements Callable<Integer> {

  private static final List<String> YEAR_COLUMNS = List.of("year", "type", "records");

  @Parameters(index = "0", paramLabel = "STATE", description = "code of a state (ISO 3166-1 alpha-3)")
  private String one = "";

  @Parameters(index = "1", paramLabel = "STATE", description = "code of the other")
  private String other = "";

  @Option(names = "--years", description = "counts by year and type; year 0 holds the undated")
  private boolean years;

  @Option(names = "--limit", converter = Spelling.Count.class, paramLabel = "N", description = "at most so many (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  private final Wiring wiring;

  DyadCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Console console = wiring.console();
    try (Ledger ledger = options.open()) {
      var asked = new AskedFor(ledger, options.codebook());
      String left = asked.state(one);
      String right = asked.state(other);
      if (left.equals(right)) {
        throw new UsageFault("give two states, not " + left + " twice");
      }
      if (years) {
        form.print(console, YEAR_COLUMNS, ledger.records().dyadYears(left, right).stream()
            .map(year -> Map.of("year", year.year(), "type", year.type(), "records", year.records())));
      } else {
        form.print(console, ledger.records().list(Filter.dyad(left, right), Optional.empty(), limit + 1), limit,
            found -> found);
      }
      return Exit.OK;
    }
  }
}
