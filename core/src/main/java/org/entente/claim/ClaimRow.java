package org.entente.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A claim as a file holds it: the words of the claims format, with offsets in code points and without
/// the text they point into.
///
/// @param confidence 0 to 1; empty in hand-coded claims
public record ClaimRow(
    String report,
    String id,
    String type,
    String status,
    String factuality,
    String hedge,
    String role,
    String zone,
    List<Link> attribution,
    Optional<Words> trigger,
    List<Words> evidence,
    Map<String, List<Value>> slots,
    Map<String, List<String>> codes,
    OptionalDouble confidence) {

  public ClaimRow {
    attribution = List.copyOf(attribution);
    evidence = List.copyOf(evidence);
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /// Words with their place: code points, start inclusive, end exclusive.
  public record Words(String text, int start, int end) {}

  /// One link of the chain of who says so.
  public record Link(String kind, Optional<Words> words) {}

  /// A coded value; derived values may come without words.
  public record Value(String value, Optional<Words> words) {

    /// The words, or nothing.
    public String text() {
      return words.map(Words::text).orElse("");
    }
  }

  public List<Value> slot(String name) {
    return slots.getOrDefault(name, List.of());
  }

  /// The same claim of the report by another of its names.
  public ClaimRow of(String name) {
    return new ClaimRow(
        name, id, type, status, factuality, hedge, role, zone, attribution, trigger, evidence, slots, codes, confidence);
  }

  public ClaimRow withSlots(Map<String, List<Value>> newSlots) {
    return new ClaimRow(
        report, id, type, status, factuality, hedge, role, zone, attribution, trigger, evidence, newSlots, codes,
        confidence);
  }
}
