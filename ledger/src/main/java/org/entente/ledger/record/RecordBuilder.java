package org.entente.ledger.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.ledger.Decision;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.StoredReport;

/// Puts together what the claims of one record say.
///
/// Values are ordered: a person's correction first, then what a report told as news before what one told as
/// background, then by independent sources, by precision (the longer form), by the surest claim. Nothing is
/// left out; the first is what lists show.
public final class RecordBuilder {

  private static final Pattern STATE = Pattern.compile("[A-Z]{3}|IGO:.+");
  private static final Comparator<StoredClaim> ARRIVAL = Comparator
      .comparing((StoredClaim claim) -> claim.published().map(Object::toString).orElse("9999")).thenComparing(StoredClaim::id);

  private final Codebook codebook;

  public RecordBuilder(Codebook codebook) {
    this.codebook = codebook;
  }

  /// @param claims all of one type, one at least
  /// @param reports the reports of these claims with their sketches
  /// @param decisions on this record that stand, the oldest first
  public EventRecord build(String id, Collection<StoredClaim> claims, Map<StoredReport, Sketch> reports,
      List<Decision> decisions) {
    List<StoredClaim> sorted = claims.stream().sorted(ARRIVAL).toList();
    List<Source> sources = sources(reports);
    var values = new Values(sorted, sources);
    String typeId = sorted.getFirst().row().type();
    Optional<RecordType> type = codebook.type(typeId);
    List<RecordSlot> slots = type.map(known -> slots(known, values, decisions)).orElseGet(List::of);
    StoredClaim latest = type.map(known -> latest(sorted, known)).orElse(sorted.getLast());
    return new EventRecord(id, typeId, latest.row().status(), latest.row().factuality(), states(slots, type), date(slots, type),
        sorted.stream().mapToDouble(claim -> claim.row().confidence().orElse(1)).max().orElse(1), slots, sorted, sources,
        review(decisions), decisions);
  }

  private static List<Source> sources(Map<StoredReport, Sketch> reports) {
    return Origins.number(reports.entrySet().stream()
        .map(entry -> new Origins.Text(source(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparing((Origins.Text text) -> text.source().published().map(Object::toString).orElse("9999"))
            .thenComparing(text -> text.source().report()))
        .toList());
  }

  private static Source source(StoredReport stored) {
    var report = stored.report();
    String title = report.title()
        .orElseGet(() -> report.text().lines().filter(line -> !line.isBlank()).findFirst().orElse(report.id()));
    return new Source(stored.hash(), report.id(), report.date(), report.publisher(), report.url(), title, 0);
  }

  /// The claim whose status is shown: the last published that is no background, the furthest of a day.
  private static StoredClaim latest(List<StoredClaim> claims, RecordType type) {
    List<String> course = type.statuses().stream().map(RecordType.Status::id).toList();
    return claims.stream().max(Comparator
        .comparing((StoredClaim claim) -> !claim.row().role().equals("background"))
        .thenComparing(claim -> claim.published().map(Object::toString).orElse(""))
        .thenComparing(claim -> course.indexOf(claim.row().status()))
        .thenComparing(StoredClaim::id)).orElseThrow();
  }

  private static List<String> states(List<RecordSlot> slots, Optional<RecordType> type) {
    Set<String> actors = type.map(known -> known.merge().actors().keySet()).orElseGet(Set::of);
    return slots.stream().filter(slot -> actors.contains(slot.name())).flatMap(slot -> slot.values().stream())
        .map(RecordValue::value).filter(value -> STATE.matcher(value).matches()).distinct().sorted().toList();
  }

  private static Optional<String> date(List<RecordSlot> slots, Optional<RecordType> type) {
    Set<String> ruled = type.map(known -> known.merge().dates().keySet()).orElseGet(Set::of);
    Set<String> dates = type.map(known -> known.slots().stream().filter(slot -> slot.kind() == Slot.Kind.DATE).map(Slot::name)
        .collect(Collectors.toSet())).orElseGet(Set::of);
    return Stream.of(ruled, dates).flatMap(names -> slots.stream().filter(slot -> names.contains(slot.name())))
        .map(slot -> slot.values().getFirst().value()).findFirst();
  }

  private static Review review(List<Decision> decisions) {
    return decisions.stream().map(Decision::kind).reduce(Review.OPEN, (review, kind) -> switch (kind) {
      case ACCEPT -> Review.ACCEPTED;
      case REJECT -> Review.REJECTED;
      case CORRECT, MERGE, SPLIT, DIFFERENT, NOTE, UNDO -> review;
    }, (_, last) -> last);
  }

  private static List<RecordSlot> slots(RecordType type, Values values, List<Decision> decisions) {
    var slots = new ArrayList<RecordSlot>();
    values.ofClaims("status", ClaimRow::status).ifPresent(slots::add);
    values.ofClaims("factuality", ClaimRow::factuality).ifPresent(slots::add);
    for (Slot slot : type.slots()) {
      Optional<Decision> correction = decisions.stream().filter(decision -> decision.kind() == Decision.Kind.CORRECT)
          .filter(decision -> decision.detail().startsWith(slot.name() + "=")).reduce((_, last) -> last);
      values.of(slot, type.merge(), correction).ifPresent(slots::add);
    }
    return slots;
  }
}
