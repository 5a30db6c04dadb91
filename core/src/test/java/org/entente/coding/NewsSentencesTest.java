package org.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.SlotValue;
import org.entente.codebook.DefaultCodebook;
import org.entente.language.Nlp4jParser;
import org.entente.mention.DocumentReader;
import org.entente.mention.Gazetteer;
import org.entente.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The sentences of `news.txt`, read for real: exactly the claims written below each.
class NewsSentencesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

  private final DocumentReader reader = new DocumentReader(Nlp4jParser.open(Path.of("target", "models"), _ -> {}),
      Gazetteer.load());
  private final Coder coder = new Coder(DefaultCodebook.DEFENCE_COOPERATION.load());

  /// A claim as the file writes it: type and status, and slots with their values.
  private record Expected(String type, String status, List<String> slots) {

    static Expected of(String line) {
      String[] parts = line.strip().split(": ", 2);
      String[] head = parts[0].split(" ");
      return new Expected(head[0], head[1], Arrays.asList(parts[1].split("; ")));
    }

    boolean fits(Claim claim) {
      return claim.type().equals(type) && claim.status().equals(status) && slots.stream().allMatch(slot -> {
        String[] sides = slot.split("=", 2);
        return new HashSet<>(List.of(sides[1].split(" [|] ")))
            .equals(new HashSet<>(claim.slot(sides[0]).stream().map(SlotValue::value).toList()));
      });
    }
  }

  @TestFactory
  Stream<DynamicTest> sentencesOfNewsGiveTheirClaims() throws IOException {
    try (var file = Objects.requireNonNull(NewsSentencesTest.class.getResourceAsStream("news.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\\n", "");
      return Arrays.stream(text.strip().split("\n\n")).map(block -> {
        List<String> lines = block.lines().toList();
        var expected = lines.subList(1, lines.size()).stream().map(Expected::of).toList();
        return DynamicTest.dynamicTest(lines.getFirst(), () -> claims(lines.getFirst(), expected));
      });
    }
  }

  private void claims(String text, List<Expected> expected) {
    var claims = coder.code(reader.read(Report.of("news", text).withDate(DAY))).stream()
        .filter(claim -> !claim.type().equals("statement")).toList();
    assertThat(expected).allSatisfy(one -> assertThat(claims).anyMatch(one::fits));
    assertThat(claims).hasSameSizeAs(expected);
  }
}
