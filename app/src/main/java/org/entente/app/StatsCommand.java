package org.entente.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.app.output.Listing;
import org.entente.codebook.Difference;
import org.entente.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente stats`: what the ledger holds.
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Counts reports, claims, decisions, and records by type, year, state, difference and review.")
final class StatsCommand implements Callable<Integer> {

  static final List<String> COLUMNS = List.of("of", "name", "number");

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  private final Wiring wiring;

  StatsCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = options.open();
        var listing = Listing.of(form.format(), wiring.console().out(), COLUMNS)) {
      ledger.records().totals().forEach((name, number) -> listing.row(row("stored", name, number)));
      for (String kind : List.of("records", "type", "difference", "review", "year", "state")) {
        ledger.records().counts(kind).forEach(count -> listing.row(row(kind, name(kind, count.name()), count.records())));
      }
      return Exit.OK;
    }
  }

  private static String name(String kind, String counted) {
    return switch (kind) {
      case "difference" -> counted.equals("0") ? "none" : Difference.values()[Integer.parseInt(counted) - 1].id();
      case "year" -> counted.equals("0") ? "none" : counted;
      default -> counted;
    };
  }

  static long records(Ledger ledger) {
    return ledger.records().counts("records").stream().mapToLong(count -> count.records()).sum();
  }

  static Map<String, Object> row(String kind, String name, long number) {
    return Map.of("of", kind, "name", name, "number", number);
  }
}
