package org.entente.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.entente.app.job.Coding;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Codebook;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.Ledger;
import org.entente.mention.Gazetteer;
import org.entente.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real server on a real ledger file; reports that it is given are read by looking up what the samples are
/// expected to say, so that no model is loaded.
final class RunningServer implements AutoCloseable {

  static final Path SAMPLES = Path.of("..", "samples");

  private final HttpClient client = client();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Ledger ledger;
  private final WebServer server;

  private RunningServer(Path file, Coding coding) {
    Codebook codebook = DefaultCodebook.DEFENCE_COOPERATION.load();
    this.ledger = Ledger.open(file.toString(), codebook);
    this.server = WebServer
        .start(new WebServer.Setup("127.0.0.1", 0, ledger, codebook, _ -> coding, Gazetteer.load(), "Tester",
            new PrintStream(log, true, StandardCharsets.UTF_8)));
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /// @param folder where the ledger's file is made
  static RunningServer empty(Path folder) {
    return new RunningServer(folder.resolve("ledger.db"), RunningServer::expected);
  }

  /// One that finds nothing in reports and takes a turn for each.
  static RunningServer inTurns(Path folder, Semaphore turns) {
    return new RunningServer(folder.resolve("ledger.db"), _ -> {
      turns.acquireUninterruptibly();
      return List.of();
    });
  }

  static RunningServer withSamples(Path folder) throws IOException {
    RunningServer running = empty(folder);
    for (Report report : samples()) {
      running.ledger.add(report, expected(report));
    }
    return running;
  }

  private static List<Report> samples() throws IOException {
    var json = new JsonMapper();
    var reports = new ArrayList<Report>();
    try (var files = Files.walk(SAMPLES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        String id = file.getFileName().toString().replace(".txt", "");
        JsonNode known = json.readTree(Files.readString(file.resolveSibling(id + ".json")));
        reports.add(new Report(id, Files.readString(file), text(known, "date").map(java.time.LocalDate::parse),
            text(known, "publisher"), text(known, "url"), text(known, "title"), Optional.empty()));
      }
    }
    return reports;
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).map(JsonNode::asString);
  }

  private static List<ClaimRow> expected(Report report) {
    Path file = SAMPLES.resolve("expected").resolve(report.id() + ".jsonl");
    try {
      return Files.exists(file) ? new ClaimFormat().read(Files.readString(file)).claims() : List.of();
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  Ledger ledger() {
    return ledger;
  }

  /// What the server told about faults of its own.
  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  int port() {
    return server.port();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address(path)));
    return send(client, headers.length == 0 ? request.header("Accept", "text/html") : request.headers(headers));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address(path))).POST(HttpRequest.BodyPublishers.ofString(body));
    // A server that refuses a body unread closes the connection, so each gets one of its own.
    try (HttpClient once = client()) {
      return send(once, headers.length == 0 ? request : request.headers(headers));
    }
  }

  private static HttpResponse<String> send(HttpClient sender, HttpRequest.Builder request) {
    try {
      return sender.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// A form as browsers send it with `multipart/form-data`.
  HttpResponse<String> form(String path, Map<String, String> fields) {
    var body = new StringBuilder();
    new HashMap<>(fields).forEach((name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"").append(name)
        .append("\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n").append(value).append("\r\n"));
    return post(path, body + "--cut--\r\n", "Content-Type", "multipart/form-data; boundary=cut", "Accept", "text/html");
  }

  HttpResponse<String> file(String path, String name, String content) {
    return post(path, "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
        + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--cut--\r\n", "Content-Type",
        "multipart/form-data; boundary=cut", "Accept", "text/html");
  }

  @Override
  public void close() {
    server.close();
    ledger.close();
  }
}
