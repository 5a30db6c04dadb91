package org.entente.app.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.codebook.Difference;
import org.entente.ledger.Records.NearMiss;
import org.entente.ledger.Summary;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.RecordSlot;
import org.entente.ledger.record.RecordValue;
import org.entente.ledger.record.Source;

/// Records and what is said of them, as rows of lists.
public final class RecordRows {

  public static final List<String> COLUMNS = List.of("day", "id", "type", "states", "status", "factuality", "date", "published",
      "reports", "independent", "difference", "review", "confidence", "words");

  public static final List<String> VALUE_COLUMNS = List.of("record", "type", "states", "slot", "difference", "value",
      "shown",
      "independent", "sources");

  private RecordRows() {}

  public static Map<String, Object> row(Summary summary) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", summary.id());
    row.put("type", summary.type());
    row.put("states", summary.states());
    row.put("status", summary.status());
    row.put("factuality", summary.factuality());
    row.put("date", summary.date());
    row.put("day", summary.day());
    row.put("published", summary.published());
    row.put("reports", summary.reports());
    row.put("independent", summary.independent());
    row.put("difference", summary.difference().map(Difference::id).orElse(""));
    row.put("review", summary.review().id());
    row.put("confidence", summary.confidence());
    row.put("words", summary.words());
    return row;
  }

  /// A row for each value of the slots on which reports differ.
  public static List<Map<String, Object>> disagreements(EventRecord record, Difference least) {
    return record.slots().stream().filter(slot -> slot.difference().filter(found -> found.compareTo(least) >= 0).isPresent())
        .flatMap(slot -> slot.values().stream().map(value -> value(record, slot, value))).toList();
  }

  /// A row for each value of all slots.
  public static Stream<Map<String, Object>> values(EventRecord record) {
    return record.slots().stream().flatMap(slot -> slot.values().stream().map(value -> value(record, slot, value)));
  }

  private static Map<String, Object> value(EventRecord record, RecordSlot slot, RecordValue value) {
    var row = new LinkedHashMap<String, Object>();
    row.put("record", record.id());
    row.put("type", record.type());
    row.put("states", record.states());
    row.put("slot", slot.name());
    row.put("difference", slot.difference().map(Difference::id).orElse(""));
    row.put("value", value.value());
    row.put("shown", value.equals(slot.values().getFirst()) ? "first" : "");
    row.put("independent", value.independent());
    row.put("sources",
        sources(record, value).map(source -> source.publisher().orElse(source.id())).distinct()
            .collect(Collectors.joining("; ")));
    return row;
  }

  static Stream<Source> sources(EventRecord record, RecordValue value) {
    return record.sources().stream()
        .filter(source -> value.backings().stream().anyMatch(backing -> backing.report().equals(source.report())));
  }

  public static Map<String, Object> nearMiss(NearMiss miss) {
    var row = new LinkedHashMap<String, Object>();
    row.put("score", miss.score());
    row.put("one", miss.one().id());
    row.put("other", miss.other().id());
    row.put("type", miss.one().type());
    row.put("reasons", String.join("; ", miss.reasons()));
    row.put("words", miss.one().words());
    row.put("other_words", miss.other().words());
    return row;
  }
}
