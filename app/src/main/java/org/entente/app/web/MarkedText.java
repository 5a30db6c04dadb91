package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.app.web.ClaimView.Mark;
import org.entente.report.Block;
import org.entente.report.CodePoints;
import org.entente.report.Layout;
import org.entente.report.Report;

/// A report's text cut at every border of a paragraph or of a stretch that some claim rests on.
///
/// The cuts are walked once from left to right with the stretches that are open, so the cost is that of
/// sorting them. Offsets are code points.
record MarkedText(List<Paragraph> paragraphs) {

  /// A paragraph-like block and the part of the page it belongs to.
  record Paragraph(String zone, List<Piece> pieces) {

    boolean isFurniture() {
      return zone.equals("boilerplate") || zone.equals("teaser");
    }
  }

  /// A run of text under the same claims.
  ///
  /// @param start where it begins, in code points
  /// @param claims numbers of the claims that rest on it
  /// @param anchors the stretches that begin here, as `c=START-END`
  /// @param closing numbers of the claims of which a sentence ends here
  record Piece(String text, int start, List<Integer> claims, boolean trigger, boolean value, List<String> anchors,
      String closing) {

    String claimIds() {
      return String.join(" ", claims.stream().map(number -> "claim-" + number).toList());
    }

    /// Whether it leads to its claim: the words that name the event do, so that keys need not stop at every word.
    boolean isLink() {
      return trigger && !text.isBlank();
    }

    String kinds() {
      return "ev" + (trigger ? " trigger" : "") + (value ? " value" : "");
    }
  }

  private record Claimed(Mark mark, int claim) {}

  static MarkedText of(Report report, List<ClaimView> claims) {
    var points = CodePoints.of(report.text());
    List<Claimed> marks = claims.stream()
        .flatMap(claim -> claim.marks().stream().map(mark -> new Claimed(mark, claim.number())))
        .sorted(Comparator.comparingInt((Claimed it) -> it.mark().start()).thenComparing(it -> -it.mark().end()))
        .toList();
    var paragraphs = new ArrayList<Paragraph>();
    for (Block block : Layout.of(report)) {
      int start = points.toPoint(block.span().start());
      int end = points.toPoint(block.span().end());
      List<Claimed> inside = marks.stream().filter(it -> it.mark().start() < end && it.mark().end() > start).toList();
      paragraphs.add(new Paragraph(block.zone().id(), pieces(report.text(), points, start, end, inside)));
    }
    return new MarkedText(paragraphs);
  }

  private static List<Piece> pieces(String text, CodePoints points, int start, int end, List<Claimed> marks) {
    var cuts = new TreeSet<>(List.of(start, end));
    marks.forEach(it -> Stream.of(it.mark().start(), it.mark().end()).filter(at -> at > start && at < end).forEach(cuts::add));
    var pieces = new ArrayList<Piece>();
    var open = new ArrayList<Claimed>();
    int next = 0;
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      int begins = from;
      open.removeIf(it -> it.mark().end() <= begins);
      while (next < marks.size() && marks.get(next).mark().start() <= from) {
        open.add(marks.get(next++));
      }
      String words = Shown.text(text.substring(points.toUnit(from), points.toUnit(to)));
      pieces.add(piece(words, from, to, open));
      from = to;
    }
    return pieces;
  }

  private static Piece piece(String words, int from, int to, List<Claimed> open) {
    return new Piece(words, from,
        open.stream().map(Claimed::claim).distinct().sorted().toList(),
        open.stream().anyMatch(it -> it.mark().kind() == Mark.Kind.TRIGGER),
        open.stream().anyMatch(it -> it.mark().kind() == Mark.Kind.VALUE),
        open.stream().map(Claimed::mark).filter(mark -> mark.start() == from).map(mark -> "c=" + mark.start() + "-" + mark.end())
            .distinct().toList(),
        String.join(" ", open.stream().filter(it -> it.mark().kind() == Mark.Kind.SENTENCE && it.mark().end() == to)
            .map(it -> String.valueOf(it.claim())).distinct().toList()));
  }
}
