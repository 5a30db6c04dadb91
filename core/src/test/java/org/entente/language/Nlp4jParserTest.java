package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.report.Report;
import org.entente.report.Zone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Nlp4jParserTest {

  private static Parser parser;

  @BeforeAll
  static void openModels() {
    parser = Nlp4jParser.open(Path.of("target", "models"), _ -> {});
  }

  @Test
  void aPassiveSentenceHasItsAgent() {
    Sentence sentence = only("The patrol boat was sold by Norway.");
    assertThat(relation(sentence, "boat")).isEqualTo("nsubjpass");
    assertThat(relation(sentence, "by")).isEqualTo("agent");
    assertThat(relation(sentence, "sold")).isEqualTo("root");
    assertThat(token(sentence, "Norway").entity()).isEqualTo(EntityType.GPE);
  }

  @Test
  void aDatelineIsNoPartOfTheSentence() {
    Syntax syntax = parse("Kenya buys boats\n\nNAIROBI, May 3 (Reuters) - Kenya bought two boats.");
    assertThat(syntax.sentences().getLast().tokens().getFirst().text()).isEqualTo("Kenya");
    assertThat(syntax.sentences().getFirst().zone()).isEqualTo(Zone.HEADLINE);
  }

  @Test
  void designationsAreOneWordAndADateCanEndASentence() {
    Syntax syntax = parse("Kenya got four Mi-35Ms and a T-90MS on Aug. 7. They flew at once.");
    assertThat(syntax.sentences()).hasSize(2);
    assertThat(syntax.sentences().getFirst().tokens()).extracting(Token::text).contains("Mi-35Ms", "T-90MS", "7");
  }

  @Test
  void ofBelongsToTheNounThatADayParts() {
    Sentence sentence = only("Both sides welcomed the signing today of the pact.");
    assertThat(sentence.token(token(sentence, "of").head()).text()).isEqualTo("signing");
  }

  @Test
  void aSecondClauseHasItsSubject() {
    Sentence sentence = only("The United States has supplied one and the Netherlands has provided parts.");
    assertThat(relation(sentence, "Netherlands")).isEqualTo("nsubj");
    assertThat(sentence.token(token(sentence, "Netherlands").head()).text()).isEqualTo("provided");
  }

  @Test
  void aSentenceWithoutAFiniteVerbFindsIts() {
    Sentence sentence = only("Ships of the Chilean navy, led by the frigate Condell, docked in Lima on Monday.");
    assertThat(relation(sentence, "docked")).isEqualTo("root");
    assertThat(relation(sentence, "Ships")).isEqualTo("nsubj");
  }

  @Test
  void aReportedClauseKeepsItsSubject() {
    Sentence sentence = only("Maj Gen Viktor Gulevich, Chief of General Staff of the Belarusian Armed Forces, called on Chief of "
        + "Army Staff Gen Asim Munir at GHQ on Thursday, the ISPR said.");
    assertThat(relation(sentence, "called")).isEqualTo("ccomp");
    assertThat(sentence.token(token(sentence, "Gulevich").head()).text()).isEqualTo("called");
    assertThat(sentence.token(token(sentence, "ISPR").head()).text()).isEqualTo("said");
  }

  @Test
  void lettersOfANameEndASentence() {
    assertThat(parse("Peru's minister spoke with the PRC. The two agreed to meet. He left the DPRK.").sentences()).hasSize(3);
    assertThat(words(parse("He spoke with the PRC. The two agreed to meet."))).contains("PRC/");
  }

  @Test
  void lemmasOfPastFormsAndFigures() {
    Sentence sentence = only("Norway followed Kenya and supplied 40 boats in 2013.");
    assertThat(sentence.tokens()).extracting(Token::lemma).contains("follow", "supply", "40", "2013", "boat");
  }

  @Test
  void lineEndsChangeOffsetsOnly() {
    String text = "Kenya buys boats\n\nKenya bought two boats.\nNorway sold them for $12 million, he said.";
    assertThat(words(parse(text.replace("\n", "\r\n")))).isEqualTo(words(parse(text)));
  }

  @Test
  void everyTokenStandsWhereItSaysWhateverTheText() {
    var random = new Random(5);
    for (int round = 0; round < 200; round++) {
      String text = jumble(random);
      int last = 0;
      for (Sentence sentence : parse(text).sentences()) {
        for (Token token : sentence.tokens()) {
          assertThat(token.text()).isEqualTo(text.substring(token.span().start(), token.span().end())).isNotEmpty();
          assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
          assertThat(token.head()).isBetween(-1, sentence.tokens().size() - 1);
          last = token.span().end();
        }
      }
    }
  }

  @Test
  void endlessTextIsReadInPieces() {
    assertThat(parse("boat ".repeat(20_000)).sentences()).allMatch(sentence -> sentence.tokens().size() <= 200).isNotEmpty();
    assertThat(parse("x".repeat(200_000)).sentences()).isEmpty();
    assertThat(parse("").sentences()).isEmpty();
  }

  @Test
  void fourThreadsReadAsOneDoes() throws Exception {
    var texts = new ArrayList<String>();
    for (int at = 0; at < 60; at++) {
      texts.add("Ship " + at + " of Norway, sold in " + (1960 + at) + ", called at Mombasa with " + at * 3
          + " sailors aboard, the navy said.");
    }
    List<String> alone = texts.stream().map(text -> words(parse(text))).toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> work = texts.stream().<Callable<String>>map(text -> () -> words(parse(text))).toList();
      var together = new ArrayList<String>();
      for (Future<String> done : threads.invokeAll(work)) {
        together.add(done.get());
      }
      assertThat(together).isEqualTo(alone);
    }
  }

  private static String jumble(Random random) {
    var pieces = List.of("Norway", "sold", "Mi-35", "Ms", "'s", "n't", "“", "”", "‘", "…", "--", "7.", "Aug.", "(", ")", "😀",
        "é", "\u00a0", "\t",
        "\r\n", "\n", "\r", "$", "12.5", "%", "http://a.b/c?d=e", "a@b.cc", ":-)", "\u0000", "\u200b", "،", "俄", "\ud83d", "U.S.",
        ",", ";", "#", "@", "_", "/", "1/2", "I'm");
    var some = new ArrayList<String>();
    for (int at = random.nextInt(40); at >= 0; at--) {
      some.add(pieces.get(random.nextInt(pieces.size())));
      some.add(random.nextInt(3) == 0 ? "" : " ");
    }
    return String.join("", Collections.unmodifiableList(some));
  }

  private static Syntax parse(String text) {
    return parser.parse(Report.of("r", text));
  }

  private static Sentence only(String text) {
    return parse(text).sentences().getFirst();
  }

  private static Token token(Sentence sentence, String word) {
    return sentence.tokens().stream().filter(token -> token.text().equals(word)).findFirst().orElseThrow();
  }

  private static String relation(Sentence sentence, String word) {
    return token(sentence, word).relation();
  }

  private static String words(Syntax syntax) {
    var lines = new StringBuilder();
    syntax.sentences()
        .forEach(sentence -> sentence.tokens().forEach(token -> lines.append(token.text()).append('/').append(token.lemma())
            .append('/').append(token.tag()).append('/').append(token.entity()).append('/').append(token.head()).append('/')
            .append(token.relation()).append(' ')));
    return lines.toString();
  }

  @TempDir
  static Path fresh = Path.of("");

  /// A class that opens the models while it is being initialised, and whose own lambda is told of progress.
  private static final class Opened {

    static final List<ModelProgress> PROGRESS = new ArrayList<>();
    static final Nlp4jParser PARSER = Nlp4jParser.open(fresh, told -> PROGRESS.add(told));
  }

  @Test
  void aClassBeingInitialisedCanOpenTheModels() {
    assertThat(Opened.PARSER.parse(Report.of("r", "Peru sold boats to Chile.")).sentences()).hasSize(1);
    assertThat(Opened.PROGRESS).hasSize(6);
  }
}
