package org.entente.app.web;

import java.util.Locale;
import java.util.Optional;
import org.entente.app.output.Counted;
import org.entente.ledger.StoredReport;

/// Untrusted text as a page can hold it. One code point stays one code point, so offsets stay true.
///
/// Escaping is the templates' work. Here go the signs that HTML itself would drop or fold (NUL, carriage
/// returns) and those that would turn the words around them back to front.
final class Shown {

  private static final int LONGEST_TITLE = 160;
  private static final int PICTURES = 0x2400;
  private static final int DELETE_PICTURE = 0x2421;
  private static final int REPLACEMENT = 0xFFFD;

  private Shown() {}

  static String text(String raw) {
    boolean plain = raw.codePoints().allMatch(point -> shown(point) == point);
    return plain
        ? raw
        : raw.codePoints().map(Shown::shown).collect(StringBuilder::new, StringBuilder::appendCodePoint,
            StringBuilder::append).toString();
  }

  private static int shown(int point) {
    if (point == '\n' || point == '\t') {
      return point;
    }
    if (point == '\r') {
      return ' ';
    }
    if (point < ' ') {
      return PICTURES + point;
    }
    if (point == 0x7F) {
      return DELETE_PICTURE;
    }
    boolean odd = point >= 0x80 && point < 0xA0 || isOverride(point)
        || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return odd ? REPLACEMENT : point;
  }

  /// Overrides write Latin words backwards, which no honest report needs; embeddings and isolates stay.
  private static boolean isOverride(int point) {
    return point == 0x202D || point == 0x202E;
  }

  /// A report's title, or its first line.
  static String title(StoredReport stored) {
    String title = stored.report().title().filter(it -> !it.isBlank())
        .orElseGet(() -> stored.report().text().strip().lines().findFirst().orElse("")).strip();
    return line(title, LONGEST_TITLE);
  }

  /// Words on one line, cut where they are longer than wanted.
  static String line(String raw, int longest) {
    String line = text(raw.replaceAll("\\s+", " ").strip());
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest)) + " …";
  }

  /// An identifier as words: `joint_activity` is "joint activity".
  static String words(String id) {
    return id.replace('_', ' ');
  }

  static String count(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  static String plural(long number, String one) {
    return Counted.of(number, one);
  }

  static String day(Optional<java.time.LocalDate> day) {
    return day.map(Object::toString).orElse("");
  }
}
