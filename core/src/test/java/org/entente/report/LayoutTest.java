package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private static final String STORY = """
      Peru and Chile open joint mine-clearing school

      By Ana Rojas and Luis Paz
      LIMA, March 4 (AFP) - Peru and Chile opened a school for mine clearing on Monday.

      File photo: Sappers at work near Arica.
      Also read: Chile orders patrol boats
      The school will train 40 sappers a year, the ministry said.
      (Reporting by Ana Rojas; Editing by Tom Vale)
      Subscribe to our newsletter
      """;

  @Test
  void furnitureIsMarkedAndNewsIsNot() {
    assertThat(zones(STORY)).containsExactly(
        Zone.HEADLINE, Zone.BOILERPLATE, Zone.BODY, Zone.CAPTION, Zone.TEASER, Zone.BODY, Zone.BOILERPLATE, Zone.BOILERPLATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void everyKindOfLineEndDividesAlike(String lineEnd) {
    assertThat(zones(STORY.replace("\n", lineEnd))).isEqualTo(zones(STORY));
  }

  @Test
  void aLineBrokenInMidSentenceGoesOn() {
    assertThat(words(
        "The two navies agreed on Friday to hold a search and rescue\nexercise off the coast of Ghana in June.\nA second one follows."))
        .containsExactly("The two navies agreed on Friday to hold a search and rescue\nexercise off the coast of Ghana in June.",
            "A second one follows.");
  }

  @Test
  void aSentenceIsNoHeadline() {
    assertThat(zones("Malta bought two boats from Italy.\n\nThe boats arrive in May.")).containsExactly(Zone.BODY, Zone.BODY);
  }

  @Test
  void aRepeatedHeadlineIsAHeadline() {
    assertThat(zones("Malta buys boats\n\nMalta Buys Boats\n\nMalta bought two boats.")).containsExactly(Zone.HEADLINE,
        Zone.HEADLINE, Zone.BODY);
  }

  @Test
  void theTitleIsAHeadlineEvenWithAFullStop() {
    var report = new Report("r", "Malta buys boats.\n\nIt paid in cash.", Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of("Malta buys boats."), Optional.empty());
    assertThat(Layout.of(report).getFirst().zone()).isEqualTo(Zone.HEADLINE);
  }

  @Test
  void whatATeaserAnnouncesIsATeaser() {
    assertThat(zones("Malta buys boats\n\nMalta bought two boats.\n\nRelated:\n\nItaly sells more boats\n\nThe boats are grey."))
        .containsExactly(Zone.HEADLINE, Zone.BODY, Zone.TEASER, Zone.TEASER, Zone.BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Photo: Navy of Malta", "Image credit: A. Borg", "Sailors wait on the pier. (Photo by Ann Borg)",
      "A file photo of the patrol boat", "Officers shake hands in Valletta. [Photo/Navy]"})
  void captionsAreKnown(String line) {
    assertThat(Furniture.zone(line)).isEqualTo(Zone.CAPTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"* * *", "-30-", "Reporting by Ann Borg", "Story by Petty Officer Ann Borg", "By Ann Borg",
      "BY ANN BORG",
      "By Our Staff Reporter", "Copyright 2020 The Valletta Post", "Contact: press@example.org", "Updated: March 4, 2020 10:20",
      "(ANI)"})
  void framesOfThePageAreBoilerplate(String line) {
    assertThat(Furniture.zone(line)).isEqualTo(Zone.BOILERPLATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Monday the ships had left.", "Related talks on fuel were held in Oslo.",
      "Images of the wreck were shown to the minister.",
      "Video conferences between the two staffs will go on.", "Contact between the two armies was cut in May.",
      "More ships will follow, the navy said.", "Reporting on the talks, the ministry named no date.",
      "Source of the weapons was Bulgaria, he said."})
  void sentencesThatOnlyBeginLikeFurnitureAreNews(String line) {
    assertThat(Furniture.zone(line)).isEqualTo(Zone.BODY);
  }

  @Test
  void blocksCoverAllThatIsNotBlankWhateverTheText() {
    var random = new Random(11);
    for (int round = 0; round < 300; round++) {
      String text = jumble(random);
      int last = 0;
      for (Block block : Layout.of(Report.of("r", text))) {
        assertThat(text.substring(last, block.span().start())).matches("[\\s\\h\\v\\ufeff]*");
        last = block.span().end();
      }
      assertThat(text.substring(last)).matches("[\\s\\h\\v\\ufeff]*");
    }
  }

  private static String jumble(Random random) {
    var signs = List.of("a", "B", ".", " ", "\n", "\r\n", "\r", "-", "(", ")", ":", "Photo", "By", "LIMA", "\u00a0", "😀", "“",
        "3", "Read more", "\t");
    var text = new StringBuilder();
    for (int at = random.nextInt(80); at > 0; at--) {
      text.append(signs.get(random.nextInt(signs.size())));
    }
    return text.toString();
  }

  private static List<Zone> zones(String text) {
    return Layout.of(Report.of("r", text)).stream().map(Block::zone).toList();
  }

  private static List<String> words(String text) {
    return Layout.of(Report.of("r", text)).stream().map(block -> text.substring(block.span().start(), block.span().end()))
        .toList();
  }
}
