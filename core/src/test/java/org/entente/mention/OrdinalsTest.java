package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.entente.language.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      They held the third meeting in Oslo.                     | meeting  | third
      They held the 3rd Defence Policy Dialogue in Oslo.       | Dialogue | 3rd
      They held their inaugural Chile-Kenya dialogue.          | dialogue | inaugural
      They held the first-ever naval drill.                    | drill    | first-ever
      They held the twenty-third session.                      | session  | twenty-third
      They held the 12th round of the strategic dialogue.      | dialogue | 12th
      They held the maiden voyage.                             | voyage   | maiden
      They joined exercise Silver Reef XVI in May.             | Reef     | XVI
      They joined exercise Silver Reef-X in May.               | Reef     | X
      """)
  void anOrdinalIsFoundFromItsNoun(String text, String noun, String ordinal) {
    assertThat(ordinal(text, noun)).contains(ordinal);
  }

  @Test
  void anOrdinalOfAnotherPhraseIsNotTaken() {
    assertThat(ordinal("In the third week of May they held talks.", "talks")).isEmpty();
    assertThat(ordinal("The 3rd Fleet joined the drill.", "drill")).isEmpty();
  }

  private static Optional<String> ordinal(String text, String noun) {
    Sentence sentence = FlatSyntax.of(text, Optional.empty()).sentences().getFirst();
    return sentence.tokens().stream()
        .filter(token -> token.text().startsWith(noun))
        .findFirst()
        .flatMap(token -> Ordinals.in(sentence, token))
        .map(span -> text.substring(span.start(), span.end()));
  }
}
