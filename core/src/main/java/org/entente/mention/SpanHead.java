package org.entente.mention;

import java.util.List;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// The token that governs a stretch of a sentence.
final class SpanHead {

  private SpanHead() {}

  /// The last token of the span whose governor stands outside it, function words aside; where the tagger
  /// left no token there, the nearest before it.
  static int of(Sentence sentence, Span span) {
    List<Token> inside = TokenRange.overlapping(sentence, span);
    if (inside.isEmpty()) {
      return Math.max(0, TokenRange.firstEndingAfter(sentence, span.start()) - 1);
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
