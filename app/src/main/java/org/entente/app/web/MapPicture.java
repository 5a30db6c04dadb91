package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Ties between states as arcs over the world, on 1000 by 500 less Antarctica.
///
/// @param outlines an SVG drawing of the world for a picture that stands alone; empty where the page has it beneath
record MapPicture(List<Arc> arcs, List<Dot> dots, List<Ring> rings, String outlines) {

  private static final int MOST_ARCS = 300;
  private static final double BEND = 0.18;
  private static final double LABEL_WIDTH = 20;
  private static final double LABEL_HEIGHT = 9;

  /// @param path of the arc as SVG writes it
  record Arc(String pair, String words, String path, double width) {}

  /// A state where it lies.
  ///
  /// @param label where its code stands free of other codes; empty where there is no room
  record Dot(String code, String words, Centres.Point at, double radius, Optional<Centres.Point> label) {}

  /// A town where it lies.
  record Ring(String name, String words, Centres.Point at) {}

  static MapPicture of(Pairs pairs, List<NamedPlaces.Town> towns, Centres centres, Names names, String outlines) {
    Map<String, Long> weights = new HashMap<>();
    pairs.pairs().forEach(pair -> {
      weights.merge(pair.one(), pair.total(), Long::sum);
      weights.merge(pair.other(), pair.total(), Long::sum);
    });
    List<Arc> arcs = pairs.pairs().stream().flatMap(pair -> arc(pair, centres, names)).limit(MOST_ARCS).toList();
    var taken = new ArrayList<Centres.Point>();
    List<Dot> dots = weights.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey))
        .flatMap(state -> centres.of(state.getKey()).stream().map(point -> dot(state.getKey(), state.getValue(), point, names,
            taken)))
        .toList();
    List<Ring> rings = towns.stream().map(town -> new Ring(town.place().name(), town.words(),
        Projection.of(town.place().latitude(), town.place().longitude()))).toList();
    return new MapPicture(arcs, dots, rings, outlines);
  }

  private static Dot dot(String code, long weight, Centres.Point at, Names names, List<Centres.Point> taken) {
    double radius = Math.round(10 * (2 + 0.6 * Math.log(weight))) / 10.0;
    Optional<Centres.Point> label = Stream.of(new Centres.Point(at.x() + radius + 2, at.y() - 3),
        new Centres.Point(at.x() - radius - 2 - LABEL_WIDTH, at.y() - 3),
        new Centres.Point(at.x() - LABEL_WIDTH / 2, at.y() + radius + LABEL_HEIGHT))
        .filter(place -> taken.stream().noneMatch(other -> Math.abs(other.x() - place.x()) < LABEL_WIDTH
            && Math.abs(other.y() - place.y()) < LABEL_HEIGHT))
        .findFirst();
    label.ifPresent(taken::add);
    return new Dot(code, code + ", " + names.state(code) + ": " + Shown.plural(weight, "record"), at, radius, label);
  }

  private static Stream<Arc> arc(Pairs.Pair pair, Centres centres, Names names) {
    Optional<Centres.Point> one = centres.of(pair.one());
    Optional<Centres.Point> other = centres.of(pair.other());
    return one.stream().flatMap(from -> other.stream()
        .map(to -> new Arc(pair.code(), Pairs.words(pair, names), path(from, to), 0.8 + 0.8 * Math.log(pair.total()))));
  }

  /// The shorter way round the world: one that leaves the drawing at an edge comes in again at the other.
  private static String path(Centres.Point from, Centres.Point to) {
    double dx = to.x() - from.x();
    if (Math.abs(dx) <= Projection.WIDTH / 2) {
      return bent(from, to);
    }
    double turn = dx > 0 ? -Projection.WIDTH : Projection.WIDTH;
    return bent(from, new Centres.Point(to.x() + turn, to.y())) + bent(new Centres.Point(from.x() - turn, from.y()), to);
  }

  /// Bent away from the straight line to one side, so that neighbours' arcs do not hide each other.
  private static String bent(Centres.Point from, Centres.Point to) {
    double x = (from.x() + to.x()) / 2 + BEND * (from.y() - to.y());
    double y = (from.y() + to.y()) / 2 - BEND * Math.abs(to.x() - from.x());
    return String.format(Locale.ROOT, "M%.1f %.1fQ%.1f %.1f %.1f %.1f", from.x(), from.y(), x, y, to.x(), to.y());
  }
}
