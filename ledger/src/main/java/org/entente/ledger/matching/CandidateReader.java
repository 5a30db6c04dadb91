package org.entente.ledger.matching;

import static java.util.Comparator.naturalOrder;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.ClaimRow;
import org.entente.claim.Period;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.matching.Candidate.Course;

/// Reads claims for matching, by the merge rules of a codebook.
final class CandidateReader {

  private static final Pattern STATE = Pattern.compile("[A-Z]{3}|IGO:.+");
  private static final Pattern FURTHER = Pattern.compile(
      "\\b(?:another|follow-?on|second batch|next batch|one more|(?:an additional|further) \\d+|separate)\\b",
      Pattern.CASE_INSENSITIVE);
  /// How far from the words that tell of the event a contrast may stand, in characters: "signed with Kenya another deal".
  private static final int BESIDE = 40;

  private final Codebook codebook;

  CandidateReader(Codebook codebook) {
    this.codebook = codebook;
  }

  /// A claim of a type that the codebook does not know has nothing to match by: it stands alone.
  Candidate read(StoredClaim claim) {
    return codebook.type(claim.row().type()).map(type -> read(claim, type)).orElseGet(() -> new Candidate(
        claim.id(), claim.report(), claim.published(), claim.row().type(), Course.REAL, false,
        new Moment(Optional.empty(), false, false),
        Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), false));
  }

  private static Candidate read(StoredClaim claim, RecordType type) {
    ClaimRow row = claim.row();
    var merge = type.merge();
    String evidence = row.evidence().stream().map(ClaimRow.Words::text).collect(Collectors.joining(" "));
    Set<String> ruled = Stream.of(merge.same(), merge.apart()).flatMap(Collection::stream).collect(Collectors.toSet());
    return new Candidate(
        claim.id(), claim.report(), claim.published(), type.id(), course(row, type), row.role().equals("background"),
        moment(claim, type), parties(row, type), names(row, merge.same()), names(row, merge.apart()),
        kinds(row, type, ruled), amounts(row, merge.quantities().keySet()), wordsOf(row, type, Slot.Kind.PERSON),
        wordsOf(row, type, Slot.Kind.PLACE), Name.wordsOf(evidence),
        row.evidence().stream().anyMatch(words -> isFurther(words, row.trigger())));
  }

  private static boolean isFurther(ClaimRow.Words evidence, Optional<ClaimRow.Words> trigger) {
    int length = evidence.text().codePointCount(0, evidence.text().length());
    int start = trigger.map(words -> Math.clamp(words.start() - evidence.start() - BESIDE, 0, length)).orElse(0);
    int end = trigger.map(words -> Math.clamp(words.end() - evidence.start() + BESIDE, 0, length)).orElse(length);
    return FURTHER.matcher(evidence.text())
        .region(evidence.text().offsetByCodePoints(0, start), evidence.text().offsetByCodePoints(0, end)).find();
  }

  private static Course course(ClaimRow row, RecordType type) {
    return type.status(row.status()).map(status -> switch (status.phase()) {
      case PROSPECTIVE -> Course.AHEAD;
      case ACTIVE, DONE -> Course.REAL;
      case STOPPED -> Course.STOPPED;
      case VOID -> Course.OFF;
    }).orElse(Course.REAL);
  }

  private static Moment moment(StoredClaim claim, RecordType type) {
    ClaimRow row = claim.row();
    Map<String, Integer> dates = type.merge().dates();
    Stream<String> first = dates.keySet().stream()
        .sorted(Comparator.<String>comparingInt(dates::get).thenComparing(naturalOrder()));
    Stream<String> others = type.slots().stream().filter(slot -> slot.kind() == Slot.Kind.DATE).map(Slot::name);
    return Stream.concat(first, others)
        .flatMap(slot -> row.slot(slot).stream().flatMap(value -> Period.parse(value.value()).stream())
            .map(start -> Moment.told(lasting(start, row), dates.getOrDefault(slot, 0) > type.merge().shortest())))
        .findFirst()
        .orElseGet(() -> Moment.published(claim.published(), row.role()));
  }

  private static Period lasting(Period start, ClaimRow row) {
    return row.slot("end").stream().flatMap(value -> Period.parse(value.value()).stream()).findFirst()
        .filter(end -> end.latest().isAfter(start.latest()))
        .map(end -> new Period(start.earliest(), end.latest()))
        .orElse(start);
  }

  private static Map<String, Set<String>> parties(ClaimRow row, RecordType type) {
    var parties = new TreeMap<String, Set<String>>();
    for (String slot : type.merge().actors().keySet()) {
      Set<String> found = row.slot(slot).stream().map(ClaimRow.Value::value)
          .map(value -> STATE.matcher(value).matches() ? value : value.toLowerCase(Locale.ROOT))
          .collect(Collectors.toCollection(TreeSet::new));
      parties.put(slot, found);
    }
    return parties;
  }

  private static Map<String, List<Name>> names(ClaimRow row, List<String> slots) {
    var names = new LinkedHashMap<String, List<Name>>();
    for (String slot : slots) {
      List<Name> values = row.slot(slot).stream().map(value -> Name.of(value.value())).toList();
      if (!values.isEmpty()) {
        names.put(slot, values);
      }
    }
    return names;
  }

  private static Map<String, Set<String>> kinds(ClaimRow row, RecordType type, Set<String> ruled) {
    var kinds = new TreeMap<String, Set<String>>();
    for (Slot slot : type.slots()) {
      Set<String> values = row.slot(slot.name()).stream().map(ClaimRow.Value::value)
          .filter(value -> !value.startsWith("un")).collect(Collectors.toCollection(TreeSet::new));
      if (slot.kind() == Slot.Kind.ENUM && !ruled.contains(slot.name()) && !values.isEmpty()) {
        kinds.put(slot.name(), values);
      }
    }
    return kinds;
  }

  private static Map<String, List<Amount>> amounts(ClaimRow row, Set<String> slots) {
    var amounts = new TreeMap<String, List<Amount>>();
    for (String slot : slots) {
      List<Amount> values = row.slot(slot).stream().flatMap(value -> Amount.parse(value.value()).stream()).toList();
      if (!values.isEmpty()) {
        amounts.put(slot, values);
      }
    }
    return amounts;
  }

  private static Set<String> wordsOf(ClaimRow row, RecordType type, Slot.Kind kind) {
    return type.slots().stream().filter(slot -> slot.kind() == kind)
        .flatMap(slot -> row.slot(slot.name()).stream())
        .flatMap(value -> Name.wordsOf(value.value()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
