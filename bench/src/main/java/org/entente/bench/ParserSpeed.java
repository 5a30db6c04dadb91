package org.entente.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.entente.language.Nlp4jParser;
import org.entente.report.Report;

/// Sentences a second of plain NLP4J, of our parsing and of our whole reading (text to claims) over the same paragraphs in the same run, on one
/// and two threads, where the time of reading goes, and how long each takes to start.
///
/// The three take turns in every round, so that whatever else the machine does disturbs all alike: what one costs beside another is the median
/// of the rounds' ratios. Arguments: the cache folder, then text files or folders of them.
public final class ParserSpeed {

  private static final int ROUNDS = 9;
  private static final int WARMING = 3;
  private static final int LEAST = 400;

  private ParserSpeed() {}

  public static void main(String[] arguments) throws Exception {
    List<String> paragraphs = paragraphs(Arrays.asList(arguments).subList(1, arguments.length));
    long launched = ManagementFactory.getRuntimeMXBean().getStartTime();
    var ours = Nlp4jParser.open(Path.of(arguments[0]), progress -> System.out.println("  " + progress));
    System.out.printf("Entente: open %d ms after the JVM began%n", System.currentTimeMillis() - launched);
    ours.parse(Report.of("first", paragraphs.getFirst()));
    System.out.printf("Entente: first parse done after %d ms%n", System.currentTimeMillis() - launched);
    long before = System.currentTimeMillis();
    var plain = new PlainParser();
    System.out.printf("NLP4J: opened in %d ms%n", System.currentTimeMillis() - before);
    var reading = new TimedReading(ours);
    List<ToIntFunction<String>> turns = List.of(
        plain::sentences, text -> ours.parse(Report.of("r", text)).sentences().size(), reading::sentences);
    measure(WARMING, 2, paragraphs, turns);
    double[][] one = measure(ROUNDS, 1, paragraphs, turns);
    double[][] two = measure(ROUNDS, 2, paragraphs, turns);
    tell(1, one);
    tell(2, two);
    System.out.printf("reading on two threads: %.2f times one%n", median(two[2]) / median(one[2]));
    System.out.println(reading.shares());
  }

  private static void tell(int threads, double[][] rates) {
    String[] names = {"NLP4J", "parsing", "reading"};
    for (int turn = 0; turn < names.length; turn++) {
      double[] plain = rates[0];
      double[] own = rates[turn];
      double cost = median(
          java.util.stream.IntStream.range(0, own.length).mapToDouble(round -> plain[round] / own[round]).toArray());
      System.out.printf("%-8s %d thread(s): median %.0f, best %.0f sentences/s, %+.0f %% time beside NLP4J%n", names[turn],
          threads,
          median(own), Arrays.stream(own).max().orElseThrow(), 100 * (cost - 1));
    }
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
  }

  /// The rates of each turn in each round.
  private static double[][] measure(int rounds, int threads, List<String> paragraphs, List<ToIntFunction<String>> turns)
      throws InterruptedException, ExecutionException {
    var rates = new double[turns.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < turns.size(); turn++) {
        rates[turn][round] = rate(threads, paragraphs, turns.get(turn));
      }
    }
    return rates;
  }

  private static double rate(int threads, List<String> paragraphs, ToIntFunction<String> parser)
      throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    var sentences = new AtomicInteger();
    long start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var done = new ArrayList<Future<?>>();
      for (int thread = 0; thread < threads; thread++) {
        done.add(pool.submit(() -> {
          for (int at = next.getAndIncrement(); at < paragraphs.size(); at = next.getAndIncrement()) {
            sentences.addAndGet(parser.applyAsInt(paragraphs.get(at)));
          }
        }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
    return sentences.get() / ((System.nanoTime() - start) / 1e9);
  }

  /// All paragraphs of the files, over again until there are enough to measure.
  private static List<String> paragraphs(List<String> places) throws IOException {
    var paragraphs = new ArrayList<String>();
    for (String place : places) {
      try (var files = Files.walk(Path.of(place))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
          Files.readString(file).lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
        }
      }
    }
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("no .txt file with text in " + places);
    }
    var enough = new ArrayList<String>();
    while (enough.size() < LEAST) {
      enough.addAll(paragraphs);
    }
    return enough;
  }
}
