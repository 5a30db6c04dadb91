package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.List;
import org.entente.report.Block;
import org.entente.report.Span;

/// Finds the outermost quoted stretches of a text, paragraph by paragraph.
///
/// Marks inside an open quotation of the other kind are left alone, so that “he said ‘no’” is one
/// stretch. An apostrophe is told from a mark by its neighbours: a mark opens after a blank and before
/// a word, closes after a word and before a blank; `Peru's` and `the crews' mess` do neither.
final class QuoteMarks {

  private static final String DOUBLE_OPEN = "“„«";
  private static final String DOUBLE_CLOSE = "”»\"";

  private final String text;
  private final List<QuotedStretch> found = new ArrayList<>();

  private QuoteMarks(String text) {
    this.text = text;
  }

  static List<QuotedStretch> in(String text, List<Block> blocks) {
    var marks = new QuoteMarks(text);
    for (int index = 0; index < blocks.size(); index++) {
      marks.read(index, blocks.get(index).span());
    }
    return marks.joined();
  }

  private void read(int block, Span span) {
    int at = span.start();
    int free = at;
    while (at < span.end()) {
      if (opens(at, span)) {
        int close = closing(at, span);
        boolean closed = close < span.end();
        int inner = at + width(at);
        int end = closed ? close + width(close) : close;
        add(block, new Span(at, end), new Span(inner, Math.max(inner, close)), true, closed);
        at = end;
        free = at;
      } else if (isStrayClose(at, span)) {
        int start = sentenceStart(free, at);
        add(block, new Span(start, at + 1), new Span(start, at), false, true);
        at++;
        free = at;
      } else {
        at++;
      }
    }
  }

  private void add(int block, Span outer, Span inner, boolean opened, boolean closed) {
    if (!text.substring(inner.start(), inner.end()).isBlank()) {
      found.add(new QuotedStretch(block, outer, inner, opened, closed, false));
    }
  }

  private List<QuotedStretch> joined() {
    var result = new ArrayList<QuotedStretch>();
    for (QuotedStretch stretch : found) {
      boolean goesOn = !result.isEmpty() && !result.getLast().closed() && result.getLast().block() == stretch.block() - 1;
      result.add(goesOn ? stretch.going() : stretch);
    }
    return List.copyOf(result);
  }

  private boolean opens(int at, Span within) {
    char mark = text.charAt(at);
    if (DOUBLE_OPEN.indexOf(mark) >= 0) {
      return true;
    }
    boolean placed = opensWord(at, within);
    return switch (mark) {
      case '"' -> placed;
      case '‘' -> placed && closesSomewhere(at, within);
      case '\'', '’' -> placed && !isPairAt(at) && closesSomewhere(at, within);
      case '`' -> placed && isPairAt(at);
      default -> false;
    };
  }

  private boolean opensWord(int at, Span within) {
    int next = at + width(at);
    boolean before = at == within.start() || isGap(text.charAt(at - 1));
    return before && next < within.end() && !Character.isWhitespace(text.charAt(next));
  }

  /// A single mark counts only if the paragraph closes it, or if a whole new paragraph or a speech
  /// after a colon begins with it.
  private boolean closesSomewhere(int at, Span within) {
    boolean begins = at == within.start() || precededByColon(at);
    return (begins && Character.isUpperCase(text.charAt(at + 1))) || closing(at, within) < within.end();
  }

  private boolean precededByColon(int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before >= 0 && (text.charAt(before) == ':' || text.charAt(before) == ',');
  }

  /// Where the stretch opened at `open` closes: the offset of its closing mark, the offset of a new
  /// opening mark that shows this one was never closed, or the end of the paragraph.
  private int closing(int open, Span within) {
    boolean single = isSingle(open);
    for (int at = open + width(open); at < within.end(); at++) {
      char mark = text.charAt(at);
      if (single ? closesSingle(at, within) : DOUBLE_CLOSE.indexOf(mark) >= 0 || closesPair(at)) {
        return at;
      }
      if (!single && mark == text.charAt(open) && DOUBLE_OPEN.indexOf(mark) >= 0) {
        return within.end();
      }
    }
    return within.end();
  }

  private boolean closesSingle(int at, Span within) {
    char mark = text.charAt(at);
    if (mark != '’' && mark != '\'') {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean last = at + 1 >= within.end();
    if (Character.isWhitespace(before) || !last && Character.isLetterOrDigit(text.charAt(at + 1))) {
      return false;
    }
    return !(before == 's' && isPluralPossessive(at, within));
  }

  /// "the crews' mess": followed by a lower-case word, with another closing mark still to come.
  private boolean isPluralPossessive(int at, Span within) {
    if (at + 2 >= within.end() || text.charAt(at + 1) != ' ' || !Character.isLowerCase(text.charAt(at + 2))) {
      return false;
    }
    for (int later = at + 1; later < within.end(); later++) {
      if (closesSingle(later, within)) {
        return true;
      }
    }
    return false;
  }

  private boolean closesPair(int at) {
    return (text.charAt(at) == '’' || text.charAt(at) == '\'') && isPairAt(at);
  }

  private boolean isPairAt(int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at);
  }

  private boolean isSingle(int at) {
    return "‘'’".indexOf(text.charAt(at)) >= 0;
  }

  private int width(int at) {
    return "`'’".indexOf(text.charAt(at)) >= 0 && isPairAt(at) ? 2 : 1;
  }

  private boolean isStrayClose(int at, Span within) {
    char mark = text.charAt(at);
    boolean after = at > within.start() && ",.!?".indexOf(text.charAt(at - 1)) >= 0;
    return after && (mark == '”' || mark == '"');
  }

  private int sentenceStart(int from, int to) {
    int start = from;
    for (int at = from; at < to - 2; at++) {
      boolean stop = ".!?".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ';
      if (stop && Character.isUpperCase(text.charAt(at + 2)) && at > from + 2) {
        start = at + 2;
      }
    }
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean isGap(char before) {
    return Character.isWhitespace(before) || "([—–-/,:".indexOf(before) >= 0;
  }
}
