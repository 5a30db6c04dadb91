package org.entente.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.codebook.Difference;
import org.entente.ledger.Filter;
import org.entente.ledger.record.Review;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that choose records.
final class FilterOptions {

  private static final int MOST_STATES = 2;

  @Option(names = "--type", paramLabel = "TYPE", description = "of this type (agreement, visit, …)")
  private @Nullable String type;

  @Option(names = "--state", paramLabel = "CODE", description = "with this state (ISO 3166-1 alpha-3); twice for a pair")
  private List<String> states = List.of();

  @Option(names = "--from", paramLabel = "DAY", description = "from this day on (YYYY-MM-DD)")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "up to this day")
  private @Nullable LocalDate to;

  @Option(names = "--difference", paramLabel = "KIND", description = "on which reports differ at least so: refinement, label, scope or contradiction")
  private @Nullable Difference difference;

  @Option(names = "--review", paramLabel = "VERDICT", description = "open, accepted or rejected")
  private @Nullable Review review;

  @Option(names = "--limit", paramLabel = "N", description = "at most so many (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  Filter filter() {
    if (states.size() > MOST_STATES) {
      throw new IllegalArgumentException("give --state once, or twice for a pair");
    }
    return new Filter(Optional.ofNullable(type), states.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList(),
        Optional.ofNullable(from), Optional.ofNullable(to), Optional.ofNullable(difference), Optional.ofNullable(review), "");
  }

  int limit() {
    return Math.max(1, limit);
  }
}
