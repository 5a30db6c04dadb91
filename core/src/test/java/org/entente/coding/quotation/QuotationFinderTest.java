package org.entente.coding.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.mention.Document;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {

  private static final Set<String> VERBS = Set.of("say", "tell", "state", "add", "highlight", "write", "stress", "criticise");
  private static final Set<String> JUDGING = Set.of("praise", "express", "threaten", "reiterate", "offer", "deny", "warn",
      "describe");

  private static final QuotationFinder FINDER = new QuotationFinder(
      new Saying(
          Stream.concat(VERBS.stream(), JUDGING.stream()).collect(Collectors.toSet()),
          JUDGING,
          Set.of("statement", "release", "post"),
          List.of(List.of("according", "to"), List.of("as", "per"))));

  /// One line a turn: speakers, mode, content.
  private static List<String> turns(String name) {
    Document document = Trees.read(name);
    return FINDER.find(document).stream()
        .map(turn -> turn.speakers().stream().map(speaker -> document.quote(speaker.label()).text())
            .collect(Collectors.joining(" + "))
            + " (" + turn.mode().id() + "): "
            + turn.content().stream().map(span -> document.quote(span).text()).collect(Collectors.joining(" | ")))
        .toList();
  }

  @Test
  void wordsBeforeTheVerbGoToItsSubjectAndSoDoesTheQuotationAfterIt() {
    assertThat(turns("told-reporters"))
        .containsExactly("Ana Ruiz (direct): These drills target nobody | They are open to all. Come and see.");
  }

  @Test
  void quotedWordsInsideAReportedClauseMakeItMixed() {
    assertThat(turns("said-that-mixed"))
        .containsExactly("Tunisia's defence ministry (mixed): the sale was | not on the table");
  }

  @Test
  void accordingToNamesTheSource() {
    assertThat(turns("according-to"))
        .containsExactly("Per Holm (indirect): the pact will outlast the government");
  }

  @Test
  void addingGoesOnWithTheSpeakerOfTheSentence() {
    assertThat(turns("inverted-adding"))
        .containsExactly("Marta Lind (mixed): We trust our friends in Oslo | more drills would follow");
  }

  @Test
  void aCueInTheMiddleLeavesTwoPieces() {
    assertThat(turns("parenthetical"))
        .containsExactly("Rojas (indirect): The two navies will train together | more than forty officers will go to Lima");
  }

  @Test
  void aQuotationSplitByItsCueIsOneTurn() {
    assertThat(turns("split"))
        .containsExactly("minister (direct): This pact | will change the region.");
  }

  @Test
  void whoIsQuotedAsSayingIsTheSpeaker() {
    assertThat(turns("quoted-as-saying"))
        .containsExactly("minister (indirect): the talks had failed");
  }

  @Test
  void aStatementSpeaksForItsIssuer() {
    assertThat(turns("statement-from"))
        .containsExactly("ministry (direct): Both sides held talks. They will meet again.");
  }

  @Test
  void aHeadlineOffersWords() {
    assertThat(turns("headline-offer"))
        .containsExactly("Peru (direct): lasting friendship");
  }

  @Test
  void aNewOpeningMarkGoesOnAndTheAuthorsParagraphEndsTheTurn() {
    assertThat(turns("paragraphs"))
        .containsExactly(
            "James Okoro (direct): What began as a small project has grown. | We stand with our friends and are proud.",
            "James Okoro (direct): It's good to be back");
  }

  @Test
  void itIsTheBodyThatSpokeLast() {
    assertThat(turns("navy-news"))
        .containsExactly(
            "Sri Lanka Navy (indirect): The ship will stay for three days | The drill strengthens trust between the two navies");
  }

  @Test
  void marksInsideMarksStay() {
    assertThat(turns("nested"))
        .containsExactly("envoy (direct): She told us ‘no drills’ and we agreed");
  }

  @Test
  void aSourceThatPassesWordsOnDoesNotSpeakThem() {
    assertThat(turns("inner-speaker"))
        .containsExactly("minister (indirect): the pact should not harm the region");
  }

  @Test
  void whatIsPraisedIsTheContent() {
    assertThat(turns("judging"))
        .containsExactly("ambassador (indirect): the friendship between the two countries | hope that trade would grow");
  }

  @Test
  void aThreatKeepsItsInfinitive() {
    assertThat(turns("threat"))
        .containsExactly("Peru (mixed): to take unspecified | political counter-measures | in response to the move");
  }

  @Test
  void titlesInMarksAreNotQuotations() {
    assertThat(turns("titles"))
        .containsExactly("officials (indirect): The armies began exercise ‘Amber Shield’ on Monday");
  }

  @Test
  void aNameAndAColonAreACue() {
    assertThat(turns("colon"))
        .containsExactly("Lind (direct): We will sign the deal in May.");
  }

  @Test
  void twoWhoSpeakTogetherShareATurn() {
    assertThat(turns("joint"))
        .containsExactly("Anna Berg + Tom Hale (indirect): Norway's commitment to the alliance");
  }

  @Test
  void anotherVoiceEndsATurn() {
    assertThat(turns("two-voices"))
        .containsExactly("Rojas (direct): We will train together", "Lind (direct): No, we will not");
  }

  @Test
  void aMissingClosingMarkEndsWithTheParagraph() {
    assertThat(turns("unclosed"))
        .containsExactly("Lind (direct): We will train together and stay.");
  }

  @Test
  void mediaAreFoundAsSources() {
    assertThat(turns("media"))
        .containsExactly("state television (indirect): Reportedly Ghana will join the drill");
  }

  @Test
  void aDenialReportsWhatIsDenied() {
    assertThat(turns("denied"))
        .containsExactly("foreign ministry (indirect): it was negotiating a basing accord with Jordan");
  }

  @Test
  void whatIsNotSaidIsNoQuotation() {
    assertThat(turns("not-said")).isEmpty();
  }

  @Test
  void aNameBeforeItsAppositionSpeaks() {
    assertThat(turns("apposed-subject"))
        .containsExactly("Tom Hale (direct): The drill will help both navies. It is new.");
  }

  @Test
  void whatIsSaidInAsidesOrOutOfHabitIsNoTurn() {
    assertThat(turns("asides")).isEmpty();
  }

  @Test
  void aLeadThatOnlyParaphrasesAddsNothing() {
    assertThat(turns("lead-summary"))
        .containsExactly("Marta Lind (direct): We will stay in the pact because it helps us");
  }

  @Test
  void aQuotationWaitsForTheCueOfTheNextParagraph() {
    assertThat(turns("next-paragraph"))
        .containsExactly(
            "embassy (mixed): The drill brought both navies closer together."
                + " | More than forty sailors from Peru took part in it");
  }

  @Test
  void addingGoesBackToTheSpeakerAndEndsTheWordsBefore() {
    assertThat(turns("adding-inside"))
        .containsExactly("Chile (indirect): it was not concerned by the sale | it trusted the peaceful aims of Peru");
  }

  @Test
  void aNameThatTheTreeHidesStillSpeaks() {
    assertThat(turns("name-hidden"))
        .containsExactly("Adjoa Sarpong (indirect): discipline is the base of all cooperation");
  }
}
