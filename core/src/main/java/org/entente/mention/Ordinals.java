package org.entente.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// The words that number a session or an edition: "third", "3rd", "inaugural", "first-ever", "twenty-third",
/// the numeral behind a name ("Silver Reef-X", "Silver Reef XVI").
public final class Ordinals {

  private static final Pattern ORDINAL = Pattern.compile(
      "(?i)(?:(?:twenty|thirty|forty|fifty)-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?:-ever)?"
          + "|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
          + "|twentieth|thirtieth|fortieth|fiftieth|hundredth|inaugural|maiden|\\d+(?:st|nd|rd|th)");
  private static final Pattern NUMERAL_BEHIND = Pattern.compile("(?<=\\p{L}[-–— ])(?:[IVX]{2,6}|[VX])(?!\\p{L})");
  private static final Set<String> INSIDE = Set.of("and", "&", "-", "–", "'", "’", "‘", "\"", "“", "”", "/");
  private static final Set<String> ROUNDS = Set.of("round", "edition", "session", "iteration", "meeting", "series", "installment",
      "instalment");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "their", "its", "this");
  private static final int REACH = 12;

  private Ordinals() {}

  /// The ordinal in the noun phrase that a noun heads, left of it or, as a numeral, behind it.
  public static Optional<Span> in(Sentence sentence, Token noun) {
    return before(sentence, noun.index()).or(() -> behind(sentence, noun));
  }

  private static Optional<Span> before(Sentence sentence, int noun) {
    int stop = Math.max(0, noun - REACH);
    for (int at = noun - 1; at >= stop; at--) {
      Optional<Span> ordinal = endingAt(sentence, at);
      if (ordinal.isPresent()) {
        return ordinal;
      }
      if (!belongs(sentence.token(at))) {
        return roundOf(sentence, at).flatMap(round -> before(sentence, round));
      }
    }
    return Optional.empty();
  }

  /// The ordinal that ends with a token, however the tokeniser cut it ("3" "rd", "first" "-" "ever").
  private static Optional<Span> endingAt(Sentence sentence, int at) {
    int from = Math.max(0, at - 2);
    return IntStream.rangeClosed(from, at)
        .mapToObj(first -> sentence.tokens().subList(first, at + 1))
        .filter(Ordinals::isGlued)
        .filter(tokens -> ORDINAL.matcher(text(tokens)).matches())
        .map(tokens -> tokens.getFirst().span().union(tokens.getLast().span()))
        .findFirst();
  }

  private static boolean isGlued(List<Token> tokens) {
    return IntStream.range(1, tokens.size())
        .allMatch(i -> tokens.get(i - 1).span().end() == tokens.get(i).span().start());
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).reduce("", String::concat);
  }

  private static boolean belongs(Token token) {
    return token.isNoun() || token.tag().startsWith("JJ") || token.tag().equals("CD") || token.tag().equals("POS")
        || token.tag().equals("HYPH") || token.tag().equals("VBG") || INSIDE.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /// "the 12th round of the dialogue": from "the" back to "round".
  private static Optional<Integer> roundOf(Sentence sentence, int at) {
    int of = DETERMINERS.contains(sentence.token(at).text().toLowerCase(Locale.ROOT)) ? at - 1 : at;
    boolean round = of > 0 && sentence.token(of).text().equals("of")
        && ROUNDS.contains(sentence.token(of - 1).text().toLowerCase(Locale.ROOT));
    return round ? Optional.of(of) : Optional.empty();
  }

  private static Optional<Span> behind(Sentence sentence, Token noun) {
    int next = noun.index() + 1;
    var phrase = new StringBuilder(noun.text());
    for (int at = next; at < Math.min(next + 2, sentence.tokens().size()); at++) {
      int gap = sentence.token(at).span().start() - sentence.token(at - 1).span().end();
      phrase.append(" ".repeat(gap)).append(sentence.token(at).text());
    }
    return NUMERAL_BEHIND.matcher(phrase).results()
        .map(it -> new Span(it.start(), it.end()).shift(noun.span().start()))
        .findFirst();
  }
}
