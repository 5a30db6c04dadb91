package org.entente.mention;

import java.util.Locale;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// Which edge of an event a single time tells: "from 2026" and "arrived on Monday" its beginning, "until
/// 27 December" and "will depart on Friday" its end.
public enum TimeEdge {
  BEGIN,
  END,
  /// The words leave it open, as in "in March".
  NONE;

  private static final int REACH = 9;
  private static final Set<String> UNTIL = Set.of("until", "till", "through", "til");
  private static final Set<String> SINCE = Set.of("from", "since", "starting", "beginning", "commencing");
  private static final Set<String> ENDINGS = Set.of("depart", "departs", "departed", "departing", "departure", "leave", "leaves",
      "left", "leaving", "conclude",
      "concludes", "concluded", "concluding", "conclusion", "end", "ends", "ended", "ending", "finish", "finishes",
      "finished", "closing", "closes", "closed", "culminate", "culminates", "culminated", "expire", "expires", "expired",
      "expiring", "wrap", "wraps", "wrapped");
  private static final Set<String> BEGINNINGS = Set.of("begin", "begins", "began", "begun", "start", "starts", "started",
      "commence", "commences", "commenced",
      "open", "opens", "opened", "opening", "kick", "kicks", "kicked", "arrive", "arrives", "arrived", "arriving",
      "arrival", "launch", "launched", "launches");

  /// Who "left for Lima", "left Oslo for Lima" or "left to take part" set out.
  private static boolean isOutset(Sentence sentence, Token leaving) {
    boolean purpose = leaving.isVerb() && sentence.children(leaving, "advcl", "xcomp").stream()
        .anyMatch(verb -> sentence.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("TO")));
    return purpose || leaving.isVerb() && sentence.children(leaving, "prep").stream()
        .anyMatch(preposition -> preposition.lemma().equals("for") && (preposition.index() == leaving.index() + 1
            || sentence.children(preposition, "pobj").stream().anyMatch(Token::isProper)));
  }

  /// The comma of "Lima, Peru".
  private static boolean isInPlace(Sentence sentence, Token comma) {
    int at = comma.index();
    return comma.text().equals(",") && at > 0 && at + 1 < sentence.tokens().size() && sentence.token(at - 1).isProper()
        && sentence.token(at + 1).isProper();
  }

  /// Told by the nearest of these words before the time in its clause.
  public static TimeEdge of(Sentence sentence, Span time) {
    int end = TokenRange.firstEndingAfter(sentence, time.start());
    var before = sentence.tokens().subList(Math.max(0, end - REACH), end).reversed();
    for (Token token : before) {
      String word = token.text().toLowerCase(Locale.ROOT);
      if (UNTIL.contains(word) || ENDINGS.contains(word)) {
        return isOutset(sentence, token) ? BEGIN : END;
      }
      if (SINCE.contains(word) && token == before.getFirst() || BEGINNINGS.contains(word)) {
        return BEGIN;
      }
      if (token.isVerb() && !token.tag().equals("VBG") || word.matches("[,;:.]") && !isInPlace(sentence, token)) {
        return NONE;
      }
    }
    return NONE;
  }
}
