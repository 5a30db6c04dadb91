package org.entente.mention;

import java.util.Optional;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// Finds the noun that a number counts: "robots" in "18 REOD 4000 disposal robots".
///
/// The parser's governor is taken where it stands to the right in the same noun phrase, unless it is a
/// name and a common noun follows; else the last noun of the run of adjectives and nouns behind the number.
final class CountedNoun {

  /// Tags that may stand between the number and its noun, as long as no common noun has come.
  private static final Set<String> BEFORE = Set.of("JJ", "JJR", "JJS", "VBN", "VBG", "CD", "HYPH", "POS", "AFX", "FW");
  private static final Set<String> NO_PART = Set.of("including", "comprising", "involving", "following", "expiring");
  /// Units end the phrase: "a 300 km border" counts kilometres, "a two week course" weeks.
  private static final Set<String> MEASURES = Set.of("km", "kilometres", "kilometers", "metre", "metres", "meter", "meters", "m",
      "mile", "miles", "ton", "tons",
      "tonne", "tonnes", "kg", "kilograms", "mm", "cm", "feet", "foot", "nautical", "knots", "litres", "gallons",
      "acres", "hectares", "day", "week", "month", "year", "hour", "minute");

  private CountedNoun() {}

  static Optional<Token> after(Sentence sentence, Span number) {
    int first = TokenRange.firstFrom(sentence, number.end());
    int end = endOfRun(sentence, first);
    Optional<Token> last = lastNoun(sentence, first, end);
    return governor(sentence, number, first, end)
        .filter(noun -> !noun.isProper() || last.filter(Token::isProper).isPresent())
        .or(() -> last);
  }

  private static int endOfRun(Sentence sentence, int first) {
    int end = first;
    String last = "";
    while (end < sentence.tokens().size() && belongs(sentence, end, last)) {
      last = sentence.token(end).tag();
      if (MEASURES.contains(sentence.token(end).text())) {
        return end + 1;
      }
      end++;
    }
    return end;
  }

  /// After a common noun the phrase goes on only with another noun ("arms deals"), after a plural not
  /// even with a name.
  private static boolean belongs(Sentence sentence, int at, String last) {
    Token token = sentence.token(at);
    String tag = token.tag();
    boolean time = token.entity() == EntityType.DATE || token.entity() == EntityType.TIME;
    if (time && token.entityStart()) {
      return false;
    }
    return switch (last) {
      case "NNS" -> tag.equals("NN") || tag.equals("NNS");
      case "NN" -> token.isNoun() || tag.equals("HYPH") || tag.equals("POS");
      default -> token.isNoun() || isBefore(sentence, at) || token.text().matches("['‘’\"“”/-]");
    };
  }

  private static boolean isBefore(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean adverb = token.tag().equals("RB") && at + 1 < sentence.tokens().size()
        && Set.of("JJ", "VBN").contains(sentence.token(at + 1).tag());
    return adverb || BEFORE.contains(token.tag()) && !NO_PART.contains(token.text());
  }

  private static Optional<Token> governor(Sentence sentence, Span number, int first, int end) {
    return TokenRange.overlapping(sentence, number).stream()
        .filter(token -> token.head() >= first && (token.head() < end || isOnePhrase(sentence, first, token.head())))
        .map(token -> sentence.token(token.head()))
        .filter(Token::isNoun)
        .reduce((_, later) -> later)
        .map(noun -> described(sentence, noun));
  }

  /// Whether only words that describe stand before the noun, figures of a model among them.
  private static boolean isOnePhrase(Sentence sentence, int first, int noun) {
    return sentence.tokens().subList(first, noun).stream()
        .allMatch(token -> BEFORE.contains(token.tag()) || token.tag().equals("NN") || token.tag().equals("NNP")
            || token.is("compound"));
  }

  /// "Eight F-16 Block 70 jets": what stands before the noun only says which.
  private static Token described(Sentence sentence, Token noun) {
    Token whole = noun;
    while ((whole.is("compound") || whole.is("nmod")) && !MEASURES.contains(whole.text()) && whole.head() > whole.index()
        && sentence.token(whole.head()).isNoun() && !sentence.token(whole.head()).isProper()) {
      whole = sentence.token(whole.head());
    }
    return whole;
  }

  private static Optional<Token> lastNoun(Sentence sentence, int first, int end) {
    return sentence.tokens().subList(first, end).stream().filter(Token::isNoun).reduce((_, later) -> later);
  }
}
