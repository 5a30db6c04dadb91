package org.entente.ledger.matching;

import static java.util.Comparator.naturalOrder;

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
import org.entente.claim.Factuality;
import org.entente.claim.Period;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.matching.Candidate.Course;
import org.entente.mention.ActorMention;

/// Reads claims for matching, by the merge rules of a codebook.
final class CandidateReader {

  private static final Pattern FURTHER = Pattern.compile(
      "\\b(?:another|follow-?on|second batch|next batch|one more|(?:an additional|further) \\d+|separate)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Set<String> OF_MANY_PLACES = Set.of("sea", "ocean", "gulf", "bay", "strait", "channel",
      "port", "harbour", "harbor", "fort", "camp", "base", "naval", "air", "new", "san", "santa", "saint", "st", "north",
      "south", "east", "west", "northern", "southern", "eastern", "western", "central", "island", "city",
      "province", "district", "region", "coast", "water", "off", "near");
  private static final Set<String> COMING = Set.of("planned", "proposed", "possible");
  private static final String END = "end";
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
        Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), false));
  }

  private static Candidate read(StoredClaim claim, RecordType type) {
    ClaimRow row = claim.row();
    var merge = type.merge();
    String evidence = row.evidence().stream().map(ClaimRow.Words::text).collect(Collectors.joining(" "));
    Map<String, Set<String>> parties = parties(row, type);
    List<String> places = values(row, type, Slot.Kind.PLACE);
    return new Candidate(
        claim.id(), claim.report(), claim.published(), type.id(), course(row, type), row.role().equals("background"),
        moment(claim, type), parties, names(row, merge.same()), names(row, merge.apart()),
        kinds(row, type), amounts(row, merge.quantities().keySet()), words(values(row, type, Slot.Kind.PERSON)),
        placeWords(places), Spot.of(places, all(parties)),
        Name.wordsOf(evidence),
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
    boolean coming = COMING.contains(row.factuality());
    return type.status(row.status()).map(status -> switch (status.phase()) {
      case PROSPECTIVE -> Course.AHEAD;
      case ACTIVE, DONE -> coming ? Course.AHEAD : Course.REAL;
      case STOPPED -> coming && status.factuality() == Factuality.ACTUAL ? Course.HALTING : Course.STOPPED;
      case VOID -> coming ? Course.HALTING : Course.OFF;
      case SECURED -> Course.SECURED;
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
            .filter(days -> dates.containsKey(slot) || slot.equals(END) || !isToCome(days, claim))
            .map(days -> slot.equals(END)
                ? Moment.until(days, claim.published(), type.merge().lasts())
                : Moment.told(lasting(days, row), dates.getOrDefault(slot, 0) > type.merge().shortest())))
        .findFirst()
        .orElseGet(() -> isOver(row, type)
            ? Moment.over(claim.published(), type.merge().lasts())
            : Moment.published(claim.published(), row.role()));
  }

  /// Whether the report tells the end of what lasts for days.
  private static boolean isOver(ClaimRow row, RecordType type) {
    return type.slot(END).isPresent() && row.role().equals("new")
        && type.status(row.status()).filter(status -> status.phase() == RecordType.Phase.DONE).isPresent();
  }

  /// A pact runs out years after it was signed: what is to come when the report tells of a deed is not its day.
  private static boolean isToCome(Period days, StoredClaim claim) {
    return claim.row().factuality().equals(Factuality.ACTUAL.id())
        && claim.published().filter(published -> days.earliest().isAfter(published)).isPresent();
  }

  private static Period lasting(Period start, ClaimRow row) {
    return row.slot(END).stream().flatMap(value -> Period.parse(value.value()).stream()).findFirst()
        .filter(end -> end.latest().isAfter(start.latest()))
        .map(end -> new Period(start.earliest(), end.latest()))
        .orElse(start);
  }

  private static Map<String, Set<String>> parties(ClaimRow row, RecordType type) {
    var parties = new TreeMap<String, Set<String>>();
    for (String slot : type.merge().actors().keySet()) {
      Set<String> found = row.slot(slot).stream().map(ClaimRow.Value::value)
          .map(value -> ActorMention.isCode(value) ? value : value.toLowerCase(Locale.ROOT))
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

  private static Map<String, Set<String>> kinds(ClaimRow row, RecordType type) {
    var kinds = new TreeMap<String, Set<String>>();
    for (Slot slot : type.slots()) {
      Set<String> values = row.slot(slot.name()).stream().map(ClaimRow.Value::value)
          .filter(value -> !value.startsWith("un")).collect(Collectors.toCollection(TreeSet::new));
      boolean one = slot.max().filter(most -> most == 1).isPresent();
      if (slot.kind() == Slot.Kind.ENUM && one && !values.isEmpty()) {
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

  private static List<String> values(ClaimRow row, RecordType type, Slot.Kind kind) {
    return type.slots().stream().filter(slot -> slot.kind() == kind)
        .flatMap(slot -> row.slot(slot.name()).stream()).map(ClaimRow.Value::value).toList();
  }

  private static Set<String> all(Map<String, Set<String>> parties) {
    return parties.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Set<String> words(List<String> values) {
    return values.stream().flatMap(value -> Name.wordsOf(value).stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /// The words that tell a place: of "Arabian Sea" the first, unless there is no other, as in "North Sea".
  private static Set<String> placeWords(List<String> names) {
    var words = new TreeSet<String>();
    for (String name : names) {
      Set<String> all = Name.wordsOf(name);
      Set<String> telling = all.stream().filter(word -> !OF_MANY_PLACES.contains(word)).collect(Collectors.toSet());
      words.addAll(telling.isEmpty() ? all : telling);
    }
    return words;
  }
}
