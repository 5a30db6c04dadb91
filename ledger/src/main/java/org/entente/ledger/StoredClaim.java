package org.entente.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.claim.ClaimRow;

/// A claim as the ledger keeps it, with what matching needs to know of its report.
///
/// @param hash identity: SHA-256 over the report's identity and the claim's row, behind 20 bits that tell where the claim
///     stands among others
/// @param report hash of the report
/// @param published the day the report came out
public record StoredClaim(String hash, String report, Optional<LocalDate> published, Optional<String> publisher, ClaimRow row) {

  private static final int ID_LENGTH = 16;

  /// The first 64 bits of the hash, in hexadecimal: the name by which people and tables refer to the claim.
  public String id() {
    return hash.substring(0, ID_LENGTH);
  }
}
