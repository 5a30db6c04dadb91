package org.entente.ledger.record;

import java.util.List;
import java.util.Optional;
import org.entente.codebook.Difference;

/// A slot with its values, the one to show first at the head.
///
/// @param difference the gravest difference between reports, if they differ
public record RecordSlot(String name, List<RecordValue> values, Optional<Difference> difference) {

  public boolean contested() {
    return difference.equals(Optional.of(Difference.CONTRADICTION));
  }
}
