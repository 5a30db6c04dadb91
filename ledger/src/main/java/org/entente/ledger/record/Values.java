package org.entente.ledger.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Difference;
import org.entente.codebook.MergeRule;
import org.entente.codebook.Slot;
import org.entente.ledger.Decision;
import org.entente.ledger.StoredClaim;

/// Gathers the values that the claims of a record give, slot by slot.
final class Values {

  private static final Set<String> AT_ODDS = Set.of("actual", "denied");

  private final List<StoredClaim> claims;
  private final Map<String, Integer> origins = new HashMap<>();
  private final Map<String, StoredClaim> byId = new HashMap<>();

  Values(List<StoredClaim> claims, List<Source> sources) {
    this.claims = claims;
    sources.forEach(source -> origins.put(source.report(), source.origin()));
    claims.forEach(claim -> byId.put(claim.id(), claim));
  }

  /// What claims say of the event as a whole, where they do not all say the same.
  Optional<RecordSlot> ofClaims(String name, Function<ClaimRow, String> said) {
    var backings = new LinkedHashMap<String, List<Backing>>();
    for (StoredClaim claim : claims) {
      backings.computeIfAbsent(said.apply(claim.row()), value -> new ArrayList<>())
          .add(new Backing(claim.id(), claim.report(), claim.row().trigger()));
    }
    boolean odd = backings.keySet().containsAll(AT_ODDS);
    return backings.size() < 2
        ? Optional.empty()
        : Optional.of(new RecordSlot(name, ordered(backings, Optional.empty()),
            odd ? Optional.of(Difference.CONTRADICTION) : Optional.empty()));
  }

  /// A slot with its values; nothing where no claim and no person gives one.
  Optional<RecordSlot> of(Slot slot, MergeRule rule, Optional<Decision> correction) {
    var written = new HashMap<String, String>();
    var backings = new LinkedHashMap<String, List<Backing>>();
    for (StoredClaim claim : claims) {
      for (ClaimRow.Value value : claim.row().slot(slot.name())) {
        String same = written.computeIfAbsent(value.value().toLowerCase(Locale.ROOT), none -> value.value());
        backings.computeIfAbsent(same, none -> new ArrayList<>()).add(new Backing(claim.id(), claim.report(), value.words()));
      }
    }
    correction.ifPresent(decision -> backings.computeIfAbsent(corrected(decision), none -> List.of()));
    return backings.isEmpty()
        ? Optional.empty()
        : Optional.of(new RecordSlot(slot.name(), ordered(backings, correction),
            correction.isPresent() ? Optional.empty() : gravest(slot, rule, backings)));
  }

  private static String corrected(Decision decision) {
    return decision.detail().substring(decision.detail().indexOf('=') + 1);
  }

  private static Optional<Difference> gravest(Slot slot, MergeRule rule, Map<String, List<Backing>> backings) {
    List<String> values = List.copyOf(backings.keySet());
    Optional<Difference> gravest = Optional.empty();
    for (int one = 0; one < values.size(); one++) {
      for (int other = one + 1; other < values.size(); other++) {
        if (!shareAClaim(backings, values.get(one), values.get(other))) {
          gravest = graver(gravest, Differences.between(slot, rule, values.get(one), values.get(other)));
        }
      }
    }
    return gravest;
  }

  private static Optional<Difference> graver(Optional<Difference> one, Optional<Difference> other) {
    return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
  }

  /// What one report gives side by side adds up; it is no difference.
  private static boolean shareAClaim(Map<String, List<Backing>> backings, String one, String other) {
    Set<String> left = claims(backings.getOrDefault(one, List.of()));
    return claims(backings.getOrDefault(other, List.of())).stream().anyMatch(left::contains);
  }

  private static Set<String> claims(List<Backing> backings) {
    return backings.stream().map(Backing::claim).collect(Collectors.toCollection(HashSet::new));
  }

  private List<RecordValue> ordered(Map<String, List<Backing>> backings, Optional<Decision> correction) {
    Optional<String> decided = correction.map(Values::corrected);
    return backings.entrySet().stream().map(entry -> {
      boolean set = decided.equals(Optional.of(entry.getKey()));
      int independent = independent(entry.getValue());
      return new RecordValue(entry.getKey(), List.copyOf(entry.getValue()), independent, set ? correction : Optional.empty(),
          set ? "set by " + correction.map(Decision::author).orElse("") : reason(entry.getValue(), independent));
    }).sorted(Comparator.comparing((RecordValue value) -> value.decision().isPresent())
        .thenComparing(value -> news(value.backings()))
        .thenComparingInt(RecordValue::independent)
        .thenComparingInt(value -> value.value().length())
        .thenComparingDouble(value -> surest(value.backings()))
        .reversed().thenComparing(RecordValue::value)).toList();
  }

  private int independent(List<Backing> backings) {
    return (int) backings.stream().map(backing -> origins.getOrDefault(backing.report(), 0)).distinct().count();
  }

  private String reason(List<Backing> backings, int independent) {
    return (news(backings) ? "told as news" : "told as background") + " by "
        + (independent == 1 ? "one source" : independent + " independent sources");
  }

  private boolean news(List<Backing> backings) {
    return rows(backings).anyMatch(row -> !row.role().equals("background"));
  }

  private double surest(List<Backing> backings) {
    return rows(backings).mapToDouble(row -> row.confidence().orElse(1)).max().orElse(0);
  }

  private Stream<ClaimRow> rows(List<Backing> backings) {
    return backings.stream().flatMap(backing -> Optional.ofNullable(byId.get(backing.claim())).stream()).map(StoredClaim::row);
  }
}
