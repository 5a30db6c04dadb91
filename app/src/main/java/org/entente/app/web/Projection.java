package org.entente.app.web;

/// Where a place of the earth lies on the drawing of the world: the Natural Earth projection (Šavrič and others 2011) as
/// `data/build-outlines.mjs` draws the outlines with it.
final class Projection {

  /// Pixels from one edge of the world to the other along the equator.
  static final double WIDTH = 954;
  private static final double SCALE = 174.35;
  private static final double MIDDLE_X = 500;
  private static final double MIDDLE_Y = 250;

  private Projection() {}

  /// @param latitude degrees north
  /// @param longitude degrees east
  static Centres.Point of(double latitude, double longitude) {
    double phi = Math.toRadians(latitude);
    double square = phi * phi;
    double fourth = square * square;
    double x = Math.toRadians(longitude)
        * (0.8707 - 0.131979 * square + fourth * (-0.013791 + fourth * (0.003971 * square - 0.001529 * fourth)));
    double y = phi * (1.007226 + square * (0.015085 + fourth * (-0.044475 + 0.028874 * square - 0.005916 * fourth)));
    return new Centres.Point(rounded(MIDDLE_X + SCALE * x), rounded(MIDDLE_Y - SCALE * y));
  }

  private static double rounded(double pixels) {
    return Math.round(10 * pixels) / 10.0;
  }
}
