package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import org.entente.report.Report;
import org.entente.report.Span;

/// A stretch of a report in the form that the tokeniser takes: same length, every kind of blank and
/// control sign a plain blank, nothing endless in it.
///
/// @param start where it stands in the report
record Passage(String words, int start) {

  private static final int LONGEST = 8_000;
  private static final int LONGEST_WORD = 300;
  private static final int LONGEST_ABBREVIATION = 7;

  /// Cuts a span of the report into passages of bearable length, at blanks where there are any.
  static List<Passage> of(Report report, Span span) {
    char[] signs = report.text().substring(span.start(), span.end()).toCharArray();
    clean(signs);
    joinAbbreviations(signs);
    straightenQuotes(signs);
    var passages = new ArrayList<Passage>();
    int from = 0;
    while (from < signs.length) {
      int to = from + LONGEST >= signs.length ? signs.length : cut(signs, from);
      var words = new String(signs, from, to - from);
      if (!words.isBlank()) {
        passages.add(new Passage(words, span.start() + from));
      }
      from = to;
    }
    return passages;
  }

  /// "(Retd.)" ends no sentence.
  private static void joinAbbreviations(char[] signs) {
    for (int at = 1; at + 1 < signs.length; at++) {
      if (signs[at] == '.' && signs[at + 1] == ')') {
        int open = at - 1;
        while (open > 0 && at - open < LONGEST_ABBREVIATION && Character.isLetter(signs[open])) {
          open--;
        }
        signs[at] = signs[open] == '(' ? ' ' : signs[at];
      }
    }
  }

  /// The parser takes an opening ‘ for a possessive, a “ for what it is.
  private static void straightenQuotes(char[] signs) {
    boolean open = false;
    for (int at = 0; at + 1 < signs.length; at++) {
      boolean opens = signs[at] == '‘' && (at == 0 || signs[at - 1] == ' ' || signs[at - 1] == '(');
      boolean closes = open && signs[at] == '’' && !Character.isLetterOrDigit(signs[at + 1]);
      if (opens || closes) {
        open = opens;
        signs[at] = '"';
      }
    }
  }

  private static int cut(char[] signs, int from) {
    int to = from + LONGEST;
    for (int at = to; at > from + LONGEST / 2; at--) {
      if (signs[at] == ' ' && ".!?”\"".indexOf(signs[at - 1]) >= 0) {
        return at;
      }
    }
    while (to > from && signs[to] != ' ') {
      to--;
    }
    return to > from ? to : from + LONGEST;
  }

  /// Blanks for all blanks and control signs; words longer than any word are not words.
  private static void clean(char[] signs) {
    int wordStart = 0;
    for (int at = 0; at <= signs.length; at++) {
      boolean end = at == signs.length || isBlank(signs[at]);
      if (end && at - wordStart > LONGEST_WORD) {
        java.util.Arrays.fill(signs, wordStart, at, ' ');
      }
      if (end) {
        wordStart = at + 1;
      }
      if (end && at < signs.length) {
        signs[at] = ' ';
      }
    }
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign) || sign == '\ufeff';
  }
}
