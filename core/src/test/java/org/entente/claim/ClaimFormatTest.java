package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.report.Quote;
import org.entente.report.Report;
import org.entente.report.Span;
import org.entente.report.Zone;
import org.junit.jupiter.api.Test;

class ClaimFormatTest {

  private final ClaimFormat format = new ClaimFormat();
  private final Report report = Report.of("r1", "🎉 Chile and Kenya signed a “pact”.");

  @Test
  void offsetsCountCodePoints() {
    assertThat(format.write(report, List.of(claim())))
        .singleElement()
        .asString()
        .contains("\"trigger\":{\"text\":\"signed\",\"start\":18,\"end\":24}");
  }

  @Test
  void keysStandInTheFormatsOrderAndLettersAsTheyAre() {
    assertThat(format.write(report, List.of(claim()))).containsExactly(
        "{\"report\":\"r1\",\"id\":\"C01\",\"type\":\"agreement\",\"status\":\"signed\",\"factuality\":\"actual\","
            + "\"hedge\":\"none\",\"role\":\"new\",\"zone\":\"body\",\"attribution\":[{\"kind\":\"author\"}],"
            + "\"trigger\":{\"text\":\"signed\",\"start\":18,\"end\":24},"
            + "\"evidence\":[{\"text\":\"🎉 Chile and Kenya signed a “pact”.\",\"start\":0,\"end\":34}],"
            + "\"slots\":{\"party\":[{\"value\":\"CHL\",\"text\":\"Chile\",\"start\":2,\"end\":7}]},"
            + "\"codes\":{\"cameo\":[\"057\"]},\"confidence\":0.877}");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String line = format.write(report, List.of(claim())).getFirst();

    ClaimFile file = format.read(line + "\r\n\r\n{\"report\": \"r2\", \"none\": true}\n");

    assertThat(file.faults()).isEmpty();
    assertThat(file.empty()).containsExactly("r2");
    assertThat(file.claims()).singleElement().satisfies(row -> assertThat(format.write(row)).isEqualTo(line));
  }

  @Test
  void everyFaultIsToldByItsLine() {
    ClaimFile file = format.read("""
        {"report": "r1", "type": "visit"}
        {"report": "r1",
        {"type": "visit"}
        [1]

        {"report": "r1", "type": "visit", "trigger": {"text": "x"}}
        {"report": "r1", "type": "visit", "slots": {"host": [{"text": "x", "start": 0, "end": 1}]}}
        """);

    assertThat(file.claims()).hasSize(1);
    assertThat(file.faults()).extracting(ClaimFile.Fault::line).containsExactly(2, 3, 4, 6, 7);
    assertThat(file.faults().get(1)).hasToString("line 3: 'report' is missing or not a text");
    assertThat(file.faults().getLast()).hasToString("line 7: a value of slot 'host' has no 'value'");
  }

  private Claim claim() {
    return new Claim(
        "r1", "C01", "agreement", "signed", Factuality.ACTUAL, Hedge.NONE, NewsRole.NEW, Zone.BODY,
        List.of(new Attribution(Attribution.Kind.AUTHOR, Optional.empty())),
        quote("signed"), List.of(quote(report.text())),
        Map.of("party", List.of(new SlotValue("CHL", quote("Chile"), "subject"))),
        Map.of("cameo", List.of("057")), "agreement.sign", new Grounds(Map.of()), 0.8765);
  }

  private Quote quote(String words) {
    int start = report.text().indexOf(words);
    return Quote.of(report, new Span(start, start + words.length()));
  }
}
