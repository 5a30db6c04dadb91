package org.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.SlotValue;
import org.entente.codebook.Codebook;
import org.entente.codebook.DefaultCodebook;
import org.entente.codebook.Frame;
import org.entente.codebook.RecordType;
import org.entente.language.Nlp4jParser;
import org.entente.mention.DocumentReader;
import org.entente.mention.Gazetteer;
import org.entente.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every sentence that a shipped codebook gives as a hit or a near miss of a frame, read for real.
class FrameExamplesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);

  private final DocumentReader reader = new DocumentReader(Nlp4jParser.open(Path.of("target", "models"), _ -> {}),
      Gazetteer.load());

  @TestFactory
  Stream<DynamicTest> framesHitAndMissAsTheirCodebookSays() {
    return Stream.of(DefaultCodebook.values()).map(DefaultCodebook::load).flatMap(this::examples);
  }

  private Stream<DynamicTest> examples(Codebook codebook) {
    var coder = new Coder(codebook);
    return codebook.types().stream().flatMap(type -> type.frames().stream().flatMap(frame -> Stream.concat(
        frame.hits().stream().map(hit -> hits(coder, type, frame, hit)),
        frame.misses().stream().map(text -> misses(coder, type, frame, text)))));
  }

  private DynamicTest hits(Coder coder, RecordType type, Frame frame, Frame.Hit hit) {
    return DynamicTest.dynamicTest(frame.id() + " hits: " + hit.text(), () -> {
      List<Claim> claims = claims(coder, type, hit.text());
      assertThat(claims).as("claims of " + type.id()).isNotEmpty();
      assertThat(claims).as("a claim with " + hit.expected()).anySatisfy(claim -> hit.expected()
          .forEach((name, values) -> assertThat(given(claim, name)).as(name).isEqualTo(new HashSet<>(values))));
    });
  }

  private DynamicTest misses(Coder coder, RecordType type, Frame frame, String text) {
    return DynamicTest.dynamicTest(frame.id() + " misses: " + text,
        () -> assertThat(claims(coder, type, text)).as("claims of " + type.id()).isEmpty());
  }

  private List<Claim> claims(Coder coder, RecordType type, String text) {
    var document = reader.read(Report.of("example", text).withDate(DAY));
    return coder.code(document).stream().filter(claim -> claim.type().equals(type.id())).toList();
  }

  private static HashSet<String> given(Claim claim, String name) {
    return switch (name) {
      case "status" -> new HashSet<>(List.of(claim.status()));
      case "factuality" -> new HashSet<>(List.of(claim.factuality().id()));
      default -> new HashSet<>(claim.slot(name).stream().map(SlotValue::value).toList());
    };
  }
}
