package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.entente.bench.Archive.Told;
import org.entente.bench.LedgerScale.Effort;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.Ledger;

/// How much more a claim costs in a large ledger than in a small one. Both are filled but for their last reports; these are
/// then added in turns, a transaction to one and a transaction to the other, so that whatever else the machine does, and how
/// warm the program is, counts for both alike. Transactions hold one report, as those of `entente add` do, then fifty, then
/// five hundred.
public final class LedgerGrowth {

  /// Turns by the reports of a transaction.
  private static final SortedMap<Integer, Integer> TURNS = new TreeMap<>(Map.of(1, 4_000, 50, 200, LedgerScale.TOGETHER, 30));

  private LedgerGrowth() {}

  /// @param arguments a folder for the ledgers, `by-day` or `at-random` for the order in which reports come, then the numbers of
  ///     claims of the small ledger and the large one
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    boolean byDay = arguments[1].equals("by-day");
    int small = Integer.parseInt(arguments[2]);
    int large = Integer.parseInt(arguments[3]);
    System.out.printf(Locale.ROOT, "By n log n a claim may cost %.3f times as much at %,d as at %,d.%n",
        (Math.log(large) + 1) / (Math.log(small) + 1), large, small);
    System.out.println(
        "|reports a transaction|processor ms/claim, small|large|ratio|median transactions' ratio|turns' ratios: quartiles|KB written/claim, small|large|");
    System.out.println("|---|---|---|---|---|---|---|---|");
    try (var one = Side.filled(folder.resolve("small.db"), small, byDay);
        var other = Side.filled(folder.resolve("large.db"), large, byDay)) {
      for (Map.Entry<Integer, Integer> turns : TURNS.entrySet()) {
        compare(one, other, turns.getKey(), turns.getValue());
      }
    }
  }

  private static void compare(Side one, Side other, int together, int turns) throws IOException {
    var small = new Costs(together);
    var large = new Costs(together);
    double[] ratios = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      long first = small.take(one.add(together));
      ratios[turn] = (double) large.take(other.add(together)) / first;
    }
    Arrays.sort(ratios);
    System.out.printf(Locale.ROOT, "|%d|%.3f|%.3f|%.3f|%.3f|%.3f, %.3f, %.3f|%.1f|%.1f|%n", together, small.millis(),
        large.millis(),
        large.millis() / small.millis(), (double) large.median() / small.median(), ratios[turns / 4], ratios[turns / 2],
        ratios[turns * 3 / 4], small.kilobytes(), large.kilobytes());
  }

  /// A ledger and the reports that are to come.
  private record Side(Ledger ledger, Iterator<Told> left) implements AutoCloseable {

    static Side filled(Path file, int size, boolean byDay) throws IOException {
      LedgerScale.remove(file);
      Ledger ledger = Ledger.open(file.toString(), DefaultCodebook.DEFENCE_COOPERATION.load());
      List<Told> told = new Archive(size).take(size, byDay);
      int ready = size - TURNS.entrySet().stream().mapToInt(turns -> turns.getKey() * turns.getValue()).sum();
      LedgerScale.add(ledger, told.subList(0, ready));
      return new Side(ledger, List.copyOf(told.subList(ready, size)).iterator());
    }

    Effort add(int together) throws IOException {
      List<Told> next = Stream.generate(left::next).limit(together).toList();
      Effort before = Effort.now();
      LedgerScale.add(ledger, next);
      return Effort.now().since(before);
    }

    @Override
    public void close() {
      ledger.close();
    }
  }

  /// What transactions of so many claims took.
  private record Costs(int together, List<Effort> efforts) {

    Costs(int together) {
      this(together, new ArrayList<>());
    }

    /// @return processor time in nanoseconds
    long take(Effort effort) {
      efforts.add(effort);
      return effort.processor();
    }

    /// Processor time a claim.
    double millis() {
      return mean(Effort::processor) / 1e6;
    }

    double kilobytes() {
      return mean(Effort::written) / 1024;
    }

    private double mean(ToLongFunction<Effort> of) {
      return efforts.stream().mapToLong(of).average().orElseThrow() / together;
    }

    long median() {
      return efforts.stream().map(Effort::processor).sorted().skip(efforts.size() / 2).findFirst().orElseThrow();
    }
  }
}
