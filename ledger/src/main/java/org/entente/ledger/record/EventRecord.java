package org.entente.ledger.record;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.codebook.Difference;
import org.entente.ledger.Decision;
import org.entente.ledger.StoredClaim;

/// One real-world event or instrument, as all reports on it together tell it.
///
/// @param id of its first claim; ids of all its claims lead to it
/// @param type of the codebook
/// @param states the codes of all parties, in order
/// @param date when the event was, in the claims format; empty where nobody says
/// @param confidence 0 to 1, of the surest claim
/// @param slots in the order of the codebook; `status` and `factuality` first where reports differ on them
/// @param decisions that bear on it, the oldest first
public record EventRecord(
    String id,
    String type,
    String status,
    String factuality,
    List<String> states,
    Optional<String> date,
    double confidence,
    List<RecordSlot> slots,
    List<StoredClaim> claims,
    List<Source> sources,
    Review review,
    List<Decision> decisions) {

  /// The number of independent sources.
  public int independent() {
    return (int) sources.stream().mapToInt(Source::origin).distinct().count();
  }

  public Set<Difference> differences() {
    var all = EnumSet.noneOf(Difference.class);
    slots.forEach(slot -> slot.difference().ifPresent(all::add));
    return all;
  }

  public Optional<RecordSlot> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }

  /// The value to show first.
  public Optional<String> first(String slot) {
    return slot(slot).map(found -> found.values().getFirst().value());
  }

  /// The day on which the first report of it came out.
  public Optional<String> published() {
    return sources.stream().flatMap(source -> source.published().stream()).min(Comparator.naturalOrder()).map(Object::toString);
  }
}
