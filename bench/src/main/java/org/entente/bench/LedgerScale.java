package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.entente.bench.Archive.Told;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.Ledger;
import org.entente.ledger.Ledger.Reading;
import org.entente.ledger.Records.Member;

/// Fills ledgers with generated claims of known truth and tells how right the records are, what a claim costs
/// in time, memory and disk, and how long one more report takes.
public final class LedgerScale {

  private static final int TOGETHER = 500;
  private static final int SINGLE = 101;
  private static final int PAGE = 10_000;
  private static final long MEGABYTE = 1 << 20;

  private LedgerScale() {}

  /// @param arguments a folder for the ledgers, then numbers of claims
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    System.out
        .println(
            "|claims|seconds|claims/s|ledger's heap MB|disk MB|bytes/claim|pair precision|pair recall|one report ms: median|p95|");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (String size : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      measure(folder.resolve("scale-" + size + ".db"), Integer.parseInt(size));
    }
  }

  private static void measure(Path file, int size) throws IOException {
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + end));
    }
    var archive = new Archive(size);
    var all = new ArrayList<Told>();
    while (all.size() < size) {
      all.addAll(archive.next());
    }
    List<Told> told = all.subList(0, size);
    Collections.shuffle(told, new Random(1));
    Map<String, Integer> truth = new HashMap<>();
    told.forEach(one -> truth.put(one.reading().report().id(), one.event()));
    long before = used();
    try (Ledger ledger = Ledger.open(file.toString(), DefaultCodebook.DEFENCE_COOPERATION.load())) {
      long start = System.nanoTime();
      for (int from = 0; from < size; from += TOGETHER) {
        ledger.add(told.subList(from, Math.min(from + TOGETHER, size)).stream().map(Told::reading).toList());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long heap = used() - before;
      double[] pairs = pairs(ledger, truth);
      double[] singles = singles(ledger, archive);
      System.out.printf(Locale.ROOT, "|%,d|%.1f|%,.0f|%d|%d|%d|%.4f|%.4f|%.1f|%.1f|%n", size, seconds, size / seconds, heap,
          Files.size(file) / MEGABYTE, Files.size(file) / size, pairs[0], pairs[1], singles[0], singles[1]);
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
