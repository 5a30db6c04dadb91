package org.entente.coding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.claim.Period;
import org.entente.claim.SlotValue;
import org.entente.codebook.MergeRule;
import org.entente.codebook.MergeRule.Agreement;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;

/// Whether two events of one report can be the same thing by the type's merge rule: actors agree, no
/// slot that tells events apart differs, dates meet and numbers are close.
final class Sameness {

  /// A word, or a type designation as one ("Mi-35M").
  private static final Pattern WORD = Pattern.compile("\\p{L}+[-‐‑]\\d[\\p{L}\\d]*|[\\p{L}\\d]+");
  private static final double ALIKE = 0.5;

  private final RecordType type;

  Sameness(RecordType type) {
    this.type = type;
  }

  /// @param tied whether the words say that both are one, so that their kinds do not matter
  boolean compatible(Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other, boolean tied) {
    MergeRule rule = type.merge();
    boolean named = sameName(one, other);
    return rule.actors().entrySet().stream().allMatch(e -> agree(codes(one, e.getKey()), codes(other, e.getKey()), e.getValue()))
        && rule.apart().stream().filter(slot -> !named || !isCoded(slot)).allMatch(slot -> shareOrLack(slot, one, other))
        && rule.same().stream().filter(slot -> !named && !tied || !isCoded(slot))
            .allMatch(
                slot -> shareOrLack(slot, one, other) || isReworded(slot, one, other)
                    || tied && rule.same().stream().anyMatch(twin -> share(twin, one, other)))
        && rule.dates().entrySet().stream().allMatch(e -> datesMeet(e.getKey(), e.getValue(), one, other))
        && !beginsAfter(one, other) && !beginsAfter(other, one)
        && rule.quantities().entrySet().stream().allMatch(e -> close(e.getKey(), e.getValue(), one, other));
  }

  /// Whether a slot that tells events apart or makes them one has the same value in both: a name, a title, a session.
  boolean tied(Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other) {
    return Stream.concat(type.merge().same().stream(), type.merge().apart().stream()).anyMatch(slot -> share(slot, one, other));
  }

  private boolean share(String slot, Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other) {
    return one.containsKey(slot) && other.containsKey(slot) && shareOrLack(slot, one, other);
  }

  /// Whether nothing but the actors is told that could be another event's: "under a contract signed in 2021".
  boolean saysLittle(Map<String, List<SlotValue>> slots) {
    return Stream.concat(type.merge().same().stream(), type.merge().apart().stream()).noneMatch(slots::containsKey);
  }

  /// Inside one report a set may also lie in the other: a second mention often names one party only.
  private static boolean agree(Set<String> one, Set<String> other, Agreement agreement) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    return switch (agreement) {
      case EQUAL, NESTED -> one.containsAll(other) || other.containsAll(one);
      case OVERLAPPING -> one.stream().anyMatch(other::contains);
    };
  }

  private boolean shareOrLack(String slot, Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other) {
    var here = one.getOrDefault(slot, List.of());
    var there = other.getOrDefault(slot, List.of());
    if (here.isEmpty() || there.isEmpty()) {
      return true;
    }
    boolean coded = isCoded(slot);
    return here.stream().anyMatch(a -> there.stream()
        .anyMatch(b -> coded ? a.value().equals(b.value()) : alike(a.value(), b.value())));
  }

  /// Whether a slot tells things of one class in words of which some are the same: armoured vehicles, armoured carriers.
  private boolean isReworded(String slot, Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other) {
    return Optional.ofNullable(type.merge().wordings().get(slot)).filter(classes -> share(classes, one, other)).isPresent()
        && one.getOrDefault(slot, List.of()).stream().anyMatch(here -> other.getOrDefault(slot, List.of()).stream()
            .anyMatch(there -> words(here.value()).stream().anyMatch(words(there.value())::contains)));
  }

  /// Whether a name or title that would tell them apart is the same.
  private boolean sameName(Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other) {
    return type.merge().apart().stream().filter(slot -> !isCoded(slot))
        .anyMatch(slot -> share(slot, one, other));
  }

  private boolean isCoded(String slot) {
    return type.slot(slot).map(Slot::kind).filter(kind -> kind == Slot.Kind.ENUM || kind == Slot.Kind.ACTOR).isPresent();
  }

  /// Half of the words of the shorter in common.
  static boolean alike(String one, String other) {
    var here = words(one);
    var there = words(other);
    long shared = here.stream().filter(word -> there.stream().anyMatch(twin -> isOfFamily(word, twin))).count();
    return shared >= ALIKE * Math.min(here.size(), there.size()) && shared > 0;
  }

  /// The same word, or a variant of the same type: "Mi-35" and "Mi-35M", but not "F-15" and "F-16".
  private static boolean isOfFamily(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    return longer.equals(shorter) || longer.startsWith(shorter) && Character.isDigit(shorter.charAt(shorter.length() - 1))
        && !Character.isDigit(longer.charAt(shorter.length()));
  }

  /// All words of one among those of the other.
  static boolean holds(String one, String other) {
    var here = words(one);
    var there = words(other);
    return here.containsAll(there) || there.containsAll(here);
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> words.add(singular(match.group())));
    return words;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean datesMeet(
      String slot, int days, Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other) {
    Optional<Period> here = period(one.getOrDefault(slot, List.of()));
    Optional<Period> there = period(other.getOrDefault(slot, List.of()));
    return here.isEmpty() || there.isEmpty() || here.get().meets(there.get(), days);
  }

  /// Whether one begins only after the other has ended.
  private static boolean beginsAfter(Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other) {
    Optional<Period> start = period(one.getOrDefault(EventDays.START, List.of()));
    Optional<Period> end = period(other.getOrDefault(EventDays.END, List.of()));
    return start.isPresent() && end.isPresent() && start.get().earliest().isAfter(end.get().latest());
  }

  private static Optional<Period> period(Collection<SlotValue> values) {
    return values.stream().flatMap(value -> Period.parse(value.value()).stream()).findFirst();
  }

  private static boolean close(
      String slot, double tolerance, Map<String, List<SlotValue>> one, Map<String, List<SlotValue>> other) {
    Optional<Double> here = number(one.getOrDefault(slot, List.of()));
    Optional<Double> there = number(other.getOrDefault(slot, List.of()));
    return here.isEmpty() || there.isEmpty()
        || Math.abs(here.get() - there.get()) <= tolerance * Math.max(Math.abs(here.get()), Math.abs(there.get()));
  }

  private static Optional<Double> number(List<SlotValue> values) {
    return values.stream().map(value -> value.value().replaceAll("[^0-9.]", ""))
        .filter(digits -> digits.matches("\\d+(\\.\\d+)?")).map(Double::valueOf).findFirst();
  }

  private static Set<String> codes(Map<String, List<SlotValue>> slots, String slot) {
    var codes = new HashSet<String>();
    slots.getOrDefault(slot, List.of()).forEach(value -> codes.add(value.value()));
    return codes;
  }
}
