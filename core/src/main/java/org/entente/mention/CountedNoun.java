package org.entente.mention;

import java.util.Optional;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// Finds the noun that a number counts: "robots" in "18 REOD 4000 disposal robots".
///
/// The parser's governor is taken where it stands to the right in the same noun phrase; else the last
/// noun of the run of adjectives and nouns behind the number.
final class CountedNoun {

  private static final Set<String> INSIDE = Set.of("JJ", "JJR", "JJS", "VBN", "VBG", "CD", "HYPH", "``", "''", "POS", "RB");

  private CountedNoun() {}

  static Optional<Token> after(Sentence sentence, Span number) {
    int first = (int) sentence.tokens().stream().filter(token -> token.span().start() < number.end()).count();
    int end = endOfRun(sentence, first);
    return governor(sentence, number, first, end).or(() -> lastNoun(sentence, first, end));
  }

  private static int endOfRun(Sentence sentence, int first) {
    int end = first;
    boolean plural = false;
    while (end < sentence.tokens().size() && belongs(sentence.token(end), plural)) {
      plural = sentence.token(end).tag().equals("NNS");
      end++;
    }
    return end;
  }

  /// After a plural the phrase goes on only with another noun ("arms deals"), not a day or a name.
  private static boolean belongs(Token token, boolean plural) {
    if (token.entity() == EntityType.DATE || token.entity() == EntityType.TIME) {
      return false;
    }
    if (plural) {
      return token.tag().equals("NN") || token.tag().equals("NNS");
    }
    return token.isNoun() || INSIDE.contains(token.tag()) || token.text().matches("['‘’\"“”]");
  }

  private static Optional<Token> governor(Sentence sentence, Span number, int first, int end) {
    return sentence.tokens().stream()
        .filter(token -> token.span().overlaps(number) && token.head() >= first && token.head() < end)
        .map(token -> sentence.token(token.head()))
        .filter(Token::isNoun)
        .reduce((_, later) -> later);
  }

  private static Optional<Token> lastNoun(Sentence sentence, int first, int end) {
    return sentence.tokens().subList(first, end).stream().filter(Token::isNoun).reduce((_, later) -> later);
  }
}
