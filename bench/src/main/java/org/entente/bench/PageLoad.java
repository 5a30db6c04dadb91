package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.app.web.WebServer;
import org.entente.codebook.Codebook;
import org.entente.codebook.DefaultCodebook;
import org.entente.codebook.Difference;
import org.entente.ledger.Filter;
import org.entente.ledger.Ledger;
import org.entente.ledger.Records;
import org.entente.ledger.Summary;
import org.entente.mention.Gazetteer;

/// Serves the pages of a ledger on loopback and asks for them from several clients at once, each waiting for one answer
/// before it asks again; tells for each kind of page how long answers took and how large they were.
///
/// Where a kind has many addresses, each request carries a number of its own, so that the server makes every page anew;
/// kinds with few addresses are given from what the server keeps, as they would be to many readers. How long one page
/// takes to make while nobody else asks is told for all.
///
/// Clients and server share the machine and the process, so the clients' own work is in the figures. The time of the
/// processor is told beside that of the clock: other programs on the machine lengthen only the latter.
public final class PageLoad {

  private static final int CLIENTS = 20;
  private static final int ROUNDS = 50;
  private static final int WARMING = 100;
  /// How many arguments stand before the kinds of pages.
  private static final int NUMBERS = 3;
  private static final int CHOICES = 2_000;
  private static final int FEW = 5;
  private static final int ALONE = 9;
  private static final int ALL_YEARS = 9999;
  private static final List<String> WORDS = List.of("Agreement", "visit", "Place", "says", "Name");

  private PageLoad() {}

