package org.entente.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Turns grounds into a confidence: the share of claims with such grounds that turned out right among
/// hand-coded reports, as a logistic function of the measures.
///
/// The shipped weights are fitted, never set by hand: `entente evaluate --calibrate` writes them anew.
public record Calibration(Map<String, Double> weights) {

  /// The weight that every claim has.
  public static final String BASE = "base";

  private static final double LEAST = 0.02;

  public Calibration {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
  }

  /// The weights that come with Entente.
  public static Calibration shipped() {
    try (InputStream in = Objects.requireNonNull(Calibration.class.getResourceAsStream("confidence.tsv"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Lines of a measure, a tab and its weight; `#` opens a comment.
  public static Calibration parse(String text) {
    return new Calibration(text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(cells -> cells[0], cells -> Double.parseDouble(cells[1]))));
  }

  /// The same as lines that [#parse] takes, to tenths: finer ones would tell of these reports only.
  public String text() {
    return "# What each ground adds to the confidence of a claim (logits); written by `entente evaluate --calibrate`.\n"
        + weights.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s\t%.1f%n", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
  }

  /// From 0 to 1, to hundredths; never quite either.
  public double confidence(Grounds grounds) {
    double sum = weights.getOrDefault(BASE, 0.0);
    for (var measure : grounds.measures().entrySet()) {
      sum += weights.getOrDefault(measure.getKey(), 0.0) * measure.getValue();
    }
    return Math.round(100 * Math.clamp(1 / (1 + Math.exp(-sum)), LEAST, 1 - LEAST)) / 100.0;
  }
}
