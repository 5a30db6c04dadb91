package org.entente.mention;

import java.util.List;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// The token that governs a stretch of a sentence.
final class SpanHead {

  private SpanHead() {}

  /// The last token of the span whose governor stands outside it, function words aside. Tokens count as
  /// inside as soon as they overlap the span, since taggers may not cut where it does.
  static int of(Sentence sentence, Span span) {
    List<Token> inside = sentence.tokens().stream().filter(token -> token.span().overlaps(span)).toList();
    if (inside.isEmpty()) {
      throw new IllegalArgumentException("no token of sentence " + sentence.index() + " in " + span);
    }
    int first = inside.getFirst().index();
    int last = inside.getLast().index();
    return inside.reversed().stream()
        .filter(token -> token.head() < first || token.head() > last)
        .filter(token -> !token.tag().equals("IN") && !token.tag().equals("TO") && !token.tag().equals("DT"))
        .map(Token::index)
        .findFirst()
        .orElse(last);
  }
}
