package org.entente.claim;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the confidence in a claim rests on: named measures, most of them from 0 to 1, that any codebook's
/// claims have ("guessed": how much of the actors the grammar did not give; "quoted": whether the words
/// stand in quotation marks). What is not measured counts as 0.
public record Grounds(Map<String, Double> measures) {

  public Grounds {
    measures = Collections.unmodifiableMap(new TreeMap<>(measures));
  }

  public double of(String measure) {
    return measures.getOrDefault(measure, 0.0);
  }
}
