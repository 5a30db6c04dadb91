package org.entente.mention;

import java.util.List;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// The tokens at a stretch of text, found in logarithmic time: one "sentence" of a broken page can hold
/// tens of thousands of them.
final class TokenRange {

  private TokenRange() {}

  /// Index of the first token that ends behind an offset; the number of tokens if none does.
  static int firstEndingAfter(Sentence sentence, int offset) {
    int low = 0;
    int high = sentence.tokens().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentence.token(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Index of the first token that begins at an offset or later.
  static int firstFrom(Sentence sentence, int offset) {
    int at = firstEndingAfter(sentence, offset);
    return at < sentence.tokens().size() && sentence.token(at).span().start() < offset ? at + 1 : at;
  }

  /// The tokens that share at least a character with a span: taggers may not cut where it does.
  static List<Token> overlapping(Sentence sentence, Span span) {
    int first = firstEndingAfter(sentence, span.start());
    return sentence.tokens().subList(first, Math.max(first, firstFrom(sentence, span.end())));
  }
}
