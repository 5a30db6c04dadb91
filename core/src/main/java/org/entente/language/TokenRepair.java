package org.entente.language;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Mends the tokeniser's cuts.
///
/// A type designation stays one word with its variant and plural ("Mi-35Ms", "T-90MS"), as "F-16s"
/// does already; so does a format of talks ("2+2"). A full stop after a figure or letters of a name is a word of its own
/// before a capital ("on Aug. 7. They", "with the PRC. The"), so that the sentence ends there. Compounds of names
/// ("Kenya-Norway") are three words throughout.
final class TokenRepair {

  private static final Pattern DESIGNATION = Pattern.compile("\\p{Lu}\\p{L}{0,3}-?\\d{1,4}");
  private static final Pattern VARIANT = Pattern.compile("\\p{Lu}{1,3}s?");
  private static final Pattern WITH_STOP = Pattern.compile("\\d{1,4}\\.|\\p{Lu}{3,}\\.");

  private TokenRepair() {}

  static List<Token> repaired(List<Token> words, String passage) {
    var repaired = new ArrayList<Token>(words.size() + 4);
    for (int at = 0; at < words.size(); at++) {
      Token word = words.get(at);
      if (!isSound(word, passage)) {
        continue;
      }
      if (!repaired.isEmpty() && isVariantOf(repaired.getLast(), word)) {
        repaired.add(joined(repaired.removeLast(), word));
      } else if (at > 0 && endsSentence(word, words.subList(at + 1, words.size()))) {
        split(word, repaired);
      } else {
        repaired.add(word);
      }
    }
    return repaired;
  }

  private static boolean isSound(Token word, String passage) {
    return word.getStartOffset() >= 0 && word.getStartOffset() < word.getEndOffset() && word.getEndOffset() <= passage.length();
  }

  private static boolean isVariantOf(Token designation, Token word) {
    return designation.getEndOffset() == word.getStartOffset()
        && (DESIGNATION.matcher(designation.getWordForm()).matches() && VARIANT.matcher(word.getWordForm()).matches()
            || designation.getWordForm().matches("\\d") && word.getWordForm().matches("\\+\\d"));
  }

  private static Token joined(Token first, Token second) {
    return new Token(first.getWordForm() + second.getWordForm(), first.getStartOffset(), second.getEndOffset());
  }

  private static boolean endsSentence(Token word, List<Token> rest) {
    return WITH_STOP.matcher(word.getWordForm()).matches()
        && word.getEndOffset() - word.getStartOffset() == word.getWordForm().length()
        && rest.stream().limit(1).allMatch(next -> next.getStartOffset() > word.getEndOffset()
            && (Character.isUpperCase(next.getWordForm().codePointAt(0)) || "\"“".contains(next.getWordForm().substring(0, 1))));
  }

  private static void split(Token word, List<Token> into) {
    int stop = word.getEndOffset() - 1;
    into.add(new Token(word.getWordForm().substring(0, word.getWordForm().length() - 1), word.getStartOffset(), stop));
    into.add(new Token(".", stop, word.getEndOffset()));
  }
}
