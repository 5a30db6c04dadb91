package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The story of one contract in six reports, as a user would read it into a ledger.
class StoryTest {

  private static final Path STORY = Path.of("..", "samples", "story");

  @TempDir
  private Path folder;
  private String ledger = "";

  @BeforeEach
  void addTheStory() {
    ledger = folder.resolve("story.db").toString();
    assertThat(run("add", STORY.toString(), "--quiet")).contains("6 new");
  }

  private String run(String command, String... more) {
    Session session = session(command, more);
    assertThat(session.exit()).as(session.err()).isZero();
    return session.out();
  }

  private Session session(String command, String... more) {
    return Session.of(Stream.of(Stream.of(command), Stream.of(more), Stream.of("--ledger", ledger)).flatMap(part -> part)
        .toArray(String[]::new));
  }

  private long records(String type, String state) {
    return run("records", "--type", type, "--state", state, "--format", "jsonl").lines().count();
  }

  @Test
  void eachEventIsOneRecordAndTheOtherAgreementStaysApart() {
    assertThat(run("records", "--type", "consultation", "--format", "jsonl").lines()).hasSize(1);
    assertThat(run("records", "--type", "arms_transfer", "--format", "jsonl").lines()).hasSize(1);
    assertThat(run("records", "--type", "agreement", "--format", "csv").lines())
        .hasSize(4).anyMatch(line -> line.startsWith("2018-08-07")).anyMatch(line -> line.startsWith("2018-08-20"))
        .anyMatch(line -> line.startsWith("2014-11-01"));
    assertThat(records("agreement", "USA")).isZero();
  }

  @Test
  void whereReportsDifferBothValuesStand() {
    String differences = run("disagreements", "--kind", "refinement", "--format", "csv");
    assertThat(differences).contains(
        "date_signed,contradiction,2014-11", "date_signed,contradiction,2013", "designation,refinement,Mi-35M",
        "designation,refinement,Mi-35,",
        "instrument_type,label,contract", "instrument_type,label,agreement", "personnel,scope,service_members",
        "personnel,scope,officers");
  }

  @Test
  void aCopiedWireTextCountsOnce() {
    assertThat(run("records", "--type", "agreement", "--from", "2018-08-07", "--to", "2018-08-07", "--format", "csv"))
        .contains(",5,4,");
  }

  @Test
  void addingAgainChangesNothingAndAllIsWell() {
    assertThat(run("add", STORY.toString(), "--quiet")).contains("6 there already");
    assertThat(run("verify")).contains("all is well");
  }

  @Test
  void aPersonsDecisionIsShownAndTakenBack() {
    String id = run("search", "helicopters", "--format", "csv").lines().skip(1).findFirst().orElseThrow().split(",")[1];
    assertThat(run("decide", "correct", id, "number_delivered=4", "--author", "Ada", "--reason", "register"))
        .contains("decision 1");
    assertThat(run("show", id)).contains("number delivered", "set by Ada");
    run("decide", "undo", "1");
    assertThat(run("show", id)).doesNotContain("set by Ada");
  }

  @Test
  void readingAgainKeepsWhatPeopleDecided() {
    String id = run("search", "helicopters", "--format", "csv").lines().skip(1).findFirst().orElseThrow().split(",")[1];
    run("decide", "correct", id, "number_delivered=4", "--author", "Ada", "--reason", "register");
    assertThat(run("add", STORY.toString(), "--again", "--quiet")).contains("6 there already");
    assertThat(run("show", id)).contains("set by Ada");
    assertThat(run("verify")).contains("all is well");
  }

  @Test
  void anIdThatIsNoRecordIsToldWithAnExitCodeOfItsOwn() {
    Session session = session("show", "0123456789abcdef");
    assertThat(session.exit()).isEqualTo(Exit.LEDGER);
    assertThat(session.err()).contains("no such record");
  }
}
