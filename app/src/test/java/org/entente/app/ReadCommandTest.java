package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

  private static final String NEWS = "Norway sold four patrol boats to Ghana.\n";

  @TempDir
  private Path folder = Path.of("");

  @BeforeEach
  void aGoodReportStandsLast() throws IOException {
    write("zz-good.txt", NEWS);
  }

  @Test
  void aReportBecomesATableWithItsWords() {
    Session session = Session.with(NEWS, "read");
    assertThat(session.exit()).isZero();
    assertThat(session.out()).contains("Arms transfer  ordered", "supplier NOR; recipient GHA", "number ordered 4",
        "“" + NEWS.strip() + "”");
  }

  @Test
  void theExplanationTellsFrameAndPath() {
    assertThat(Session.with(NEWS, "read", "--explain").out()).contains("frame arms_transfer.sell",
        "supplier = NOR ← subject ← “Norway”");
  }

  @Test
  void jsonIsOneArrayEvenWhenNothingIsFound() {
    assertThat(Session.with("The cat sat on the mat.", "read", "--format", "json").out()).isEqualTo("[]\n");
  }

  @Test
  void colourComesOnlyWhenAsked() {
    assertThat(Session.with(NEWS, "read").out()).doesNotContain("\u001b[");
    assertThat(Session.with(NEWS, "read", "--color", "always").out()).contains("\u001b[1m");
  }

  @Test
  void anEmptyFileIsNamedAndTheRestIsRead() throws IOException {
    write("a.txt", " \n");
    refused("a.txt: is empty");
  }

  @Test
  void aBinaryFileIsNamedAndTheRestIsRead() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[]{0x7f, 'E', 'L', 'F', 0, 0, 1, 2});
    refused("a.txt: is not text");
  }

  @Test
  void aWrongDeclaredEncodingIsNamed() throws IOException {
    Files.write(folder.resolve("a.txt"), "café in Malé".getBytes(StandardCharsets.ISO_8859_1));
    write("a.json", "{\"encoding\": \"UTF-8\"}");
    refused("a.txt: does not fit its encoding UTF-8");
  }

  @Test
  void anUndeclaredEncodingIsGuessedAndTold() throws IOException {
    String text = "Peru’s navy chief said the Señor Juan class frigates would be sold to Chile – “très bien” – in May.\n";
    Files.write(folder.resolve("a.txt"), text.getBytes("windows-1252"));
    Session session = Session.of("read", folder.toString());
    assertThat(session.err()).contains("a.txt: read as windows-1252");
    assertThat(session.exit()).isZero();
  }

  @Test
  void aTwentyMegabyteTextIsRefusedWithTheBound() throws IOException {
    byte[] large = new byte[20_000_000];
    Arrays.fill(large, (byte) 'a');
    Files.write(folder.resolve("a.txt"), large);
    refused("a.txt: is too large (20 MB; a report may have 5)");
  }

  @Test
  void oneEndlessLineIsRefused() throws IOException {
    write("a.txt", "word ".repeat(60_000));
    refused("a.txt: has a line of more than 200000 characters");
  }

  @Test
  void aTextWithoutSentencesIsRefused() throws IOException {
    write("a.txt", "12 34 -- 56\n* * *\n");
    refused("a.txt: holds no sentences");
  }

  @Test
  void otherLanguagesAreNamedAndSkipped() throws IOException {
    write("a.txt",
        "Министерство обороны сообщило, что корабли прибыли в порт и примут участие в учениях вместе с флотом соседней страны.\n"
            .repeat(4));
    write("b.txt",
        "وزارت دفاع نے کہا ہے کہ دونوں ممالک کی بحری افواج اگلے ماہ مشترکہ مشقیں کریں گی اور افسران تربیت حاصل کریں گے۔\n"
            .repeat(4));
    refused("a.txt: is in Russian");
    refused("b.txt: is in Urdu");
  }

  @Test
  void aBrokenJsonLineIsNamedByItsNumber() throws IOException {
    write("a.jsonl", "{\"id\": \"one\", \"text\": \"Peru sold boats to Chile.\"}\n{\"id\": \"two\", \n");
    refused("a.jsonl:2: is not JSON");
  }

  @Test
  void aFieldThatIsNoTextIsNamedWithItsLine() throws IOException {
    write("rows.jsonl",
        "{\"id\":\"a\",\"text\":\"Peru held drills.\",\"date\":20180808}\n{\"id\":\"b\",\"text\":\"Peru held drills.\",\"url\":null}");
    refused("rows.jsonl:1: is no usable report (\"date\" is no text: 20180808)");
  }

  @Test
  void aSidecarThatIsNoObjectIsNamed() throws IOException {
    write("report.txt", "Peru held drills.");
    write("report.json", "[1]");
    refused("it is no JSON object");
  }

  @Test
  void aSecondReportOfOneIdIsToldItsNewOne() throws IOException {
    write("rows.jsonl", "{\"id\":\"a\",\"text\":\"Peru held drills.\"}\n{\"id\":\"a\",\"text\":\"Ghana held drills.\"}");
    assertThat(Session.of("read", folder.resolve("rows.jsonl").toString()).err())
        .contains("rows.jsonl:2: the id a is taken; this report is a-2");
  }

  @Test
  void aMissingFileIsNamed() {
    Session session = Session.of("read", folder.resolve("none.txt").toString(), folder.resolve("zz-good.txt").toString());
    assertThat(session.err()).contains("none.txt: does not exist");
    assertThat(session.out()).contains("supplier NOR");
    assertThat(session.exit()).isEqualTo(3);
  }

  @Test
  void aFolderWithoutReportsIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Session session = Session.of("read", folder.resolve("empty").toString());
    assertThat(session.err()).contains("empty: holds no reports");
    assertThat(session.exit()).isEqualTo(3);
  }

  @Test
  void aFolderMayBeNamedAsItLikes() throws IOException {
    Path unexpected = Files.createDirectory(folder.resolve("unexpected news"));
    Files.writeString(unexpected.resolve("a.txt"), NEWS);
    assertThat(Session.of("read", unexpected.toString()).out()).contains("supplier NOR");
  }

  @Test
  void oneBadlyEncodedRowLeavesTheOthersReadable() throws IOException {
    byte[] rows = "{\"id\": \"a\", \"text\": \"Malé\"}\n{\"id\": \"b\", \"text\": \"Peru sold boats to Chile.\"}\n"
        .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a.jsonl"), rows);
    refused("a.jsonl:1: is not UTF-8");
    assertThat(Session.of("read", folder.toString()).out()).contains("supplier PER");
  }

  @Test
  void aByteOrderMarkDoesNotBreakTheFirstRow() throws IOException {
    write("a.jsonl", "\uFEFF{\"id\": \"a\", \"text\": \"Peru sold boats to Chile.\"}");
    Session session = Session.of("read", folder.toString());
    assertThat(session.out()).contains("supplier PER");
    assertThat(session.exit()).isZero();
  }

  @Test
  void anEndlessRowIsRefusedByItsNumber() throws IOException {
    write("a.jsonl", "\n" + "a".repeat(20_000_001) + "\n");
    refused("a.jsonl:2: is too large (more than 20 MB");
  }

  @Test
  void goldThatIsNoFileIsTold() {
    Session session = Session.of("evaluate", folder.toString(), folder.toString());
    assertThat(session.err()).contains("cannot be read");
    assertThat(session.exit()).isEqualTo(2);
  }

  @Test
  void theClaimsAreTheSameWhateverTheNumberOfThreads() {
    String samples = Path.of("..", "samples").toString();
    String one = Session.of("read", "--format", "claims", "--threads", "1", samples).out();
    assertThat(Session.of("read", "--format", "claims", "--threads", "4", samples).out()).isEqualTo(one);
    assertThat(one.lines().count()).isGreaterThan(30);
  }

  @Test
  void lineEndsShiftOffsetsAndNothingElse() throws IOException {
    String text = Files.readString(Path.of("..", "samples", "joint-commission.txt"));
    assertThat(values(text.replace("\n", "\r\n"))).isEqualTo(values(text));
    assertThat(values(text.replace("\n", "\r"))).isEqualTo(values(text));
  }

  private static String values(String text) {
    return Session.with(text, "read", "--format", "claims", "--date", "2022-06-10").out()
        .replaceAll("\"(start|end)\":\\s?\\d+", "").replaceAll("(\\\\r|\\\\n)+", " ");
  }

  @Test
  void aFaultyCodebookTellsAllItsFaultsAtOnce() throws IOException {
    Path file = Path.of("src", "test", "resources", "ten-faults.yaml");
    Session session = Session.of("codebook", "check", file.toString());
    assertThat(session.exit()).isEqualTo(4);
    assertThat(session.err().lines().filter(line -> line.startsWith("ten-faults.yaml:")).count()).isGreaterThanOrEqualTo(10);
    assertThat(session.err()).contains("did you mean 'recipient'?");
  }

  @Test
  void optionsThatWouldDoNothingAreTold() {
    Session explained = Session.with(NEWS, "read", "--format", "claims", "--explain");
    assertThat(explained.err()).contains("--explain goes with the table only").hasLineCount(1);
    assertThat(explained.exit()).isEqualTo(Exit.USAGE);
    Session plover = Session.with(NEWS, "read", "--format", "plover");
    assertThat(plover.err()).contains("--format plover tells source and target").contains("add --codebook plover");
    assertThat(plover.exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aCodebookOfOnesOwnIsUsedWithoutJava() {
    Path file = Path.of("src", "test", "resources", "chess.yaml");
    Session session = Session.with("Norway beat Ghana at chess.", "read", "--codebook", file.toString());
    assertThat(session.out()).contains("Chess match  played", "winner NOR; loser GHA");
  }

  private void refused(String message) {
    Session session = Session.of("read", folder.toString());
    assertThat(session.err()).contains(message);
    assertThat(session.out()).contains("supplier NOR");
    assertThat(session.exit()).isEqualTo(3);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
