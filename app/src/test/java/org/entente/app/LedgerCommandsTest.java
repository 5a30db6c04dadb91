package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/// What the commands on a ledger answer, and what they say to a slip of the user's.
class LedgerCommandsTest {

  @TempDir
  private static Path folder = Path.of("");

  @BeforeAll
  static void addTheStory() {
    assertThat(session("add", Path.of("..", "samples", "story").toString(), "--quiet").exit()).isZero();
  }

  private static Session session(String... arguments) {
    return Session.of(Stream.concat(Stream.of(arguments), Stream.of("--ledger", folder.resolve("story.db").toString()))
        .toArray(String[]::new));
  }

  private static String out(String... arguments) {
    Session session = session(arguments);
    assertThat(session.exit()).as(session.err()).isZero();
    return session.out();
  }

  private static String idOf(String word) {
    return out("search", word, "--format", "csv").lines().skip(1).findFirst().orElseThrow().split(",")[1];
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "records --type agrement           | 'agrement' is no record type; give one of agreement, training",
      "records --state Pakistan          | 'Pakistan' is no code of a state; give PAK",
      "timeline --state XQX              | 'XQX' is no code of a state; give one of ISO 3166-1 alpha-3, such as PAK",
      "records --state PAK --state RUS --state USA | give --state once, or twice for a pair",
      "records --from 2018-13-01         | '2018-13-01' is no day; write it as year-month-day, such as 2018-08-07",
      "records --from 2020-01-01 --to 2019-01-01 | --from 2020-01-01 is after --to 2019-01-01",
      "records --difference odd          | 'odd' is none of refinement, label, scope, contradiction; `entente records --help`",
      "records --review odd              | 'odd' is none of open, accepted, rejected",
      "records --format xml              | 'xml' is none of table, json, jsonl, csv",
      "decide ponder 0123456789abcdef    | 'ponder' is none of accept, reject, correct, merge, split, different, note, undo",
      "dyad PAK Russia                   | 'Russia' is no code of a state; give RUS",
      "dyad PAK pak                      | give two states, not PAK twice",
      "search --reports --type visit sea | --reports looks in whole reports",
      "search ...                        | '...' holds no word to look for",
      "records --state PAK --state pak   | give two states, not PAK twice",
      "records --limit 0                 | '0' is no number that can be; give 1 or more",
      "dyad PAK RUS --limit -1           | '-1' is no number that can be; give 1 or more",
      "disagreements --limit many        | 'many' is no number that can be; give 1 or more",
      "disagreements --near --kind label | leave out --kind or --near",
      "decide reject 0123456789abcdef as it is wrong | 'as it is wrong' is too much for reject; words go after --reason",
      "add --url x ../samples/story      | --url is the address of one report, and here are 6",
      "add --url x one.txt two.txt       | --url is the address of one report, and here are 2",
      "add --threads 0 ../samples/story  | '0' is no number that can be; give 1 or more",
      "backup nowhere/at/all.db          | nowhere/at/all.db: its folder is not there",
  })
  void aSlipIsToldInOneLine(String typed, String told) {
    Session session = session(typed.split(" +"));
    assertThat(session.err()).contains(told).hasLineCount(1);
    assertThat(session.out()).isEmpty();
    assertThat(session.exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aReportIsTheSameWhereverItLies() throws IOException {
    Path samples = Path.of("..", "samples", "story");
    Path again = Files.createDirectories(folder.resolve("again"));
    Files.copy(samples.resolve("01-gazette.txt"), again.resolve("kept.txt"));
    Files.copy(samples.resolve("01-gazette.json"), again.resolve("kept.json"));
    Session session = session("add", samples.resolve("03-wire.txt").toString(), samples.toString(), again.toString());
    assertThat(session.out()).contains("reports: 8 there already;");
    assertThat(session.err()).contains("kept: is in the ledger already, as 01-gazette").hasLineCount(1);
  }

  @Test
  void otherMergeRulesAreToldUntilARebuild() throws IOException {
    String ledger = folder.resolve("rules.db").toString();
    String book = Files.writeString(folder.resolve("mine.yaml"),
        Files
            .readString(
                Path.of("..", "core", "src", "main", "resources", "org", "entente", "codebook", "defence-cooperation.yaml"))
            .replaceFirst("id: defence-cooperation", "id: mine").replaceFirst("dates: .date_signed: 3", "dates: {date_signed: 9"))
        .toString();
    String report = Path.of("..", "samples", "story", "03-wire.txt").toString();
    assertThat(Session.of("add", report, "--ledger", ledger).err()).doesNotContain("merge rules");
    assertThat(Session.of("verify", "--ledger", ledger, "--codebook", book).err())
        .contains("gathered by the merge rules of defence-cooperation 0.1, and those of mine 0.1 are others; `entente rebuild`");
    assertThat(Session.of("rebuild", "--ledger", ledger, "--codebook", book).exit()).isZero();
    assertThat(Session.of("verify", "--ledger", ledger, "--codebook", book).err()).isEmpty();
    assertThat(Session.of("add", report, "--ledger", ledger).err()).contains("merge rules of mine 0.1");
    assertThat(Session.of("add", report, "--ledger", ledger, "--quiet").err()).isEmpty();
  }

  @Test
  void oneIsToldAsOne() throws IOException {
    String report = Files.writeString(folder.resolve("one.txt"), "Norway sold four patrol boats to Ghana.").toString();
    String ledger = folder.resolve("one.db").toString();
    assertThat(Session.of("add", report, "--quiet", "--ledger", ledger).out())
        .contains("reports: 1 new; the ledger now holds 1 record\n");
    assertThat(Session.of("export", folder.resolve("one").toString(), "--ledger", ledger).out())
        .contains("records: 1 row\n", "decisions: 0 rows\n");
  }

  @Test
  void aStateOfWhichNothingIsKnownIsNoSlip() {
    assertThat(out("records", "--state", "fji", "--format", "jsonl")).isEmpty();
  }

  @Test
  void aRecordIsShownInEveryForm() {
    String id = idOf("helicopters");
    assertThat(out("show", id)).contains("2 reports, 2 independent");
    assertThat(new ObjectMapper().readTree(out("show", id, "--format", "json")).path("id").asString()).isEqualTo(id);
    assertThat(out("show", id, "--format", "jsonl")).hasLineCount(1).startsWith("{\"id\":\"" + id);
    assertThat(out("show", id, "--format", "csv"))
        .startsWith("record,type,states,slot,difference,value,shown,independent,sources")
        .contains(id + ",arms_transfer,PAK RUS,designation,refinement,Mi-35M,first,1,Lahore Courier");
  }

  @Test
  void aListThatIsCutSaysSo() {
    Session session = session("records", "--limit", "2", "--format", "jsonl");
    assertThat(session.out()).hasLineCount(2);
    assertThat(session.err()).contains("there are more; --limit shows more than 2");
    assertThat(session("records", "--limit", "500").err()).isEmpty();
  }

  @Test
  void differencesAreCountedByName() {
    assertThat(out("stats", "--format", "csv")).contains("difference,contradiction,1").doesNotContain("difference,0");
  }

  @Test
  void aPublisherOfTwoReportsIsNamedOnce() {
    assertThat(out("disagreements", "--kind", "refinement", "--format", "csv").lines().skip(1)
        .map(line -> line.substring(line.lastIndexOf(',') + 1)).toList())
        .allMatch(sources -> Stream.of(sources.split("; ")).distinct().count() == sources.split("; ").length);
  }

  @Test
  void everyAnswerCanBeReadByAProgram() {
    String story = Path.of("..", "samples", "story").toString();
    assertThat(out("add", story, "--quiet", "--format", "csv")).startsWith("of,name,number").contains("reports,unchanged,6",
        "records,all,6");
    assertThat(out("verify", "--format", "json")).isEqualToIgnoringWhitespace("[]");
    assertThat(out("rebuild", "--format", "jsonl")).contains("\"number\":6").hasLineCount(1);
    assertThat(out("backup", folder.resolve("told.db").toString(), "--format", "csv")).contains("told.db");
    assertThat(out("export", folder.resolve("told").toString(), "--format", "csv")).startsWith("table,rows")
        .contains("records,6");
    String noted = out("decide", "note", idOf("helicopters"), "--reason", "seen", "--author", "Ada", "--format", "jsonl");
    assertThat(new ObjectMapper().readTree(noted).path("reason").asString()).isEqualTo("seen");
  }

  @Test
  void aNoteNeedsWords() {
    assertThat(session("decide", "note", idOf("helicopters")).err()).contains("a note needs words; give them as the reason");
  }

  @Test
  void whatIsTakenBackIsNotTakenBackAgain() {
    String taken = out("decide", "accept", idOf("helicopters"));
    String number = taken.split("[ :]")[1];
    String undo = out("decide", "undo", number).split("[ :]")[1];
    assertThat(session("decide", "undo", number).err()).contains("decision " + number + " is taken back already");
    out("decide", "undo", undo);
    out("decide", "undo", number);
  }

  @Test
  void anExportThatCannotBeWrittenIsTold() {
    Session session = session("export", folder.resolve("story.db").resolve("out").toString());
    assertThat(session.err()).contains("out: cannot be written").contains("check the name");
    assertThat(session.exit()).isEqualTo(Exit.LEDGER);
  }

  @Test
  void anExportThatFailsLeavesTheFolderEmptyForTheNextTry() throws SQLException {
    Path ledger = folder.resolve("damaged.db");
    out("backup", ledger.toString());
    try (var claims = DriverManager.getConnection("jdbc:sqlite:" + ledger); var change = claims.createStatement()) {
      change.execute("drop table dyad_years");
    }
    Path target = folder.resolve("half");
    assertThat(Session.of("export", target.toString(), "--ledger", ledger.toString()).exit()).isEqualTo(Exit.LEDGER);
    assertThat(target).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"records", "stats", "verify", "disagreements", "rebuild", "decide undo 1", "dyad PAK RUS"})
  void aLedgerThatIsNotThereIsNotMade(String typed) {
    Path missing = folder.resolve("mistyped.db");
    Session session = Session.of((typed + " --ledger " + missing).split(" "));
    assertThat(session.err()).contains("mistyped.db: there is no ledger; `entente add REPORT…` makes one").hasLineCount(1);
    assertThat(session.exit()).isEqualTo(Exit.LEDGER);
    assertThat(missing).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "http://host/ledger                | only files and jdbc:postgresql: addresses can hold a ledger",
      "jdbc:mysql://host/ledger          | only files and jdbc:postgresql: addresses can hold a ledger",
      "jdbc:postgresql://host:99999/x    | write it as jdbc:postgresql://host:5432/database",
      "''                                | the ledger has no name",
  })
  void aPlaceThatCannotHoldALedgerIsTold(String place, String told) {
    Session session = Session.of("add", Path.of("..", "samples", "story").toString(), "--ledger", place);
    assertThat(session.err()).contains(told).hasLineCount(1);
    assertThat(session.exit()).isEqualTo(Exit.LEDGER);
  }

  @Test
  void aFaultyCodebookIsOneWhereverItIsUsed() {
    Path file = Path.of("src", "test", "resources", "ten-faults.yaml");
    Session session = session("records", "--codebook", file.toString());
    assertThat(session.err()).contains("ten-faults.yaml has ", "did you mean 'recipient'?");
    assertThat(session.exit()).isEqualTo(Exit.CODEBOOK);
  }

  @Test
  void theAddressOfAServerWithoutItsBeginningIsTold() {
    Session session = Session.of("stats", "--ledger", "postgresql://localhost/ledger");
    assertThat(session.err()).contains("the address of a server begins with jdbc:");
    assertThat(session.exit()).isEqualTo(Exit.LEDGER);
  }
}
