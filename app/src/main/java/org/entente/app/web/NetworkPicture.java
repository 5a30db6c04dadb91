package org.entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// States and their ties as a drawing.
///
/// Up to forty states stand where springs between partners draw them and all others push them away
/// (Fruchterman and Reingold 1991), from a circle and without chance, so the same ties always look the
/// same. More states make a matrix of the busiest.
record NetworkPicture(List<Node> nodes, List<Edge> edges, List<Cell> cells, boolean matrix, int left) {

  static final int SIZE = 760;
  private static final int MOST_NODES = 40;
  private static final int MOST_IN_MATRIX = 60;
  private static final int MARGIN = 46;
  private static final int ROUNDS = 300;
  /// Groups without ties to each other are drawn together a little each round, and push only when near.
  private static final double TO_THE_MIDDLE = 0.98;
  private static final double NEAR = 2.2;

  /// A state in the net, or a row and column of the matrix.
  ///
  /// @param records sum over its ties
  record Node(String code, String name, long records, double x, double y, double radius) {}

  record Edge(String pair, String words, double x1, double y1, double x2, double y2, double width) {}

  /// A tie in the matrix.
  record Cell(String pair, String words, double x, double y, double size, double strength) {}

  static NetworkPicture of(Pairs pairs, Names names) {
    Map<String, Long> weights = new LinkedHashMap<>();
    pairs.pairs().forEach(pair -> {
      weights.merge(pair.one(), pair.total(), Long::sum);
      weights.merge(pair.other(), pair.total(), Long::sum);
    });
    List<String> codes = weights.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey).toList();
    return codes.size() > MOST_NODES ? matrix(pairs, codes, weights, names) : net(pairs, codes, weights, names);
  }

  private static NetworkPicture net(Pairs pairs, List<String> codes, Map<String, Long> weights, Names names) {
    double[][] places = places(pairs, codes);
    long most = weights.values().stream().mapToLong(Long::longValue).max().orElse(1);
    var nodes = new ArrayList<Node>();
    for (int at = 0; at < codes.size(); at++) {
      String code = codes.get(at);
      long weight = weights.getOrDefault(code, 0L);
      nodes.add(
          new Node(code, names.state(code), weight, places[at][0], places[at][1], 13 + 11 * Math.sqrt((double) weight / most)));
    }
    List<Edge> edges = pairs.pairs().stream().map(pair -> {
      double[] one = places[codes.indexOf(pair.one())];
      double[] other = places[codes.indexOf(pair.other())];
      return new Edge(pair.code(), Pairs.words(pair, names), one[0], one[1], other[0], other[1], 1 + 2 * Math.log(pair.total()));
    }).toList();
    return new NetworkPicture(nodes, edges, List.of(), false, codes.size());
  }

  /// Where each state stands, scaled to the drawing.
  private static double[][] places(Pairs pairs, List<String> codes) {
    int count = codes.size();
    double[][] places = new double[count][2];
    for (int at = 0; at < count; at++) {
      places[at][0] = Math.cos(2 * Math.PI * at / count);
      places[at][1] = Math.sin(2 * Math.PI * at / count);
    }
    double spring = Math.sqrt(4.0 / Math.max(1, count));
    for (int round = 0; round < ROUNDS; round++) {
      double[][] moves = pushes(places, spring);
      for (Pairs.Pair pair : pairs.pairs()) {
        pull(places, moves, codes.indexOf(pair.one()), codes.indexOf(pair.other()), spring);
      }
      double heat = 0.2 * (1 - (double) round / ROUNDS);
      for (int at = 0; at < count; at++) {
        double length = Math.max(1e-9, Math.hypot(moves[at][0], moves[at][1]));
        double step = Math.min(length, heat) / length;
        places[at][0] = (places[at][0] + moves[at][0] * step) * TO_THE_MIDDLE;
        places[at][1] = (places[at][1] + moves[at][1] * step) * TO_THE_MIDDLE;
      }
    }
    return scaled(places);
  }

  private static double[][] pushes(double[][] places, double spring) {
    double[][] moves = new double[places.length][2];
    for (int one = 0; one < places.length; one++) {
      for (int other = 0; other < places.length; other++) {
        double dx = places[one][0] - places[other][0];
        double dy = places[one][1] - places[other][1];
        double square = Math.max(1e-6, dx * dx + dy * dy);
        if (square < NEAR * NEAR * spring * spring) {
          moves[one][0] += dx * spring * spring / square;
          moves[one][1] += dy * spring * spring / square;
        }
      }
    }
    return moves;
  }

  private static void pull(double[][] places, double[][] moves, int one, int other, double spring) {
    double dx = places[one][0] - places[other][0];
    double dy = places[one][1] - places[other][1];
    double force = Math.hypot(dx, dy) / spring;
    moves[one][0] -= dx * force;
    moves[one][1] -= dy * force;
    moves[other][0] += dx * force;
    moves[other][1] += dy * force;
  }

  private static double[][] scaled(double[][] places) {
    for (int axis = 0; axis < 2; axis++) {
      double least = Double.MAX_VALUE;
      double most = -Double.MAX_VALUE;
      for (double[] place : places) {
        least = Math.min(least, place[axis]);
        most = Math.max(most, place[axis]);
      }
      double range = Math.max(1e-6, most - least);
      for (double[] place : places) {
        place[axis] = Math.round(10 * (MARGIN + (SIZE - 2 * MARGIN) * (place[axis] - least) / range)) / 10.0;
      }
    }
    return places;
  }

  private static NetworkPicture matrix(Pairs pairs, List<String> all, Map<String, Long> weights, Names names) {
    List<String> codes = all.subList(0, Math.min(MOST_IN_MATRIX, all.size()));
    double size = (SIZE - MARGIN) / (double) codes.size();
    var nodes = new ArrayList<Node>();
    for (int at = 0; at < codes.size(); at++) {
      double place = Math.round(10 * (MARGIN + (at + 0.5) * size)) / 10.0;
      nodes.add(
          new Node(codes.get(at), names.state(codes.get(at)), weights.getOrDefault(codes.get(at), 0L), place, place, size / 2));
    }
    long most = pairs.pairs().stream().mapToLong(Pairs.Pair::total).max().orElse(1);
    var cells = new ArrayList<Cell>();
    for (Pairs.Pair pair : pairs.pairs()) {
      int one = codes.indexOf(pair.one());
      int other = codes.indexOf(pair.other());
      if (one >= 0 && other >= 0) {
        double strength = Math.round(100 * (0.15 + 0.85 * Math.log1p(pair.total()) / Math.log1p(most))) / 100.0;
        int row = Math.max(one, other);
        int column = Math.min(one, other);
        cells.add(new Cell(pair.code(), Pairs.words(pair, names), Math.round(10 * (MARGIN + column * size)) / 10.0,
            Math.round(10 * (MARGIN + row * size)) / 10.0, Math.round(10 * (size - 1)) / 10.0, strength));
      }
    }
    return new NetworkPicture(nodes, List.of(), cells, true, all.size());
  }
}
