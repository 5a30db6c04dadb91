package org.entente.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.bench.Archive.Told;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.Ledger;
import org.entente.ledger.Ledger.Reading;
import org.entente.ledger.Records.Member;

/// Fills ledgers with generated claims of known truth and tells how right the records are, what a claim costs
/// in time, memory and disk, and how long one more report takes. Processor time and bytes written hardly depend on
/// what else the machine does; seconds do.
public final class LedgerScale {

  static final int TOGETHER = 500;
  private static final int SINGLE = 101;
  private static final int PAGE = 10_000;
  private static final long MEGABYTE = 1 << 20;

  private LedgerScale() {}

  /// @param arguments a folder for the ledgers, `by-day` if reports are to come in the order of their publication and not at
  ///     random, then numbers of claims
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    System.out
        .println(
            "|claims|seconds|processor s|processor ms/claim|KB written/claim|ledger's heap MB|disk MB|bytes/claim|pair precision|pair recall|one report ms: median|p95|");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    boolean byDay = arguments.length > 1 && arguments[1].equals("by-day");
    for (String size : Arrays.copyOfRange(arguments, byDay ? 2 : 1, arguments.length)) {
      measure(folder.resolve("scale-" + size + ".db"), Integer.parseInt(size), byDay);
    }
  }

  private static void measure(Path file, int size, boolean byDay) throws IOException {
    remove(file);
    var archive = new Archive(size);
    List<Told> told = archive.take(size, byDay);
    Map<String, Integer> truth = new HashMap<>();
    told.forEach(one -> truth.put(one.reading().report().id(), one.event()));
    long heapBefore = used();
    try (Ledger ledger = Ledger.open(file.toString(), DefaultCodebook.DEFENCE_COOPERATION.load())) {
      Effort before = Effort.now();
      add(ledger, told);
      Effort effort = Effort.now().since(before);
      long heap = used() - heapBefore;
      // Otherwise the reports, which the base holds, may be gone by now.
      Reference.reachabilityFence(told);
      double[] pairs = pairs(ledger, truth);
      double[] singles = singles(ledger, archive);
      System.out.printf(Locale.ROOT, "|%,d|%.1f|%.1f|%.2f|%.1f|%d|%d|%d|%.4f|%.4f|%.1f|%.1f|%n", size, effort.clock / 1e9,
          effort.processor / 1e9, effort.processor / 1e6 / size, effort.written / 1024.0 / size, heap,
          Files.size(file) / MEGABYTE, Files.size(file) / size, pairs[0], pairs[1], singles[0], singles[1]);
    }
  }

  static void remove(Path file) throws IOException {
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + end));
    }
  }

  /// Adds reports, [#TOGETHER] in a transaction.
  static void add(Ledger ledger, List<Told> told) {
    for (int from = 0; from < told.size(); from += TOGETHER) {
      ledger.add(told.subList(from, Math.min(from + TOGETHER, told.size())).stream().map(Told::reading).toList());
    }
  }

  /// What the program has taken since it began.
  ///
  /// @param clock in nanoseconds
  /// @param processor of the thread that adds, in nanoseconds
  /// @param written bytes handed to files; where the system does not tell (it is Linux that does), 0
  record Effort(long clock, long processor, long written) {

    private static final Path COUNTERS = Path.of("/proc/self/io");

    static Effort now() throws IOException {
      long written = Files.exists(COUNTERS)
          ? Files.readAllLines(COUNTERS).stream().filter(line -> line.startsWith("wchar: "))
              .mapToLong(line -> Long.parseLong(line.substring(7))).sum()
          : 0;
      return new Effort(System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(), written);
    }

    Effort since(Effort before) {
      return new Effort(clock - before.clock, processor - before.processor, written - before.written);
    }
  }

  /// Heap in use, in megabytes, after whatever is no longer needed is gone.
  private static long used() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
  }

  /// Precision and recall over pairs of claims: joined in a record, of one event.
  private static double[] pairs(Ledger ledger, Map<String, Integer> truth) {
    Map<String, Map<Integer, Integer>> records = new HashMap<>();
    Map<Integer, Integer> events = new HashMap<>();
    List<Member> page = ledger.records().members(0, PAGE);
    while (!page.isEmpty()) {
      for (Member member : page) {
        int event = truth.getOrDefault(member.claim().row().report(), -1);
        records.computeIfAbsent(member.record(), none -> new HashMap<>()).merge(event, 1, Integer::sum);
        events.merge(event, 1, Integer::sum);
      }
      page = ledger.records().members(page.getLast().seq(), PAGE);
    }
    double both = records.values().stream().flatMap(record -> record.values().stream()).mapToDouble(LedgerScale::pairsOf).sum();
    double joined = records.values().stream().mapToInt(record -> record.values().stream().mapToInt(Integer::intValue).sum())
        .mapToDouble(LedgerScale::pairsOf).sum();
    double one = events.values().stream().mapToDouble(LedgerScale::pairsOf).sum();
    return new double[]{both / joined, both / one};
  }

  private static double pairsOf(int claims) {
    return claims * (claims - 1) / 2.0;
  }

  /// Median and 95th percentile, in milliseconds, of adding one report in a transaction of its own.
  private static double[] singles(Ledger ledger, Archive archive) {
    var millis = new ArrayList<Double>();
    while (millis.size() < SINGLE) {
      for (Told told : archive.next()) {
        Reading reading = told.reading();
        long start = System.nanoTime();
        ledger.add(List.of(reading));
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    Collections.sort(millis);
    return new double[]{millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100)};
  }
}
