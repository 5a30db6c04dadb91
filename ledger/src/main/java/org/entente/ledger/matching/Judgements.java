package org.entente.ledger.matching;

import java.util.Map;
import java.util.Set;

/// What people have said of pairs of claims. Both maps hold each pair in both directions.
///
/// @param together claims that are one event
/// @param apart claims that are not
public record Judgements(Map<String, Set<String>> together, Map<String, Set<String>> apart) {

  public static final Judgements NONE = new Judgements(Map.of(), Map.of());

  Set<String> oneWith(String claim) {
    return together.getOrDefault(claim, Set.of());
  }

  boolean keepApart(String claim, String other) {
    return apart.getOrDefault(claim, Set.of()).contains(other);
  }
}
