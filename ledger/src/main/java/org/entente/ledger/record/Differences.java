package org.entente.ledger.record;

import java.util.Optional;
import org.entente.claim.Period;
import org.entente.codebook.Difference;
import org.entente.codebook.MergeRule;
import org.entente.codebook.Slot;
import org.entente.ledger.matching.Amount;
import org.entente.ledger.matching.Name;

/// Tells how two values of one slot differ.
final class Differences {

  private Differences() {}

  /// Nothing where the values add up, as several participants do.
  static Optional<Difference> between(Slot slot, MergeRule rule, String one, String other) {
    boolean single = slot.max().filter(max -> max == 1).isPresent();
    return switch (slot.kind()) {
      case DATE -> Optional.of(ofDates(slot, one, other, rule.dates().getOrDefault(slot.name(), 0)));
      case QUANTITY, MONEY -> Optional.of(ofAmounts(one, other, rule.quantities().getOrDefault(slot.name(), 0.0)));
      case ENUM -> ofTerms(slot, one, other, single);
      case ACTOR -> single ? Optional.of(Difference.CONTRADICTION) : Optional.empty();
      case PLACE -> ofNames(one, other, single, Difference.SCOPE);
      case PERSON, ORG, TEXT, REF -> ofNames(one, other, single, Difference.LABEL);
      case SPAN -> ofNames(one, other, false, Difference.LABEL);
    };
  }

  private static Difference ofDates(Slot slot, String one, String other, int tolerance) {
    Optional<Period> left = Period.parse(one);
    Optional<Period> right = Period.parse(other);
    boolean meet = left.isPresent() && right.isPresent() && left.get().meets(right.get(), Math.min(tolerance, TOLERANT_DAYS));
    return meet ? Difference.REFINEMENT : slot.differs().orElse(Difference.CONTRADICTION);
  }

  /// Beyond this, a tolerance of matching is no tolerance of facts.
  private static final int TOLERANT_DAYS = 3;

  private static Difference ofAmounts(String one, String other, double tolerance) {
    Optional<Amount> left = Amount.parse(one);
    Optional<Amount> right = Amount.parse(other);
    if (left.isEmpty() || right.isEmpty() || !left.get().unit().equals(right.get().unit())) {
      return Difference.LABEL;
    }
    return left.get().meets(right.get(), tolerance) ? Difference.REFINEMENT : Difference.CONTRADICTION;
  }

  private static Optional<Difference> ofTerms(Slot slot, String one, String other, boolean single) {
    if (vague(one) || vague(other)) {
      return Optional.of(Difference.REFINEMENT);
    }
    return slot.differs().or(() -> single ? Optional.of(Difference.LABEL) : Optional.empty());
  }

  private static boolean vague(String term) {
    return switch (term) {
      case "unspecified", "unclear", "unknown", "none", "other" -> true;
      default -> false;
    };
  }

  private static Optional<Difference> ofNames(String one, String other, boolean single, Difference otherwise) {
    if (Name.of(one).kin(Name.of(other))) {
      return Optional.of(Difference.REFINEMENT);
    }
    return single ? Optional.of(otherwise) : Optional.empty();
  }
}
