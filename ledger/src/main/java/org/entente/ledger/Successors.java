package org.entente.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.ClaimRow;
import org.entente.ledger.matching.Name;
import org.jdbi.v3.core.Handle;

/// Finds the claim that counts now for one that was read before: of the same report, the same type and
/// mostly the same words.
final class Successors {

  private static final double SAME_WORDS = 0.5;

  private final Handle handle;
  private final ClaimTable claims;

  Successors(Handle handle) {
    this.handle = handle;
    this.claims = new ClaimTable(handle);
  }

  /// The claim itself where it counts, else its successor; empty if a new reading holds no such claim.
  Optional<String> today(String id) {
    if (Ids.parse(id).isEmpty()) {
      return Optional.empty();
    }
    return claims.counting(List.of(id)).contains(id) ? Optional.of(id) : claims.once(id).flatMap(this::successor);
  }

  private Optional<String> successor(StoredClaim gone) {
    String address = Verbatim
        .read(handle.createQuery("select address from reports where hash = ?").bind(0, gone.report()).mapTo(String.class)
            .one());
    Set<String> words = words(gone);
    return claims.byIds(claims.current(List.of(address)).getOrDefault(address, Set.of())).stream()
        .filter(claim -> claim.row().type().equals(gone.row().type()))
        .filter(claim -> Name.overlap(words, words(claim)) >= SAME_WORDS)
        .max(Comparator.comparingDouble((StoredClaim claim) -> Name.overlap(words, words(claim))).thenComparing(StoredClaim::id))
        .map(StoredClaim::id);
  }

  private static Set<String> words(StoredClaim claim) {
    return Name.of(claim.row().evidence().stream().map(ClaimRow.Words::text).collect(Collectors.joining(" "))).words();
  }
}
