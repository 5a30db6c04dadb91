package org.entente.report;

/// Converts between UTF-16 offsets (inside Java) and code points (in files and the API) of one text.
/// Texts without surrogate pairs cost nothing; others keep one index array.
public final class CodePoints {

  private final int[] pointAt;
  private final int[] unitAt;

  private CodePoints(int[] pointAt, int[] unitAt) {
    this.pointAt = pointAt;
    this.unitAt = unitAt;
  }

  public static CodePoints of(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return new CodePoints(new int[0], new int[0]);
    }
    int[] pointAt = new int[text.length() + 1];
    int[] unitAt = new int[points + 1];
    int point = 0;
    for (int unit = 0; unit < text.length();) {
      unitAt[point] = unit;
      int next = unit + Character.charCount(text.codePointAt(unit));
      for (int inside = unit; inside < next; inside++) {
        pointAt[inside] = point;
      }
      point++;
      unit = next;
    }
    pointAt[text.length()] = points;
    unitAt[points] = text.length();
    return new CodePoints(pointAt, unitAt);
  }

  /// The code-point offset of a UTF-16 offset.
  public int toPoint(int unit) {
    return pointAt.length == 0 ? unit : pointAt[unit];
  }

  /// The UTF-16 offset of a code-point offset.
  public int toUnit(int point) {
    return unitAt.length == 0 ? point : unitAt[point];
  }
}
