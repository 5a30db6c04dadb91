package org.entente.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.codebook.WordPattern;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;
import org.entente.report.Zone;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

  @Test
  void hyphensDoNotMatter() {
    assertThat(found("counter terror*", "a counter-terrorism drill")).containsExactly("counter-terrorism");
    assertThat(found("counter-terror*", "a counter terror drill")).containsExactly("counter terror");
  }

  @Test
  void aStarMatchesAnyEnding() {
    assertThat(found("exerc*", "exercises, exercising and execution")).containsExactly("exercises", "exercising");
  }

  @Test
  void manyWordsMustStandInARow() {
    assertThat(found("memorandum of understanding", "A Memorandum of Understanding was signed"))
        .containsExactly("Memorandum of Understanding");
    assertThat(found("memorandum of understanding", "a memorandum on understanding")).isEmpty();
  }

  @Test
  void partsOfHyphenatedWordsCount() {
    assertThat(found("made", "the US-made rifles")).containsExactly("made");
  }

  private static List<String> found(String pattern, String text) {
    var index = new PhraseIndex<String>();
    index.add(WordPattern.of(pattern), pattern);
    return index.find(Words.of(sentence(text))).stream()
        .map(match -> text.substring(match.span().start(), match.span().end()))
        .toList();
  }

  private static Sentence sentence(String text) {
    var tokens = new ArrayList<Token>();
    int start = 0;
    for (String word : text.split(" ")) {
      String bare = word.replaceAll("[,.]$", "");
      tokens.add(new Token(tokens.size(), new Span(start, start + bare.length()), bare, bare.toLowerCase(Locale.ROOT),
          "NN", EntityType.NONE, false, -1, "dep"));
      start += word.length() + 1;
    }
    return new Sentence(0, 0, Zone.BODY, new Span(0, text.length()), tokens);
  }
}
