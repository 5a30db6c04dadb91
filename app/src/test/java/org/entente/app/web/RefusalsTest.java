package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

  private static final String JSON = "application/json";
  private static final List<String> LISTS = List.of("/records", "/search", "/disagreements", "/decisions", "/reports", "/sources",
      "/codebook", "/dyads", "/countries", "/timeline", "/network", "/map", "/dyads/PAK-RUS", "/countries/PAK");
  private static final List<String> OTHERS = List.of("/", "/add", "/help", "/years.csv", "/years.json", "/years.svg",
      "/timeline.svg", "/network.svg", "/map.svg", "/jobs/1", "/jobs/1/progress", "/jobs/1/refused.csv", "/api/v1/openapi.json",
      "/api/v1/records", "/api/v1/claims", "/api/v1/reports", "/api/v1/dyads", "/api/v1/disagreements", "/api/v1/decisions",
      "/api/v1/search", "/api/v1/jobs/1");
  private static final List<String> PATHS = Stream.concat(OTHERS.stream(),
      LISTS.stream().flatMap(path -> Stream.of(path, path + ".csv", path + ".json"))).toList();
  private static final List<String> PREFIXES = List.of("/records/", "/reports/", "/codebook/", "/jobs/", "/assets/", "/dyads/",
      "/countries/", "/api/v1/reports/", "/api/v1/records/", "/api/v1/jobs/", "/api/v1/");
  private static final List<String> ENDINGS = List.of("", "", ".csv", ".json", ".svg", "/evidence", "/progress", "/refused.csv");
  private static final List<String> NAMES = List.of("q", "type", "state", "from", "to", "difference", "review", "kind", "cursor",
      "limit", "publisher", "least", "start", "end", "quote");
  private static final List<String> POSTS = List.of("/add/text", "/add/files", "/records/0000000000000000/decide",
      "/jobs/1/pause", "/jobs/1/resume", "/api/v1/reports", "/api/v1/records/0000000000000000/decisions", "/records", "/");
  private static final List<String> FIELDS = List.of("kind", "author", "reason", "slot", "value", "other", "claim", "claims",
      "number", "text", "title", "date", "url", "publisher");
  private static final List<String> VALUES = List.of("", " ", "0", "-1", "1e9", "99999999999999999999", "abc", "%", "'", "\"",
      "\u0000",
      "2020-13-45", "9999999-01-01", "PAK-RUS-IND", "<script>alert(1)</script>", "\u202e", "😀", "a".repeat(5000),
      "../../etc/passwd",
      "' or 1=1 --", "\"", "* AND", "NEAR(", "YXQtMQ", "0000000000000000", "ffffffffffffffff", "\ud800", "agreement", "scope",
      "PAK");

  @RegisterExtension
  static final SharedServer SHARED = SharedServer.withSamples();

  private static RunningServer server() {
    return SHARED.server();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?type=nonsense", "/search?from=yesterday", "/search?state=Pakistan", "/search?limit=0",
      "/reports?cursor=nonsense", "/records?cursor=ffffffffffffffff", "/disagreements?kind=odd", "/search?q=a&q=b"})
  void aParameterThatCannotBeUsedIsNamed(String path) {
    HttpResponse<String> answer = server().get(path, "Accept", JSON);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
    String name = path.replaceAll("^[^?]*\\?", "").replaceAll("=.*", "");
    assertThat(answer.body()).contains("\"status\":400", "\"detail\":\"" + name + " must be ");
  }

  @Test
  void unknownAddressesAreNotFoundForPeopleAndPrograms() {
    assertThat(server().get("/nowhere").body()).contains("<h1>Not found</h1>");
    HttpResponse<String> answer = server().get("/api/v1/reports/" + "0".repeat(64));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"title\":\"Not found\"");
  }

  @Test
  void anotherSitesPageCannotChangeAnything() {
    for (String path : List.of("/add/samples", "/add/text", "/api/v1/reports", "/jobs/1/pause",
        "/records/0000000000000000/decide", "/api/v1/records/0000000000000000/decisions")) {
      assertThat(server().post(path, "", "Origin", "http://evil.example").statusCode()).as(path).isEqualTo(403);
      assertThat(server().post(path, "", "Origin", "null").statusCode()).as(path).isEqualTo(403);
      assertThat(server().post(path, "", "Sec-Fetch-Site", "cross-site").statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aNameThatWasReboundToThisAddressGetsNothing() throws IOException {
    for (String host : List.of("evil.example", "evil.example:" + server().port(), "127.0.0.1.evil.example", "")) {
      assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")).as(host)
          .containsPattern("^HTTP/1.1 4\\d\\d").doesNotContain("Entente</a>");
    }
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + server().port() + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void brokenRequestsTellNothingOfTheInside() throws IOException {
    for (String line : List.of("GET /%zz HTTP/1.1", "GET /reports/%00 HTTP/1.1", "GET /../../etc/passwd HTTP/1.1",
        "GET /search?q=%ff%fe HTTP/1.1",
        "GET /search?q=%zz HTTP/1.1", "GET /a%2fb HTTP/1.1", "GET /;x=y HTTP/1.1", "BREW / HTTP/1.1", "DELETE / HTTP/1.1",
        "TRACE / HTTP/1.1",
        "GET /" + "a".repeat(20_000) + " HTTP/1.1", "GET / HTTP/9.9", "PUT /api/v1/reports HTTP/1.1")) {
      String answer = raw(line + "\r\nHost: 127.0.0.1:" + server().port() + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(line).containsPattern("^HTTP/1.1 (200|4\\d\\d|505)").doesNotContain("Exception", "\tat ", "jetty");
    }
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", server().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void noParameterBringsTheServerDown() {
    var random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      String path = random.nextInt(4) == 0
          ? pick(PREFIXES, random) + encoded(pick(VALUES, random)) + pick(ENDINGS, random)
          : pick(PATHS, random) + "?" + pair(random) + "&" + pair(random);
      HttpResponse<String> answer = server().get(path, "Accept", JSON);
      assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isLessThan(500);
      assertThat(answer.body()).as(path).doesNotContain("Exception", "\tat ");
      if (answer.statusCode() >= 400) {
        assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
        assertThat(answer.body()).as(path).contains("\"status\":" + answer.statusCode(), "\"title\":");
      }
    }
    assertThat(server().log()).isEmpty();
  }

  @Test
  void nothingThatIsSentBringsTheServerDown() {
    var random = new Random(6);
    for (int round = 0; round < 400; round++) {
      String path = pick(POSTS, random);
      boolean json = random.nextBoolean();
      String sent = json
          ? "{" + field("\"%s\":\"%s\"", random) + "," + field("\"%s\":[\"%s\"]", random) + "}"
          : field("%s=%s", random) + "&" + field("%s=%s", random);
      HttpResponse<String> answer = server().post(path, sent, "Content-Type", json ? JSON : "application/x-www-form-urlencoded",
          "Accept", JSON);
      assertThat(answer.statusCode()).as(path + " " + sent + "\n" + answer.body()).isBetween(400, 499);
      assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
      assertThat(answer.body()).as(path).doesNotContain("Exception", "\tat ");
    }
    assertThat(server().ledger().decisions()).isEmpty();
    assertThat(server().log()).isEmpty();
  }

  /// Without the one thing that a report needs, its text in a form or in JSON.
  private static String field(String form, Random random) {
    String name = pick(FIELDS, random);
    return String.format(form, name.equals("text") ? "words" : name, encoded(pick(VALUES, random)));
  }

  private static String pair(Random random) {
    return pick(NAMES, random) + "=" + encoded(pick(VALUES, random));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  @Test
  void whatIsPostedIsCheckedAndNamed() {
    assertThat(server().post("/api/v1/reports", "{\"text\":", "Content-Type", JSON).statusCode()).isEqualTo(400);
    assertThat(server().post("/api/v1/reports", "[1,2]", "Content-Type", JSON).statusCode()).isEqualTo(422);
    assertThat(server().post("/api/v1/reports", "{\"text\":\" \"}", "Content-Type", JSON).body())
        .contains("Give the text of the report.");
    assertThat(server().post("/api/v1/reports", "text", "Content-Type", "text/plain").statusCode()).isEqualTo(415);
    assertThat(
        server().post("/api/v1/reports", "{\"text\":\"" + "a".repeat(5_100_000) + "\"}", "Content-Type", JSON).statusCode())
        .isEqualTo(413);
    assertThat(server().post("/add/text", "nothing").statusCode()).isBetween(400, 499);
    assertThat(server().post("/add/files", "nothing", "Content-Type", "multipart/form-data").statusCode()).isBetween(400, 499);
    assertThat(server().post("/add/files", "garbage", "Content-Type", "multipart/form-data; boundary=cut").statusCode())
        .isBetween(400, 499);
    assertThat(server().file("/add/files", "../../evil.exe", "MZ").statusCode()).isEqualTo(415);
    assertThat(server().log()).isEmpty();
  }
}
