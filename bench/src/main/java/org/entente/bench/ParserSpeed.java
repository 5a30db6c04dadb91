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
import org.entente.codebook.DefaultCodebook;
import org.entente.coding.Coder;
import org.entente.language.Nlp4jParser;
import org.entente.mention.DocumentReader;
import org.entente.mention.Gazetteer;
import org.entente.report.Report;

/// Sentences a second of plain NLP4J, of our parsing and of our whole reading (text to claims) over the same paragraphs in the same run, on one
/// and two threads, and how long each takes to start.
///
/// Arguments: the cache folder, then text files or folders of them.
public final class ParserSpeed {

  private static final int ROUNDS = 7;
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
    var documents = new DocumentReader(ours, Gazetteer.load());
    var coder = new Coder(DefaultCodebook.DEFENCE_COOPERATION.load());
    for (int threads = 1; threads <= 2; threads++) {
      measure("NLP4J", threads, paragraphs, plain::sentences);
      measure("parsing", threads, paragraphs, text -> ours.parse(Report.of("r", text)).sentences().size());
      measure("reading", threads, paragraphs, text -> read(documents, coder, text));
    }
  }

  /// The whole way from text to claims.
  private static int read(DocumentReader documents, Coder coder, String text) {
    var document = documents.read(Report.of("r", text));
    coder.code(document);
    return document.sentences().size();
  }

  private static void measure(String name, int threads, List<String> paragraphs, ToIntFunction<String> parser) throws Exception {
    var rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rates[round] = rate(threads, paragraphs, parser);
    }
    Arrays.sort(rates);
    System.out.printf("%-8s %d thread(s): median %.0f, best %.0f sentences/s%n", name, threads, rates[ROUNDS / 2],
        rates[ROUNDS - 1]);
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
