package org.entente.coding.quotation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.codebook.Codebook;
import org.entente.codebook.WordPattern;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// Words of a codebook to look for among tokens.
record WordList(List<WordPattern> patterns) {

  /// The joined word lists of these names; a name the codebook lacks is its checker's business.
  static WordList of(Codebook codebook, Collection<String> lexicons) {
    return new WordList(
        lexicons.stream()
            .flatMap(name -> codebook.lexicons().getOrDefault(name, List.of()).stream())
            .toList());
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /// How many tokens, from this one on, one of the patterns covers; 0 if none fits.
  int lengthAt(Sentence sentence, int at) {
    return patterns.stream()
        .filter(pattern -> fits(pattern, sentence, at))
        .mapToInt(pattern -> pattern.parts().size())
        .max()
        .orElse(0);
  }

  /// The first of the tokens at which a pattern begins.
  Optional<Token> firstIn(Sentence sentence, Collection<Token> tokens) {
    return tokens.stream().filter(token -> lengthAt(sentence, token.index()) > 0).findFirst();
  }

  boolean matches(String lemma) {
    return patterns.stream().anyMatch(pattern -> pattern.parts().size() == 1 && fits(pattern.parts().getFirst(), lemma));
  }

  private static boolean fits(WordPattern pattern, Sentence sentence, int at) {
    if (at + pattern.parts().size() > sentence.tokens().size()) {
      return false;
    }
    for (int i = 0; i < pattern.parts().size(); i++) {
      Token token = sentence.token(at + i);
      String part = pattern.parts().get(i);
      if (!fits(part, token.lemma()) && !fits(part, token.text())) {
        return false;
      }
    }
    return true;
  }

  /// Hyphens do not count: "co-operation" is a form of "cooperat*".
  private static boolean fits(String part, String word) {
    String plain = plain(word);
    return part.endsWith("*") ? plain.startsWith(plain(part.substring(0, part.length() - 1))) : plain.equals(plain(part));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean hyphenated = lower.indexOf('-') >= 0 || lower.indexOf('‐') >= 0 || lower.indexOf('‑') >= 0;
    return hyphenated ? lower.replace("-", "").replace("‐", "").replace("‑", "") : lower;
  }
}
