package org.entente.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cuts long lists of values into pieces that one statement can take.
final class Batches {

  private static final int SIZE = 500;

  private Batches() {}

  static <T> List<List<T>> of(Collection<T> values) {
    List<T> all = List.copyOf(values);
    var batches = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += SIZE) {
      batches.add(all.subList(from, Math.min(from + SIZE, all.size())));
    }
    return batches;
  }
}
