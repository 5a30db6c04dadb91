package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.entente.bench.Archive.Told;
import org.entente.bench.LedgerScale.Effort;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.Ledger;

/// How much more a claim costs in a large ledger than in a small one. Both are filled but for their last reports; these are
/// then added in turns, a transaction to one and a transaction to the other, so that whatever else the machine does, and how
/// warm the program is, counts for both alike.
public final class LedgerGrowth {

  private static final int TURNS = 40;

  private LedgerGrowth() {}

  /// @param arguments a folder for the ledgers, `by-day` or `at-random` for the order in which reports come, then the numbers of
  ///     claims of the small ledger and the large one
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    boolean byDay = arguments[1].equals("by-day");
    int small = Integer.parseInt(arguments[2]);
    int large = Integer.parseInt(arguments[3]);
    try (var one = Side.filled(folder.resolve("small.db"), small, byDay);
        var other = Side.filled(folder.resolve("large.db"), large, byDay)) {
      var ratios = new ArrayList<Double>();
      for (int turn = 0; turn < TURNS; turn++) {
        long first = one.add(turn);
        ratios.add((double) other.add(turn) / first);
      }
      Collections.sort(ratios);
      System.out.printf(Locale.ROOT,
          "%d turns of %d claims: %.3f ms of the processor a claim at %,d, %.3f at %,d; ratio of sums %.3f, of medians %.3f, of turns %.3f to %.3f; by n log n %.3f%n",
          TURNS, LedgerScale.TOGETHER, one.sum(), small, other.sum(), large, other.sum() / one.sum(),
          other.median() / one.median(),
          ratios.get(TURNS / 4), ratios.get(TURNS * 3 / 4), (Math.log(large) + 1) / (Math.log(small) + 1));
    }
  }

  /// A ledger and the reports that are to come.
  private record Side(Ledger ledger, List<Told> left, List<Long> took) implements AutoCloseable {

    static Side filled(Path file, int size, boolean byDay) throws IOException {
      LedgerScale.remove(file);
      Ledger ledger = Ledger.open(file.toString(), DefaultCodebook.DEFENCE_COOPERATION.load());
      List<Told> told = new Archive(size).take(size, byDay);
      int ready = size - TURNS * LedgerScale.TOGETHER;
      LedgerScale.add(ledger, told.subList(0, ready));
      return new Side(ledger, List.copyOf(told.subList(ready, size)), new ArrayList<>());
    }

    /// @return processor time in nanoseconds
    long add(int turn) throws IOException {
      Effort before = Effort.now();
      LedgerScale.add(ledger, left.subList(turn * LedgerScale.TOGETHER, (turn + 1) * LedgerScale.TOGETHER));
      long processor = Effort.now().since(before).processor();
      took.add(processor);
      return processor;
    }

    /// Milliseconds a claim.
    double sum() {
      return took.stream().mapToLong(Long::longValue).sum() / 1e6 / TURNS / LedgerScale.TOGETHER;
    }

    double median() {
      return took.stream().sorted().skip(TURNS / 2).findFirst().orElseThrow();
    }

    @Override
    public void close() {
      ledger.close();
    }
  }
}
