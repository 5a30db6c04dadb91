package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Map;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.claim.ClaimRow;
import org.entente.codebook.DefaultCodebook;
import org.entente.codebook.Difference;
import org.entente.ledger.Decision;
import org.entente.ledger.Filter;
import org.entente.ledger.Ledger;
import org.entente.ledger.Records.NearMiss;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.Review;
import org.entente.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

  @TempDir
  private Path folder = Path.of("");
  private Optional<RunningServer> running = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    running = Optional.of(RunningServer.withSamples(folder));
  }

  @AfterEach
  void stop() {
    running.ifPresent(RunningServer::close);
  }

  private RunningServer server() {
    return running.orElseThrow();
  }

  private String contested() {
    return server().ledger().records().list(Filter.ALL.withDifference(Difference.CONTRADICTION), Optional.empty(), 1).getFirst()
        .id();
  }

  /// Two reports of what may be one signing or two: the parties agree and the days nearly, the places do not.
  private NearMiss nearMiss() {
    signed("Norway and Jordan signed a military agreement in Oslo on 3 May 2024.", "Oslo", "2024-05-03");
    signed("A pact on radars was concluded by Jordan and Norway in Amman.", "Amman", "2024-05-04");
    return server().ledger().records().nearMisses(1).getFirst();
  }

  private void signed(String text, String place, String day) {
    var report = new Report(place, text, Optional.of(LocalDate.parse(day)), Optional.of("The " + place + " Times"),
        Optional.empty(), Optional.empty(), Optional.of("en"));
    var slots = Map.of("party", List.of(value("NOR"), value("JOR")), "place_signed", List.of(value(place)),
        "date_signed", List.of(value(day)));
    server().ledger().add(report, List.of(new ClaimRow(place, "C1", "agreement", "signed", "actual", "none", "new", "body",
        List.of(), Optional.empty(), List.of(new ClaimRow.Words(text, 0, text.length())), slots, Map.of(),
        OptionalDouble.of(0.8))));
  }

  private static ClaimRow.Value value(String value) {
    return new ClaimRow.Value(value, Optional.empty());
  }

  private EventRecord record(String id) {
    return server().ledger().records().find(id).orElseThrow();
  }

  /// A form as browsers send it, from this server's own page.
  private HttpResponse<String> decide(String record, String... pairs) {
    var body = new StringBuilder();
    for (int at = 0; at < pairs.length; at += 2) {
      body.append(at == 0 ? "" : "&").append(pairs[at]).append('=')
          .append(URLEncoder.encode(pairs[at + 1], StandardCharsets.UTF_8));
    }
    return server().post("/records/" + record + "/decide", body.toString(), "Content-Type", "application/x-www-form-urlencoded",
        "Accept", "text/html", "Origin", server().address(""), "Sec-Fetch-Site", "same-origin");
  }

  @Test
  void anAcceptedRecordSaysWhoAcceptedItAndWhy() {
    String id = contested();
    HttpResponse<String> answer = decide(id, "kind", "accept", "author", "Ana <b>", "reason", "both checked");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/records/" + id + "#history");
    assertThat(record(id).review()).isEqualTo(Review.ACCEPTED);
    assertThat(server().get("/records/" + id).body()).contains("<span class=\"tag\">accepted</span>", "Ana &lt;b&gt;",
        "both checked");
    assertThat(server().get("/decisions").body()).contains("both checked");
    assertThat(server().get("/decisions.csv").body()).contains(",accept," + id);
  }

  @Test
  void whoDoesNotGiveANameDecidesAsWhoeverRunsTheServer() {
    decide(contested(), "kind", "reject", "author", " ");
    assertThat(server().ledger().decisions().getLast().author()).isEqualTo("Tester");
  }

  @Test
  void aCorrectedValueStandsBeforeThoseOfTheReportsAndCanBeTakenBack() {
    String id = contested();
    decide(id, "kind", "correct", "slot", "date_signed", "value", "2014-11-20", "reason", "the ministry's own list");
    assertThat(record(id).first("date_signed")).contains("2014-11-20");
    assertThat(server().get("/records/" + id).body()).contains("2014-11-20");
    decide(id, "kind", "undo", "number", String.valueOf(server().ledger().decisions().getLast().seq()));
    assertThat(record(id).first("date_signed")).contains("2014-11");
  }

  @Test
  void recordsThatAreOneBecomeOneAndBothAddressesLeadThere() {
    NearMiss near = nearMiss();
    HttpResponse<String> answer = decide(near.one().id(), "kind", "merge", "other",
        server().address("/records/" + near.other().id()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(record(near.one().id()).id()).isEqualTo(record(near.other().id()).id());
    assertThat(server().get("/disagreements").body()).doesNotContain("Records that may be one event");
  }

  @Test
  void recordsThatAreNotOneAreNoLongerAskedAbout() {
    NearMiss near = nearMiss();
    decide(near.one().id(), "kind", "different", "other", near.other().id());
    assertThat(server().ledger().records().nearMisses(1)).isEmpty();
  }

  @Test
  void claimsThatAreAnotherEventLeaveTheRecord() {
    String id = contested();
    List<StoredClaim> claims = record(id).claims();
    assertThat(server().get("/records/" + id).body()).contains("name=\"claim\" value=\"" + claims.getLast().id());
    decide(id, "kind", "split", "claim", claims.getLast().id());
    assertThat(record(claims.getFirst().id()).id()).isNotEqualTo(record(claims.getLast().id()).id());
  }

  @Test
  void aDecisionThatDoesNotFitIsRefusedInWords() {
    String id = contested();
    assertThat(decide(id, "kind", "correct", "slot", "date_signed", "value", "soon").body())
        .contains("The decision cannot be taken", "date_signed cannot be 'soon'");
    assertThat(decide(id, "kind", "merge", "other", "nonsense").statusCode()).isEqualTo(422);
    assertThat(decide(id, "kind", "split").statusCode()).isEqualTo(422);
    assertThat(decide(id, "kind", "bless").statusCode()).isEqualTo(400);
    assertThat(decide(id, "kind", "note", "reason", "").statusCode()).isEqualTo(400);
    assertThat(decide(id, "kind", "accept", "author", "x".repeat(101)).statusCode()).isEqualTo(400);
    assertThat(decide("0000000000000000", "kind", "accept").statusCode()).isEqualTo(422);
    assertThat(server().ledger().decisions()).isEmpty();
    assertThat(server().log()).isEmpty();
  }

  @Test
  void anotherSitesPageCannotDecide() {
    String path = "/records/" + contested() + "/decide";
    assertThat(server().post(path, "kind=accept", "Content-Type", "application/x-www-form-urlencoded", "Origin",
        "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(server().post("/api/v1" + path.replace("decide", "decisions"), "{\"kind\":\"accept\"}", "Content-Type",
        "application/json", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(server().ledger().decisions()).isEmpty();
  }

  @Test
  void programsDecideByTheApi() {
    String id = contested();
    HttpResponse<String> answer = server().post("/api/v1/records/" + id + "/decisions",
        "{\"kind\":\"correct\",\"slot\":\"date_signed\",\"value\":\"2013\",\"author\":\"R\"}", "Content-Type",
        "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("\"kind\":\"correct\"", "\"author\":\"R\"");
    assertThat(server().get("/api/v1/decisions?limit=1").body()).contains("date_signed=2013");
    assertThat(record(id).first("date_signed")).contains("2013");
  }

  @Test
  void whatAnotherProgramAddsOrDecidesShowsAtOnce() {
    String before = server().get("/").body();
    assertThat(server().get("/").body()).isEqualTo(before);
    try (Ledger other = Ledger.open(folder.resolve("ledger.db").toString(), DefaultCodebook.DEFENCE_COOPERATION.load())) {
      other.add(Report.of("late", "Nothing of note happened in Suva."), List.of());
      assertThat(server().get("/").body()).isNotEqualTo(before).contains("Nothing of note happened in Suva.");
      String id = contested();
      assertThat(server().get("/records/" + id).body()).contains("nobody has decided");
      other.decide(new Decision(0, "2026-01-01T00:00:00Z", "Ana", Decision.Kind.REJECT, id, "", ""), List.of());
      assertThat(server().get("/records/" + id).body()).contains("rejected");
    }
  }
}
