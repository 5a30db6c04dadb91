package org.entente.mention;

import java.util.List;
import org.entente.report.Span;

/// The pieces of one sentence, addressed by position; beyond either end stands [Lexeme#NONE].
record Lexemes(List<Lexeme> pieces) {

  static Lexemes in(String text, Span span) {
    return new Lexemes(Lexeme.in(text, span));
  }

  Lexeme at(int position) {
    return position >= 0 && position < pieces.size() ? pieces.get(position) : Lexeme.NONE;
  }

  int size() {
    return pieces.size();
  }

  /// The span from one position up to, not including, another.
  Span span(int from, int to) {
    return at(from).span().union(at(to - 1).span());
  }
}
