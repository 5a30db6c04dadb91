package org.entente.coding.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.report.Block;
import org.entente.report.Span;
import org.entente.report.Zone;
import org.junit.jupiter.api.Test;

class QuoteMarksTest {

  private static List<QuotedStretch> find(String... paragraphs) {
    var blocks = new ArrayList<Block>();
    var text = new StringBuilder();
    for (String paragraph : paragraphs) {
      blocks.add(new Block(new Span(text.length(), text.length() + paragraph.length()), Zone.BODY));
      text.append(paragraph).append('\n');
    }
    return QuoteMarks.in(text.toString(), blocks);
  }

  private static List<String> words(String... paragraphs) {
    String text = String.join("\n", paragraphs) + "\n";
    return find(paragraphs).stream()
        .map(stretch -> text.substring(stretch.inner().start(), stretch.inner().end()))
        .toList();
  }

  @Test
  void curlyAndStraightMarksBothCount() {
    assertThat(words("“One,” he said. \"Two.\"")).containsExactly("One,", "Two.");
  }

  @Test
  void singleMarksInsideDoubleOnesStay() {
    assertThat(words("“He said ‘no’ twice,” she said.")).containsExactly("He said ‘no’ twice,");
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(words("Peru's navy and the crews' mess weren't open in the '90s.")).isEmpty();
    assertThat(words("Peru’s navy and the crews’ mess weren’t open.")).isEmpty();
  }

  @Test
  void aPossessiveInsideSingleMarksDoesNotCloseThem() {
    assertThat(words("'It's the crews' work,' Rojas said.")).containsExactly("It's the crews' work,");
  }

  @Test
  void singleMarksCloseBeforeABlank() {
    assertThat(words("They began ‘Amber Shield’ and 'Blue Sea' at once.")).containsExactly("Amber Shield", "Blue Sea");
  }

  @Test
  void aParagraphLeftOpenGoesOnInTheNext() {
    var found = find("She said: “We stay.", "“We stay for good.”");
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().closed()).isFalse();
    assertThat(found.getLast().continues()).isTrue();
  }

  @Test
  void aParagraphLeftOpenEndsThereIfTheNextDoesNotOpen() {
    assertThat(words("She said: “We stay.", "The ship left.")).containsExactly("We stay.");
  }

  @Test
  void aClosingMarkWithoutAnOpeningOneTakesItsSentence() {
    assertThat(words("The ship left. They greeted us,\" the navy said.")).containsExactly("They greeted us,");
  }

  @Test
  void doubledSingleMarksCloseADoubleOne() {
    assertThat(words("“Stay firm.’’ he told them.")).containsExactly("Stay firm.");
  }

  @Test
  void noJumbleOfMarksBreaksIt() {
    var random = new Random(7);
    String signs = "“”\"'‘’`« ».,:sA b";
    for (int round = 0; round < 2000; round++) {
      var text = new StringBuilder();
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String paragraph = text.toString();
      assertThat(find(paragraph, paragraph)).allSatisfy(stretch -> {
        assertThat(stretch.outer().contains(stretch.inner())).isTrue();
        assertThat(stretch.outer().end()).isLessThanOrEqualTo(2 * paragraph.length() + 1);
      });
    }
  }
}
