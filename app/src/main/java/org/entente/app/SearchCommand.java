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

/// `entente search`: records, or reports, by their words.
@Command(name = "search", mixinStandardHelpOptions = true, description = "Finds records whose sentences or values hold all the words, in any form; with --reports the reports.")
final class SearchCommand implements Callable<Integer> {

  private static final List<String> REPORT_COLUMNS = List.of("date", "publisher", "id", "excerpt");

  @Parameters(paramLabel = "WORD", arity = "1..*", description = "words to look for")
  private List<String> words = List.of();

  @Option(names = "--reports", description = "look in the texts of all reports")
  private boolean reports;

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  @Mixin
  private FilterOptions chosen = new FilterOptions();

  private final Wiring wiring;

  SearchCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Console console = wiring.console();
    String query = String.join(" ", words);
    if (query.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new UsageFault("'" + query + "' holds no word to look for");
    }
    if (reports && chosen.any()) {
      throw new UsageFault("--reports looks in whole reports: of the other options only --limit goes with it");
    }
    try (Ledger ledger = options.open()) {
      if (reports) {
        form.print(console, REPORT_COLUMNS,
            ledger.records().searchReports(query, chosen.limit()).stream().map(SearchCommand::row));
      } else {
        Filter filter = chosen.filter(new AskedFor(ledger, options.codebook())).withWords(query);
        form.print(console, ledger.records().list(filter, Optional.empty(), chosen.limit() + 1), chosen.limit(), found -> found);
      }
      return Exit.OK;
    }
  }

  private static Map<String, Object> row(Ledger.Hit hit) {
    var report = hit.report().report();
    return Map.of("date", report.date().map(Object::toString).orElse(""), "publisher", report.publisher().orElse(""),
        "id", report.id(), "excerpt", hit.excerpt().strip());
  }
}
