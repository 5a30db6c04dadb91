package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.codebook.Codebook;
import org.entente.codebook.WordPattern;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// Words of a codebook to look for among tokens, indexed by their first part.
final class WordList {

  private final Map<String, List<WordPattern>> byFirst = new HashMap<>();
  private final List<WordPattern> stems = new ArrayList<>();

  WordList(Collection<WordPattern> patterns) {
    for (WordPattern pattern : patterns) {
      var plain = new WordPattern(pattern.parts().stream().map(WordList::plain).toList());
      String first = plain.parts().getFirst();
      (first.endsWith("*") ? stems : byFirst.computeIfAbsent(first, _ -> new ArrayList<>())).add(plain);
    }
  }

  /// The joined word lists of these names; a name the codebook lacks is its checker's business.
  static WordList of(Codebook codebook, Collection<String> lexicons) {
    return new WordList(
        lexicons.stream()
            .flatMap(name -> codebook.lexicons().getOrDefault(name, List.of()).stream())
            .toList());
  }

  boolean isEmpty() {
    return byFirst.isEmpty() && stems.isEmpty();
  }

  /// How many tokens, from this one on, one of the patterns covers; 0 if none fits.
  int lengthAt(Sentence sentence, int at) {
    Token token = sentence.token(at);
    int longest = longest(byFirst.getOrDefault(plain(token.lemma()), List.of()), sentence, at);
    longest = Math.max(longest, longest(byFirst.getOrDefault(plain(token.text()), List.of()), sentence, at));
    return Math.max(longest, longest(stems, sentence, at));
  }

  private static int longest(List<WordPattern> candidates, Sentence sentence, int at) {
    int longest = 0;
    for (WordPattern pattern : candidates) {
      if (pattern.parts().size() > longest && fits(pattern, sentence, at)) {
        longest = pattern.parts().size();
      }
    }
    return longest;
  }

  /// The first of the tokens at which a pattern begins.
  Optional<Token> firstIn(Sentence sentence, Collection<Token> tokens) {
    return tokens.stream().filter(token -> lengthAt(sentence, token.index()) > 0).findFirst();
  }

  boolean matches(String lemma) {
    return Stream.concat(byFirst.getOrDefault(plain(lemma), List.of()).stream(), stems.stream())
        .anyMatch(pattern -> pattern.parts().size() == 1 && fits(pattern.parts().getFirst(), lemma));
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

  private static boolean fits(String part, String word) {
    String plain = plain(word);
    return part.endsWith("*") ? plain.regionMatches(0, part, 0, part.length() - 1) : plain.equals(part);
  }

  /// Hyphens do not count: "co-operation" is a form of "cooperat*".
  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean hyphenated = lower.indexOf('-') >= 0 || lower.indexOf('‐') >= 0 || lower.indexOf('‑') >= 0;
    return hyphenated ? lower.replace("-", "").replace("‐", "").replace("‑", "") : lower;
  }
}