  /// @param arguments the ledger's file, then how often each client asks for each kind of page, then how many clients, then
  ///     the names of the kinds if not all are wanted
  public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
    int rounds = number(arguments, 1, ROUNDS);
    int clients = number(arguments, 2, CLIENTS);
    Codebook codebook = DefaultCodebook.DEFENCE_COOPERATION.load();
    try (Ledger ledger = Ledger.open(arguments[0], codebook);
        var server = WebServer.start(new WebServer.Setup("127.0.0.1", 0, ledger, codebook, _ -> _ -> List.of(), Gazetteer.load(),
            "bench", System.err))) {
      System.out.printf(Locale.ROOT, "%d clients, %,d claims%n", clients,
          ledger.records().totals().getOrDefault("claims", 0L));
      System.out.println("|page|answers|median ms|p95 ms|slowest ms|answers/s|processor ms|made alone ms|largest KB|");
      System.out.println("|---|---|---|---|---|---|---|---|---|");
      for (var kind : wanted(addresses(ledger.records()), arguments).entrySet()) {
        var asking = new Asking(server.port(), kind.getValue());
        measure(asking, WARMING, clients);
        tell(kind.getKey(), measure(asking, rounds, clients), asking.alone());
      }
    }
  }

  private static Map<String, List<String>> wanted(Map<String, List<String>> all, String[] arguments) {
    List<String> wanted = List.of(arguments).subList(Math.min(NUMBERS, arguments.length), arguments.length);
    if (!wanted.isEmpty()) {
      all.keySet().retainAll(wanted);
    }
    return all;
  }

  private static int number(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  /// Addresses by kind of page, each kind over many records, pairs and words, those asked for by people first.
  private static Map<String, List<String>> addresses(Records records) {
    List<Summary> latest = records.list(Filter.ALL, Optional.empty(), CHOICES);
    List<Summary> contested = records.list(Filter.ALL.withDifference(Difference.CONTRADICTION), Optional.empty(), CHOICES);
    List<String> pairs = records.dyadYears(0, ALL_YEARS).stream().map(it -> it.one() + "-" + it.other()).distinct().toList();
    List<String> words = latest.stream().map(it -> word(it.words())).distinct().limit(CHOICES).toList();
    var random = new Random(3);
    var some = new ArrayList<>(pairs);
    Collections.shuffle(some, random);
    var addresses = new LinkedHashMap<String, List<String>>();
    addresses.put("home", List.of("/"));
    addresses.put("record", concat(latest, contested).stream().map(it -> "/records/" + it.id()).toList());
    addresses.put("dyad", prefixed("/dyads/", some.subList(0, Math.min(CHOICES, some.size())), ""));
    addresses.put("dyad of most records", prefixed("/dyads/", pairs.subList(0, Math.min(20, pairs.size())), ""));
    addresses.put("search for a rare word", prefixed("/search?q=", words, ""));
    addresses.put("search for a common word", prefixed("/search?q=", WORDS, ""));
    addresses.put("search for a rare word of one type where scopes differ",
        prefixed("/search?q=", words, "&type=visit&difference=scope"));
    addresses.put("timeline", List.of("/timeline"));
    addresses.put("timeline of a pair", prefixed("/timeline?state=", some.subList(0, Math.min(CHOICES, some.size())), ""));
    addresses.put("disagreements", List.of("/disagreements", "/disagreements?kind=contradiction", "/disagreements?kind=label"));
    addresses.put("records by review", List.of("/records?review=accepted", "/records?review=open", "/records?review=rejected"));
    addresses.put("records", List.of("/records", "/records?type=visit", "/records?from=2010-01-01&to=2012-12-31"));
    addresses.put("report", records.reportsAfter(0, CHOICES).stream().map(it -> "/reports/" + it.hash()).toList());
    addresses.put("country",
        latest.stream().flatMap(it -> it.states().stream()).distinct().map(it -> "/countries/" + it).toList());
    addresses.put("network", List.of("/network", "/network?least=20", "/network?type=visit"));
    addresses.put("map", List.of("/map", "/map?from=2020"));
    addresses.put("sources", List.of("/sources"));
    return addresses;
  }

  private static List<Summary> concat(List<Summary> one, List<Summary> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static List<String> prefixed(String prefix, List<String> values, String rest) {
    return values.stream().map(it -> prefix + URLEncoder.encode(it, StandardCharsets.UTF_8) + rest).toList();
  }

  private static String word(String sentence) {
    return List.of(sentence.split("\\W+")).stream().filter(it -> it.startsWith("word") || it.startsWith("Place")).findFirst()
        .orElse("agreement");
  }

  private record Answer(double millis, int bytes) {}

  private record Measured(List<Answer> answers, double seconds, double processor) {}

  private static Measured measure(Asking asking, int rounds, int clients) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(clients)) {
      long start = System.nanoTime();
      long worked = processor();
      var running = new ArrayList<Future<List<Answer>>>();
      for (int client = 0; client < clients; client++) {
        running.add(threads.submit(() -> asking.ask(rounds)));
      }
      var answers = new ArrayList<Answer>();
      for (Future<List<Answer>> one : running) {
        answers.addAll(one.get());
      }
      return new Measured(answers, (System.nanoTime() - start) / 1e9, (processor() - worked) / 1e9);
    }
  }

  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /// Requests for one kind of page.
  private static final class Asking {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(5);
    private final int port;
    private final List<String> addresses;

    Asking(int port, List<String> addresses) {
      this.port = port;
      this.addresses = addresses;
    }

    List<Answer> ask(int rounds) throws IOException, InterruptedException {
      var answers = new ArrayList<Answer>();
      for (int round = 0; round < rounds; round++) {
        answers.add(ask(addresses.size() > FEW));
      }
      return answers;
    }

    /// The median of a few pages made anew, one after the other.
    double alone() throws IOException, InterruptedException {
      var millis = new ArrayList<Double>();
      for (int at = 0; at < ALONE; at++) {
        millis.add(ask(true).millis());
      }
      Collections.sort(millis);
      return millis.get(ALONE / 2);
    }

    private Answer ask(boolean anew) throws IOException, InterruptedException {
      String address = addresses.get(random.nextInt(addresses.size()));
      String asked = anew ? address + (address.contains("?") ? "&" : "?") + "number=" + NUMBER.incrementAndGet() : address;
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + asked)).header("Accept", "text/html").build(),
          HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(asked + " answers " + answer.statusCode());
      }
      return new Answer((System.nanoTime() - start) / 1e6, answer.body().length);
    }
  }

  private static void tell(String kind, Measured measured, double alone) {
    List<Double> millis = measured.answers.stream().map(Answer::millis).sorted().toList();
    int largest = measured.answers.stream().mapToInt(Answer::bytes).max().orElse(0);
    System.out.printf(Locale.ROOT, "|%s|%,d|%.0f|%.0f|%.0f|%.0f|%.1f|%.0f|%d|%n", kind, millis.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100), millis.getLast(), millis.size() / measured.seconds,
        1000 * measured.processor / millis.size(), alone, (largest + 999) / 1000);
  }
}
