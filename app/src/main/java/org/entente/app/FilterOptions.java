package org.entente.app;

import java.time.LocalDate;
import java.util.List;
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

  @Option(names = "--limit", converter = Spelling.Count.class, paramLabel = "N", description = "at most so many (default: ${DEFAULT-VALUE})")
  private int limit = 50;

  /// Throws [UsageFault] where nothing can be what is asked for.
  Filter filter(AskedFor asked) {
    if (states.size() > MOST_STATES) {
      throw new UsageFault("give --state once, or twice for a pair");
    }
    List<String> codes = states.stream().map(asked::state).toList();
    if (codes.size() == MOST_STATES && codes.getFirst().equals(codes.getLast())) {
      throw new UsageFault("give two states, not " + codes.getFirst() + " twice");
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new UsageFault("--from " + from + " is after --to " + to);
    }
    return new Filter(Optional.ofNullable(type).map(asked::type), codes,
        Optional.ofNullable(from), Optional.ofNullable(to), Optional.ofNullable(difference), Optional.ofNullable(review), "");
  }

  /// Whether anything but the number of rows is chosen.
  boolean any() {
    return type != null || !states.isEmpty() || from != null || to != null || difference != null || review != null;
  }

  int limit() {
    return limit;
  }
}
