package org.entente.coding.quotation;

import java.util.List;
import java.util.Optional;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.entente.report.Span;

/// A document with its quoted stretches found.
record Reading(Document document, List<QuotedStretch> stretches) {

  private static final int LONG = 6;
  private static final int TITLE = 4;

  static Reading of(Document document) {
    return new Reading(document, QuoteMarks.in(document.report().text(), document.blocks()));
  }

  String text(Span span) {
    return document.report().text().substring(span.start(), span.end());
  }

  Optional<Sentence> sentenceAt(int offset) {
    return document.sentences().stream().filter(sentence -> sentence.span().contains(offset)).findFirst();
  }

  /// Every sentence that shares a character with the span.
  List<Sentence> sentencesOver(Span span) {
    return document.sentences().stream().filter(sentence -> sentence.span().overlaps(span)).toList();
  }

  List<Token> tokensIn(Span span) {
    return sentencesOver(span).stream().flatMap(sentence -> sentence.within(span).stream()).toList();
  }

  Optional<QuotedStretch> stretchAt(Token token) {
    return stretches.stream().filter(stretch -> stretch.inner().contains(token.span().start())).findFirst();
  }

  /// Whether the stretch can be somebody's words rather than a title or a word held at arm's length.
  boolean isClause(QuotedStretch stretch) {
    var words = tokensIn(stretch.inner()).stream().filter(token -> Character.isLetterOrDigit(token.text().charAt(0))).toList();
    boolean finite = words.stream().anyMatch(token -> List.of("VBD", "VBP", "VBZ", "MD").contains(token.tag()));
    return words.size() >= LONG || stretch.continues() || finite && words.size() > 1 && !isTitle(stretch);
  }

  /// A short stretch of capitalised words ("Amber Shield").
  boolean isTitle(QuotedStretch stretch) {
    var words = tokensIn(stretch.inner()).stream().filter(token -> Character.isLetter(token.text().charAt(0))).toList();
    return words.size() <= TITLE
        && words.stream().allMatch(token -> Character.isUpperCase(token.text().charAt(0)) || token.text().length() < TITLE);
  }
}
