package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.entente.claim.ClaimRow;
import org.entente.claim.ClaimRow.Words;
import org.entente.ledger.Ledger;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntrustedTextTest {

  private static final String TEXT = "🚢🚢 <script>alert(1)</script> said \u202Eevil\u202C & \"quotes\" ' \u0000 \u0007 end.\r\nMalé 💥 sold boats.\r\n\r\n"
      + "x".repeat(30_000) + " &amp; <img src=x onerror=alert(2)>";

  @TempDir
  private Path folder = Path.of("");

  @Test
  void textIsShownAsTextAndKeepsItsOffsets() {
    try (var server = RunningServer.empty(folder)) {
      String hash = store(server.ledger());
      String page = server.get("/reports/" + hash).body();
      assertThat(page).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
      assertThat(page.codePoints().filter(point -> point == 0 || point == 7 || point == 0x202E).count()).isZero();
      int start = point("sold");
      assertThat(page).containsPattern("data-start=\"" + start + "\"[^>]*>sold<")
          .contains("id=\"c=" + start + "-" + (start + 4) + "\"");
      for (String list : List.of("/", "/reports", "/records", "/search?q=boats", "/sources")) {
        assertThat(server.get(list).body()).as(list).doesNotContain("<script>alert", "<img src=x", "<b>");
      }
      assertThat(server.log()).isEmpty();
    }
  }

  @Test
  void everyPieceOfTheTextStandsWhereItSaysItStands() {
    var report = Report.of("r", TEXT);
    var claim = new ClaimView(1, "C01", "r", "t", "T", "s", List.of(), List.of(), List.of(), List.of(),
        List.of(new ClaimView.Mark(0, 5, ClaimView.Mark.Kind.SENTENCE), new ClaimView.Mark(1, 40, ClaimView.Mark.Kind.VALUE),
            new ClaimView.Mark(30, point("sold"), ClaimView.Mark.Kind.TRIGGER)),
        "", Optional.empty());
    var pieces = MarkedText.of(report, List.of(claim)).paragraphs().stream().flatMap(it -> it.pieces().stream()).toList();
    String shown = Shown.text(TEXT);
    assertThat(shown.codePointCount(0, shown.length())).isEqualTo(TEXT.codePointCount(0, TEXT.length()));
    for (MarkedText.Piece piece : pieces) {
      int from = shown.offsetByCodePoints(0, piece.start());
      assertThat(shown.substring(from)).startsWith(piece.text());
    }
    assertThat(pieces.stream().map(MarkedText.Piece::text).collect(Collectors.joining()).replaceAll("\\s", ""))
        .isEqualTo(shown.replaceAll("\\s", ""));
  }

  @Test
  void spreadsheetsDoNotRunCells() {
    try (var server = RunningServer.empty(folder)) {
      server.ledger().add(new Report("x", "Peru sold boats to Chile.", Optional.empty(), Optional.of("=cmd()"), Optional.empty(),
          Optional.of("+1"), Optional.empty()), List.of());
      assertThat(server.get("/sources.csv").body()).contains("'=cmd()");
      assertThat(server.get("/reports.csv").body()).contains("'+1");
    }
  }

  /// Puts a hostile report into a ledger; its claim rests on the word "sold".
  static String store(Ledger ledger) {
    var report = new Report("evil", TEXT, Optional.empty(), Optional.of("<b>Publisher</b>"), Optional.of("javascript:alert(3)"),
        Optional.of("<script>alert(4)</script>"), Optional.empty());
    int start = point("sold");
    var trigger = new Words("sold", start, start + 4);
    int sentence = point("Malé");
    ledger.add(report, List.of(new ClaimRow("evil", "C01", "arms_transfer", "ordered", "actual", "none", "new", "body", List.of(),
        Optional.of(trigger), List.of(new Words("Malé 💥 sold boats.", sentence, sentence + 18)),
        Map.of("description", List.of(new ClaimRow.Value("<script>alert(5)</script>", Optional.of(trigger)))), Map.of(),
        OptionalDouble.of(0.5))));
    return ledger.records().reportsAfter(0, 1).getFirst().hash();
  }

  /// Where words of the hostile report begin, in code points.
  static int point(String words) {
    return TEXT.codePointCount(0, TEXT.indexOf(words));
  }
}
