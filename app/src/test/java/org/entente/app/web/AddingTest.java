package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddingTest {

  @TempDir
  private Path folder = Path.of("");

  @Test
  void anEmptyLedgerOffersSamplesFilesAndPasting() {
    try (var server = RunningServer.empty(folder)) {
      assertThat(server.get("/").body()).contains("Read the samples", "Choose files", "Paste a report");
    }
  }

  @Test
  void theSamplesBecomeRecords() throws InterruptedException {
    try (var server = RunningServer.empty(folder)) {
      HttpResponse<String> answer = server.post("/add/samples", "");
      assertThat(answer.statusCode()).isEqualTo(303);
      String job = answer.headers().firstValue("Location").orElse("");
      assertThat(done(server, job)).contains("<strong>Done.</strong>", "0 refused");
      assertThat(server.ledger().records().totals()).containsEntry("reports", 15L);
      assertThat(server.get("/").body()).contains("Latest events");
    }
  }

  @Test
  void aPastedReportIsKeptWithWhatIsKnownOfIt() throws InterruptedException {
    try (var server = RunningServer.empty(folder)) {
      HttpResponse<String> answer = server.form("/add/text",
          Map.of("text", "Norway sold four patrol boats to Ghana — très bien 🚢.",
              "title", "Boats <b>for</b> Ghana", "date", "2024-05-01", "publisher", "Daily \"Test\""));
      done(server, answer.headers().firstValue("Location").orElse(""));
      var report = server.ledger().records().reportsAfter(0, 1).getFirst().report();
      assertThat(report.text()).isEqualTo("Norway sold four patrol boats to Ghana — très bien 🚢.");
      assertThat(report.title()).contains("Boats <b>for</b> Ghana");
      assertThat(report.publisher()).contains("Daily \"Test\"");
    }
  }

  @Test
  void aFaultyPasteIsShownAgainWithWhatIsWrong() {
    try (var server = RunningServer.empty(folder)) {
      HttpResponse<String> answer = server.form("/add/text", Map.of("text", " ", "date", "yesterday", "title", "Kept"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Give the text of the report.", "Write the date as YYYY-MM-DD", "value=\"Kept\"");
    }
  }

  @Test
  void whatCannotBeReadIsListedWithReasonAndAdvice() throws InterruptedException {
    try (var server = RunningServer.empty(folder)) {
      HttpResponse<String> answer = server.file("/add/files", "rows.jsonl",
          "{\"id\":\"a\",\"text\":\"Peru sold boats to Chile.\"}\n{broken\n");
      String job = answer.headers().firstValue("Location").orElse("");
      assertThat(server.get(job).body()).contains("id=\"running\"");
      assertThat(done(server, job)).contains("1 report read", "1 refused", "is not JSON", "mend the line", ">rows.jsonl:2<");
      assertThat(server.get(job + "/refused.csv").body()).startsWith("source,reason,advice");
    }
  }

  private static String done(RunningServer server, String job) throws InterruptedException {
    Instant late = Instant.now().plus(Duration.ofSeconds(30));
    String page = server.get(job + "/progress").body();
    while (page.contains("every 1s") && Instant.now().isBefore(late)) {
      Thread.sleep(50);
      page = server.get(job + "/progress").body();
    }
    return page;
  }
}
