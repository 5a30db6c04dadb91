package org.entente.coding.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.SlotValue;
import org.entente.codebook.DefaultCodebook;
import org.entente.coding.Coder;
import org.entente.language.Nlp4jParser;
import org.entente.mention.DocumentReader;
import org.entente.mention.Gazetteer;
import org.entente.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Reports of our own in the English of many newsrooms, each with all statements that stand in it, read for
/// real: `=> speaker; office; affiliation; mode; words | more words`.
class StatementsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

  private final DocumentReader reader = new DocumentReader(Nlp4jParser.open(Path.of("target", "models"), _ -> {}),
      Gazetteer.load());
  private final Coder coder = new Coder(DefaultCodebook.DEFENCE_COOPERATION.load());

  @TestFactory
  Stream<DynamicTest> everyStatementIsFoundWithItsSpeakerAndWords() throws IOException {
    return Stream.of(resource().split("\n----\n")).map(passage -> {
      String text = lines(passage, false).collect(Collectors.joining("\n")).strip();
      List<String> expected = lines(passage, true).map(line -> line.substring(3)).toList();
      return DynamicTest.dynamicTest(text.lines().findFirst().orElseThrow(),
          () -> assertThat(statements(text)).containsExactlyElementsOf(expected));
    });
  }

  private List<String> statements(String text) {
    return coder.code(reader.read(Report.of("passage", text).withDate(DAY))).stream()
        .filter(claim -> claim.type().equals("statement"))
        .map(claim -> Stream.of(values(claim, "speaker", " & "), values(claim, "role", " & "),
            values(claim, "affiliation", " & "), values(claim, "quote_mode", " & "), values(claim, "content", " | "))
            .map(cell -> cell.isEmpty() ? "-" : cell).collect(Collectors.joining("; ")))
        .toList();
  }

  private static String values(Claim claim, String slot, String between) {
    return claim.slot(slot).stream().map(SlotValue::value).collect(Collectors.joining(between));
  }

  private static Stream<String> lines(String passage, boolean expected) {
    return passage.lines().filter(line -> line.startsWith("=> ") == expected);
  }

  private static String resource() throws IOException {
    try (InputStream in = StatementsTest.class.getResourceAsStream("statements.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
