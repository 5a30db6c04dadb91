package org.entente.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Divides a report into paragraph-like blocks and names the zone of each.
///
/// A blank line always ends a paragraph. So does a single line break, unless the text is wrapped by
/// hand: a line that stops in mid-sentence before a small letter, or that stops only because the next
/// word would have made it longer than the text's longest line. Nothing is dropped: furniture such as
/// teasers, captions and bylines is marked by its zone.
public final class Layout {

  private static final int LONGEST_HEADLINE = 200;
  private static final int WIDEST_WRAPPED = 120;
  private static final int SHORTEST_WRAPPED = 40;

  private final Report report;
  private final List<Span> lines;
  private final int width;

  private Layout(Report report) {
    this.report = report;
    this.lines = lines(report.text());
    this.width = lines.stream().mapToInt(Span::length).max().orElse(0);
  }

  /// The blocks of a report in order; together they cover every character that is not blank.
  public static List<Block> of(Report report) {
    var layout = new Layout(report);
    return layout.zoned(layout.paragraphs());
  }

  /// The lines that are not blank, without the blanks around them. LF, CRLF and CR end a line.
  private static List<Span> lines(String text) {
    var lines = new ArrayList<Span>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isLineEnd(text.charAt(at))) {
        trimmed(text, start, at, lines);
        start = at + 1;
      }
    }
    return lines;
  }

  private static boolean isLineEnd(char sign) {
    return sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029';
  }

  private static void trimmed(String text, int from, int to, List<Span> into) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      into.add(new Span(start, end));
    }
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\ufeff';
  }

  private List<Span> paragraphs() {
    var paragraphs = new ArrayList<Span>();
    for (Span line : lines) {
      boolean goesOn = !paragraphs.isEmpty() && continues(lastLine(paragraphs.getLast()), line);
      if (goesOn) {
        paragraphs.add(paragraphs.removeLast().union(line));
      } else {
        paragraphs.add(line);
      }
    }
    return paragraphs;
  }

  private Span lastLine(Span paragraph) {
    int start = paragraph.end();
    while (start > paragraph.start() && !isLineEnd(report.text().charAt(start - 1))) {
      start--;
    }
    return new Span(start, paragraph.end());
  }

  private boolean continues(Span above, Span below) {
    if (lineBreaks(above.end(), below.start()) > 1 || above.length() < SHORTEST_WRAPPED) {
      return false;
    }
    String first = words(above);
    String next = words(below);
    if (Furniture.zone(next) != Zone.BODY || Furniture.zone(first) != Zone.BODY) {
      return false;
    }
    boolean open = !endsSentence(first);
    boolean small = Character.isLowerCase(next.codePointAt(0));
    boolean full = width <= WIDEST_WRAPPED && lines.size() > 3
        && above.length() + 1 + firstWord(next).length() > width;
    return open && small || full && (open || small);
  }

  private int lineBreaks(int from, int to) {
    int breaks = 0;
    for (int at = from; at < to; at++) {
      char sign = report.text().charAt(at);
      boolean pair = sign == '\n' && at > from && report.text().charAt(at - 1) == '\r';
      breaks += isLineEnd(sign) && !pair ? 1 : 0;
    }
    return breaks;
  }

  private static String firstWord(String line) {
    int blank = line.indexOf(' ');
    return blank < 0 ? line : line.substring(0, blank);
  }

  /// Whether the last sign closes a sentence, seen through quotation marks and brackets.
  private static boolean endsSentence(String words) {
    int last = words.length() - 1;
    while (last > 0 && "\"'”’»)]".indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    return ".!?:;…".indexOf(words.charAt(last)) >= 0;
  }

  private List<Block> zoned(List<Span> paragraphs) {
    var blocks = new ArrayList<Block>();
    String headline = "";
    boolean announced = false;
    boolean news = false;
    for (Span span : paragraphs) {
      String words = words(span);
      Zone zone = Furniture.zone(words);
      if (zone == Zone.BODY) {
        boolean first = !news && looksLikeHeadline(span, words);
        boolean repeated = isTitle(words) || key(words).equals(headline);
        zone = first || repeated ? Zone.HEADLINE : announced && looksLikeHeadline(span, words) ? Zone.TEASER : Zone.BODY;
        headline = zone == Zone.HEADLINE && headline.isEmpty() ? key(words) : headline;
        news = true;
      }
      announced = zone == Zone.TEASER && Furniture.isBareAnnouncement(words);
      blocks.add(new Block(span, zone));
    }
    return List.copyOf(blocks);
  }

  private boolean looksLikeHeadline(Span span, String words) {
    return words.length() < LONGEST_HEADLINE
        && (!words.endsWith(".") || words.endsWith("..")
            || words.matches(".*\\b(?:(?:[A-Z]\\.){2,}|(?:Jr|Sr|Inc|Ltd|Corp|Co)\\.)"))
        && Dateline.of(report, new Block(span, Zone.BODY)).isEmpty();
  }

  private boolean isTitle(String words) {
    return report.title().map(Layout::key).filter(title -> !title.isEmpty() && title.equals(key(words))).isPresent();
  }

  /// Letters and digits only, so that quotation marks, dashes and spacing make no difference.
  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private String words(Span span) {
    return report.text().substring(span.start(), span.end());
  }
}
