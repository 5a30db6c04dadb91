package org.entente.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Where states lie on the drawing of the world.
record Centres(Map<String, Point> points) {

  record Point(double x, double y) {}

  static Centres load() {
    Map<String, Point> points = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Centres.class.getResourceAsStream("/org/entente/app/web/centres.tsv"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t"))
          .forEach(row -> points.put(row[0], new Point(Double.parseDouble(row[1]), Double.parseDouble(row[2]))));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return new Centres(points);
  }

  Optional<Point> of(String code) {
    return Optional.ofNullable(points.get(code));
  }
}
