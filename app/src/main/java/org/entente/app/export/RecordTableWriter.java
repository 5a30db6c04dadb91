package org.entente.app.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.app.export.StateSystems.System;
import org.entente.claim.Period;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.ledger.Decision;
import org.entente.ledger.Summary;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.RecordSlot;
import org.entente.ledger.record.RecordValue;
import org.entente.mention.Gazetteer;

/// Writes a record into the tables that tell of records.
final class RecordTableWriter {

  private static final int YEAR_LENGTH = 4;

  private final Map<Tables, Table> tables;
  private final Codebook codebook;
  private final StateSystems systems;
  private final Gazetteer gazetteer = Gazetteer.load();

  RecordTableWriter(Map<Tables, Table> tables, Codebook codebook, StateSystems systems) {
    this.tables = tables;
    this.codebook = codebook;
    this.systems = systems;
  }

  void write(Summary summary, EventRecord record) {
    Optional<Period> period = record.date().flatMap(Period::parse);
    String date = record.date().orElse("");
    Export.table(tables, Tables.RECORDS).row(record.id(), record.type(), record.status(), record.factuality(),
        record.review().id(), date,
        period.map(days -> days.earliest().toString()).orElse(""), period.map(days -> days.latest().toString()).orElse(""),
        part(date, 0, YEAR_LENGTH), part(date, 5, 7), part(date, 8, 10), precision(date), summary.published(), summary.reports(),
        summary.independent(), Export.id(summary.difference()), record.confidence(), String.join(" ", record.states()),
        summary.words());
    record.slots().forEach(slot -> slot(record, slot));
    actors(record, period.map(days -> days.earliest().getYear()).or(() -> record.published().map(day -> Integer.valueOf(
        day.substring(0, YEAR_LENGTH)))));
  }

  /// A part of a date as a number; of a range only what both ends share.
  private static Object part(String date, int from, int to) {
    return date.contains("/") || date.length() < to ? "" : Integer.valueOf(date.substring(from, to));
  }

  private static String precision(String date) {
    return date.contains("/") ? "range" : switch (date.length()) {
      case 0 -> "";
      case YEAR_LENGTH -> "year";
      case 7 -> "month";
      default -> "day";
    };
  }

  private void slot(EventRecord record, RecordSlot slot) {
    int rank = 0;
    for (RecordValue value : slot.values()) {
      rank++;
      Export.table(tables, Tables.RECORD_VALUES).row(record.id(), slot.name(), rank, value.value(), value.independent(),
          Export.id(slot.difference()), value.decision().map(Decision::author).orElse(""));
      if (slot.difference().isPresent()) {
        Export.table(tables, Tables.DISAGREEMENTS).row(record.id(), record.type(), slot.name(), Export.id(slot.difference()),
            value.value(),
            rank == 1 ? 1 : 0, value.independent(), sources(record, value));
      }
    }
  }

  private static String sources(EventRecord record, RecordValue value) {
    Set<String> reports = value.backings().stream().map(backing -> backing.report()).collect(Collectors.toSet());
    return record.sources().stream().filter(source -> reports.contains(source.report()))
        .map(source -> source.publisher().orElse(source.id())).distinct().collect(Collectors.joining("; "));
  }

  private void actors(EventRecord record, Optional<Integer> year) {
    Optional<RecordType> type = codebook.type(record.type());
    for (RecordSlot slot : record.slots()) {
      boolean actor = type.flatMap(known -> known.slot(slot.name())).filter(known -> known.kind() == Slot.Kind.ACTOR).isPresent();
      for (RecordValue value : actor ? slot.values() : List.<RecordValue>of()) {
        Optional<String> name = gazetteer.state(value.value()).map(Gazetteer.State::name);
        Export.table(tables, Tables.ACTORS).row(record.id(), slot.name(), value.value(), name.isPresent() ? value.value() : "",
            number(value.value(), System.COW, year), number(value.value(), System.GW, year), name.orElse(""));
      }
    }
  }

  private String number(String state, System system, Optional<Integer> year) {
    return year.map(known -> systems.number(state, system, known)).orElse("");
  }
}
