package org.entente.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Ties between states as arcs over the world, on 1000 by 500.
record MapPicture(List<Arc> arcs, List<Dot> dots) {

  private static final int MOST_ARCS = 300;
  private static final double BEND = 0.18;

  /// @param path of the arc as SVG writes it
  record Arc(String pair, String words, String path, double width) {}

  record Dot(String code, String words, double x, double y, double radius) {}

  static MapPicture of(Pairs pairs, Centres centres, Names names) {
    Map<String, Long> weights = new HashMap<>();
    pairs.pairs().forEach(pair -> {
      weights.merge(pair.one(), pair.total(), Long::sum);
      weights.merge(pair.other(), pair.total(), Long::sum);
    });
    List<Arc> arcs = pairs.pairs().stream().flatMap(pair -> arc(pair, centres, names)).limit(MOST_ARCS).toList();
    List<Dot> dots = pairs.states().stream().flatMap(code -> centres.of(code).stream().map(point -> new Dot(code,
        code + ", " + names.state(code) + ": " + Shown.plural(weights.getOrDefault(code, 0L), "record"), point.x(), point.y(),
        2 + Math.log(weights.getOrDefault(code, 1L))))).toList();
    return new MapPicture(arcs, dots);
  }

  /// Bent away from the straight line to one side, so that neighbours' arcs do not hide each other.
  private static Stream<Arc> arc(Pairs.Pair pair, Centres centres, Names names) {
    Optional<Centres.Point> one = centres.of(pair.one());
    Optional<Centres.Point> other = centres.of(pair.other());
    return one.stream().flatMap(from -> other.stream().map(to -> {
      double x = (from.x() + to.x()) / 2 + BEND * (from.y() - to.y());
      double y = (from.y() + to.y()) / 2 - BEND * Math.abs(to.x() - from.x());
      String path = String.format(Locale.ROOT, "M%.1f %.1fQ%.1f %.1f %.1f %.1f", from.x(), from.y(), x, y, to.x(), to.y());
      return new Arc(pair.code(), Pairs.words(pair, names), path, 0.8 + 0.8 * Math.log(pair.total()));
    }));
  }
}
