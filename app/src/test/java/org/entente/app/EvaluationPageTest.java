package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.evaluation.SharedFolder;
import org.junit.jupiter.api.Test;

/// `docs/evaluation.md` tells the figures of this very state of the code, or the build fails. Write it anew with
/// `mvn verify -Dentente.regenerate`.
class EvaluationPageTest {

  private static final String HEADER = """
      # How well Entente reads

      Made by `mvn verify -Dentente.regenerate`; the build fails when it is stale. The hand-coded reports belong to
      their publishers and are not part of the project; where they are absent this page is not checked.

      Figures are those of the reference scorer: *claims* counts a claim as found if type and actors agree with a
      hand-coded one and the trigger stands in its evidence (statements: if half of the quoted words agree); *slots*
      counts values; *strict* asks for every required slot, status and factuality. Fourteen of the 72 development
      reports were set aside while frames and rules were written: only their scores were looked at, not their texts.
      """;

  private static final String PEERS = """
      Published systems on the same sentences (type F1 / strict): UD-PETRARCH 0.603 / 0.286, PETRARCH2 0.392 / 0.230.
      `evt_p` is the share of all coded (sentence, type) pairs that are right: Entente still codes about two types a
      sentence where the gold has one. No published system fills the slots of the defence codebook.
      """;

  private static final Path PAGE = Path.of("..", "docs", "evaluation.md");

  @Test
  void theEvaluationPageTellsTodaysFigures() throws IOException {
    String page = page();
    if (System.getProperty("entente.regenerate") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    return HEADER
        + section("The reference report", "gold/seed/claims.jsonl", "gold/seed/reports")
        + section("The development reports", "gold/dev/claims.jsonl", "gold/dev/reports.jsonl")
        + plover();
  }

  private static String plover() {
    Session session = Session.of("evaluate-plover", SharedFolder.require("gold/plover/dev.jsonl").toString());
    assertThat(session.err()).isEmpty();
    return "\n## The PLOVER sentences\n\n```\n" + session.out().strip() + "\n```\n\n" + PEERS;
  }

  private static String section(String title, String gold, String reports) {
    Path claims = SharedFolder.require(gold);
    Session session = Session.of("evaluate", "--errors=0", claims.toString(), SharedFolder.require(reports).toString());
    assertThat(session.err()).isEmpty();
    return "\n## " + title + "\n\n```\n" + session.out().stripTrailing().replaceAll("(?m)[ \t]+$", "") + "\n```\n";
  }
}
