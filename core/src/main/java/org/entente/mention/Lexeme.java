package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.report.Span;

/// A piece of text as the grammars of times and amounts see it: finer and steadier than a token, since
/// taggers cut "19-21", "FY2018" and "US$1.5bn" in different ways.
///
/// @param lower the text in lower case
/// @param span where it stands in the report (UTF-16)
/// @param glued whether it follows the piece before it without a blank
record Lexeme(Kind kind, String text, String lower, Span span, boolean glued) {

  /// What a piece is made of.
  enum Kind {
    WORD,
    NUMBER,
    /// An all-numeric date ("2018-08-07", "07.08.2018").
    DATE,
    MARK
  }

  /// Stands before the first and after the last piece, so that grammars may look around freely.
  static final Lexeme NONE = new Lexeme(Kind.MARK, "", "", new Span(0, 0), false);

  private static final Pattern PIECE = Pattern.compile(
      "(?<date>(?<![\\d.,/-])(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\2\\d{4})"
          + "(?![\\d/-]|\\.\\d))"
          + "|(?<number>\\d{1,3}(?:,\\d{2,3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
          + "|(?<word>\\p{L}+(?:['’](?!s\\b)\\p{L}+)*)"
          + "|\\S");

  static List<Lexeme> in(String text, Span span) {
    var found = new ArrayList<Lexeme>();
    var pieces = PIECE.matcher(text).region(span.start(), span.end());
    int last = -1;
    while (pieces.find()) {
      Kind kind = pieces.group("date") != null
          ? Kind.DATE
          : pieces.group("number") != null
              ? Kind.NUMBER
              : pieces.group("word") != null ? Kind.WORD : Kind.MARK;
      String piece = pieces.group();
      found.add(new Lexeme(
          kind, piece, piece.toLowerCase(Locale.ROOT), new Span(pieces.start(), pieces.end()), pieces.start() == last));
      last = pieces.end();
    }
    return List.copyOf(found);
  }

  /// Whether it is one of these words or marks, in any case.
  boolean is(String... words) {
    for (String word : words) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isCapitalised() {
    return isWord() && Character.isUpperCase(text.codePointAt(0));
  }

  boolean isDash() {
    return is("-", "–", "—");
  }
}
