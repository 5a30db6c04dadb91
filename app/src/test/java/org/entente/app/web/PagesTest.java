package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.entente.ledger.Filter;
import org.entente.ledger.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  @RegisterExtension
  static final SharedServer SHARED = SharedServer.withSamples();

  private static RunningServer server() {
    return SHARED.server();
  }

  private static Summary contested() {
    return server().ledger().records()
        .list(Filter.ALL.withDifference(org.entente.codebook.Difference.CONTRADICTION), Optional.empty(), 1).getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/records", "/search?q=helicopters", "/disagreements", "/reports", "/sources", "/codebook",
      "/codebook/arms_transfer", "/add", "/help", "/dyads", "/dyads/PAK-RUS", "/dyads/PAK-IND", "/countries", "/countries/PAK",
      "/timeline", "/timeline?state=PAK-RUS", "/map", "/map?type=visit", "/decisions", "/reports?publisher=Andes+Wire",
      "/network", "/network?from=2018&to=2020",
      "/search?type=agreement&state=PAK-RUS&from=2010-01-01&review=open"})
  void pagesAnswer(String path) {
    HttpResponse<String> answer = server().get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("<main id=\"main\"", "href=\"#main\"").doesNotContain("<style", " style=", " onclick=");
    assertThat(answer.body().length()).isLessThan(500_000);
    assertThat(server().log()).isEmpty();
  }

  @Test
  void everyAnswerForbidsForeignScriptsAndFrames() {
    for (String path : List.of("/", "/nowhere", "/api/v1/reports", "/api/v1/nowhere")) {
      HttpResponse<String> answer = server().get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy")).get().asString().startsWith("default-src 'self';")
          .contains("frame-ancestors 'none'").doesNotContain("unsafe", "data:", "*");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/records", "/records.csv", "/api/v1/records"})
  void anAnswerThatABrowserStillHoldsIsNotSentAgain(String path) {
    for (int time = 0; time < 2; time++) {
      String tag = server().get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = server().get(path, "If-None-Match", tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void aReportShowsItsWordsAndWhatTheyClaim() {
    String hash = server().ledger().records().reportsAfter(0, 1).getFirst().hash();
    String page = server().get("/reports/" + hash).body();
    assertThat(page).contains("id=\"claim-1\"", "href=\"#claim-1\"", "id=\"c=");
  }

  @Test
  void aRecordShowsContestedValuesSideBySideWithTheirSources() {
    String page = server().get("/records/" + contested().id()).body();
    assertThat(page).contains("contradiction", "In whose words", "/reports/");
  }

  @Test
  void aRecordIsFoundByAnyOfItsClaims() {
    var record = server().ledger().records().find(contested().id()).orElseThrow();
    String other = record.claims().getLast().id();
    assertThat(other).isNotEqualTo(record.id());
    HttpResponse<String> answer = server().get("/records/" + other);
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location")).contains("/records/" + record.id());
  }

  @Test
  void disagreementsNameBothValuesAndWhoGivesThem() {
    assertThat(server().get("/disagreements?kind=contradiction").body()).contains("2013", "2014");
    assertThat(server().get("/disagreements.csv?kind=contradiction").body()).startsWith("record,type,states,slot");
  }

  @Test
  void searchFindsRecordsAndTheReportsThatHoldTheWords() {
    String page = server().get("/search?q=helicopters").body();
    assertThat(page).contains("Arms transfer", "Reports that hold the words", "<mark>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/records", "/search", "/disagreements", "/reports", "/sources", "/codebook", "/dyads",
      "/dyads/PAK-RUS", "/countries", "/countries/PAK", "/timeline", "/network", "/map", "/years"})
  void everyListHasATableAndDataTwin(String path) {
    assertThat(server().get(path + ".csv").headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
    assertThat(server().get(path + ".json").body()).startsWith("[{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/timeline.svg", "/network.svg", "/map.svg", "/years.svg", "/years.svg?state=PAK-RUS",
      "/timeline.svg?state=PAK"})
  void everyPictureIsAFileThatStandsAlone(String path) {
    HttpResponse<String> answer = server().get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(answer.headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment; filename=\"entente-");
    assertThat(answer.body()).startsWith("<svg").contains("width=\"", "<title>").doesNotContain("href=\"/assets");
  }

  @Test
  void aPairWithNothingFoundTellsHowManyReportsWereScreened() {
    assertThat(server().get("/dyads/PAK-IND").body()).contains("Nothing found in 15 reports screened",
        "/search?q=Pakistan+India");
    assertThat(server().get("/countries/FJI").body()).contains("Nothing found in 15 reports screened");
  }

  @Test
  void aPairTellsWhoSpeaksAboutWhom() {
    assertThat(server().get("/dyads/RUS-PAK").body()).contains("Who speaks about whom", "Russia about Pakistan");
  }

  @Test
  void townsThatReportsNameStandOnTheMap() {
    assertThat(server().get("/map").body()).contains("aria-label=\"Rawalpindi: ", "aria-label=\"Takoradi: 1 record\"")
        .doesNotContain("aria-label=\"Russia: ");
  }

  @Test
  void whatNobodyDatesIsListedBesideTheTimeline() {
    assertThat(server().get("/timeline").body()).contains("<h2>Undated</h2>", "told <time>", "data-press=\"+\"");
  }

  @Test
  void aSourceLeadsToItsReports() {
    assertThat(server().get("/sources").body()).contains("/reports?publisher=Andes+Wire");
    assertThat(server().get("/reports.csv?publisher=Andes+Wire").body().lines().count()).isEqualTo(2);
  }

  @Test
  void theApiComesInPages() {
    HttpResponse<String> first = server().get("/api/v1/records?limit=2");
    assertThat(first.body()).contains("\"next\"");
    String next = first.headers().firstValue("Link").orElse("").replaceAll("^<|>;.*$", "");
    HttpResponse<String> second = server().get(next);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isNotEqualTo(first.body());
  }

  @Test
  void theApiTellsAReportWithItsClaims() {
    String hash = server().ledger().records().reportsAfter(0, 1).getFirst().hash();
    assertThat(server().get("/api/v1/reports/" + hash).body()).contains("\"text\"", "\"claims\":[{\"claim\"", "\"start\"");
    assertThat(server().get("/api/v1/search?q=helicopters").body()).contains("\"excerpt\"");
    assertThat(server().get("/api/v1/claims?limit=3").body()).contains("\"slots\"");
  }

  @Test
  void theDescriptionOfTheApiNamesRoutesThatAnswer() {
    String hash = server().ledger().records().reportsAfter(0, 1).getFirst().hash();
    var paths = new tools.jackson.databind.json.JsonMapper().readTree(server().get("/api/v1/openapi.json").body()).get("paths");
    assertThat(paths.propertyNames()).contains("/records", "/records/{id}", "/records/{id}/decisions", "/claims", "/reports",
        "/reports/{hash}", "/reports/{hash}/evidence", "/dyads", "/disagreements", "/search", "/decisions", "/jobs/{id}");
    for (String path : paths.propertyNames()) {
      String filled = "/api/v1" + path.replace("{hash}", hash).replace("{id}", path.startsWith("/jobs") ? "1" : contested().id());
      for (String method : paths.get(path).propertyNames()) {
        var operation = paths.get(path).get(method);
        if (method.equals("post")) {
          assertThat(server().post(filled, "{}", "Content-Type", "application/json").statusCode()).as(path).isIn(400, 422);
          assertThat(operation.at("/requestBody/content/application~1json/schema/required/0").asString()).isIn("text", "kind");
        } else {
          int status = server().get(filled + (path.equals("/search") ? "?q=boats" : ""), "Accept", "application/json")
              .statusCode();
          assertThat(status).as(path).isEqualTo(path.startsWith("/jobs") ? 404 : 200);
          operation.get("parameters").valueStream().filter(it -> it.get("schema").get("type").asString().equals("integer"))
              .forEach(it -> assertThat(server().get(filled + "?q=x&" + it.get("name").asString() + "=nonsense").statusCode())
                  .as(path + " " + it).isEqualTo(400));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/records", "/claims", "/reports", "/dyads", "/disagreements", "/search?q=military",
      "/records?type=agreement"})
  void cursorsLeadThroughWholeListsOfTheApi(String path) {
    var json = new tools.jackson.databind.json.JsonMapper();
    String more = path.contains("?") ? "&" : "?";
    var whole = json.readTree(server().get("/api/v1" + path + more + "limit=500").body()).values().iterator().next();
    var parts = new java.util.ArrayList<String>();
    String next = "/api/v1" + path + more + "limit=3";
    while (!next.isEmpty()) {
      HttpResponse<String> answer = server().get(next);
      assertThat(answer.statusCode()).as(next).isEqualTo(200);
      json.readTree(answer.body()).values().iterator().next().forEach(row -> parts.add(row.toString()));
      next = answer.headers().firstValue("Link").orElse("").replaceAll("^<|>;.*$", "");
    }
    assertThat(whole.size()).isPositive();
    assertThat(parts).containsExactlyElementsOf(whole.valueStream().map(Object::toString).toList());
  }

  @Test
  void theApiFindsWordsByCodePointsAndPlacesByWords() {
    var report = server().ledger().records().reportsAfter(0, 1).getFirst();
    String evidence = "/api/v1/reports/" + report.hash() + "/evidence";
    String words = report.report().text().substring(0, 9);
    assertThat(server().get(evidence + "?start=0&end=9").body()).contains(words);
    assertThat(server().get(evidence + "?quote=" + Links.encoded(words)).body()).contains("{\"start\":0,\"end\":9}");
    assertThat(server().get(evidence + "?start=9&end=3").statusCode()).isEqualTo(400);
  }

  @Test
  void assetsCarryTheirHashAndMayBeKept() {
    String page = server().get("/").body();
    String css = page.replaceAll("(?s).*href=\"(/assets/[^\"]+entente.css)\".*", "$1");
    assertThat(server().get(css).headers().firstValue("Cache-Control")).get().asString().contains("immutable");
    assertThat(server().get(css.replaceAll("/assets/[^/]+", "/assets/000000000000")).statusCode()).isEqualTo(404);
  }
}
