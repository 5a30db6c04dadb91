package org.entente.app.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.app.output.RecordRows;
import org.entente.codebook.Difference;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;
import org.entente.ledger.Records.NearMiss;
import org.entente.ledger.Summary;
import org.entente.ledger.record.EventRecord;

/// Where reports of one event differ, and which records may be one.
final class DisagreementsPage {

  private static final int NEAR = 10;
  private static final int MOST_IN_TABLE = 500;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param kinds every kind of difference with the number of records where it is the gravest
  record View(String kind, Map<String, Long> kinds, List<Disputed> disputed, Optional<String> next, List<Near> near) {}

  /// A record with the slots on which reports differ.
  record Disputed(RecordRow record, List<SlotView> slots) {}

  /// Two records that may be one event.
  record Near(RecordRow one, RecordRow other, String score, List<String> reasons) {

    static Near of(NearMiss miss, Names names) {
      return new Near(RecordRow.of(miss.one(), names), RecordRow.of(miss.other(), names),
          String.format(Locale.ROOT, "%.2f", miss.score()), miss.reasons().stream().map(Shown::text).toList());
    }
  }

  DisagreementsPage(Site site, Records records, Names names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  void show(Context request) {
    Difference least = least(request);
    int limit = Parameters.number(request, "limit", 1, 50, 10);
    List<Summary> found = records.list(Filter.ALL.withDifference(least), RecordLists.after(request, records), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(found.get(limit - 1).id()) : Optional.empty();
    List<Summary> shown = found.stream().limit(limit).toList();
    Map<String, Summary> rows = shown.stream().collect(Collectors.toMap(Summary::id, Function.identity()));
    site.show(request, "Disagreements", "disagreements", "disagreements", new View(least.id(), RecordLists.differences(records),
        records.whole(shown).stream().map(it -> disputed(Objects.requireNonNull(rows.get(it.id())), it, least)).toList(), next,
        records.nearMisses(NEAR).stream().map(miss -> Near.of(miss, names)).toList()));
  }

  private Disputed disputed(Summary row, EventRecord record, Difference least) {
    return new Disputed(RecordRow.of(row, names), record.slots().stream()
        .filter(slot -> slot.difference().filter(kind -> kind.compareTo(least) >= 0).isPresent())
        .map(slot -> SlotView.of(slot, record, names)).toList());
  }

  /// The same list for spreadsheets and programs, a row for each value.
  Table table(Context request) {
    Difference least = least(request);
    return Table.ofMaps(RecordRows.VALUE_COLUMNS,
        records.whole(records.list(Filter.ALL.withDifference(least), Optional.empty(), MOST_IN_TABLE)).stream()
            .flatMap(record -> RecordRows.disagreements(record, least).stream()));
  }

  static Difference least(Context request) {
    List<String> kinds = Arrays.stream(Difference.values()).map(Difference::id).toList();
    return Parameters.choice(request, "kind", kinds).map(kind -> Difference.valueOf(kind.toUpperCase(Locale.ROOT)))
        .orElse(Difference.SCOPE);
  }
}
