package org.entente.coding.quotation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.entente.report.Span;

/// A document with its quoted stretches found and sorted into words that somebody says and titles or
/// terms held at arm's length.
final class Reading {

  private static final int LONG = 6;
  private static final int TITLE = 4;
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");

  private final Document document;
  private final List<QuotedStretch> stretches;
  private final Set<QuotedStretch> clauses = new HashSet<>();
  private final Set<QuotedStretch> titles = new HashSet<>();

  private Reading(Document document, List<QuotedStretch> stretches) {
    this.document = document;
    this.stretches = stretches;
    for (QuotedStretch stretch : stretches) {
      sort(stretch, words(stretch.inner()));
    }
  }

  static Reading of(Document document) {
    return new Reading(document, QuoteMarks.in(document.report().text(), document.blocks()));
  }

  private void sort(QuotedStretch stretch, List<Token> words) {
    boolean title = words.stream().allMatch(word -> Character.isUpperCase(word.text().charAt(0)) || word.text().length() < TITLE);
    boolean finite = words.size() > 1
        && (words.stream().anyMatch(word -> FINITE.contains(word.tag())) || endsLikeSpeech(stretch) && hasVerb(words));
    if (title) {
      titles.add(stretch);
    }
    if (stretch.continues() || !title && (words.size() >= LONG || finite)) {
      clauses.add(stretch);
    }
  }

  private boolean endsLikeSpeech(QuotedStretch stretch) {
    String words = text(stretch.inner()).strip();
    return ",.!?".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  private static boolean hasVerb(List<Token> words) {
    return words.stream().anyMatch(Token::isVerb);
  }

  Document document() {
    return document;
  }

  List<QuotedStretch> stretches() {
    return stretches;
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

  /// The tokens of a span that are words or numbers.
  List<Token> words(Span span) {
    return sentencesOver(span).stream()
        .flatMap(sentence -> sentence.within(span).stream())
        .filter(token -> Character.isLetterOrDigit(token.text().charAt(0)))
        .toList();
  }

  /// Whether the token stands in words that somebody says.
  boolean isQuoted(Token token) {
    int start = token.span().start();
    return clauses.stream().anyMatch(stretch -> stretch.inner().contains(start));
  }

  /// Whether the stretch can be somebody's words rather than a title or a word held at arm's length.
  boolean isClause(QuotedStretch stretch) {
    return clauses.contains(stretch);
  }

  /// A short stretch of capitalised words ("Amber Shield").
  boolean isTitle(QuotedStretch stretch) {
    return titles.contains(stretch);
  }
}
