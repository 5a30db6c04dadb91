package org.entente.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.claim.Period;
import org.entente.claim.SlotValue;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.codebook.Slot.How;
import org.entente.codebook.Stage;

/// An event's days beside the day of its report: what is over by then, and what is still to come.
///
/// "In September", told in March of a drill to which somebody "is invited", is read as the past September where no verb
/// near it looks ahead. Once the event is known to be planned, a month without its year means the next one.
final class EventDays {

  private static final Pattern MONTH = Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

  /// A month just gone is meant as such: "the pact signed in August", approved in September.
  private static final int RECENT_DAYS = 90;
  static final String START = "start";
  static final String END = "end";
  /// The slots that tell when an event itself begins and ends.
  private static final Set<String> LASTING = Set.of(START, END);
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final RecordType type;
  private final LocalDate published;

  EventDays(RecordType type, LocalDate published) {
    this.type = type;
    this.published = published;
  }

  /// Takes away days on which what has happened cannot have been: those after the report.
  void keepBehind(Map<String, List<SlotValue>> slots) {
    type.slots().stream().filter(slot -> slot.fills().stream().anyMatch(fill -> fill.how() == How.TIME)).map(Slot::name)
        .forEach(name -> slots.computeIfPresent(name, (_, values) -> {
          var behind = values.stream().filter(value -> !isAllToCome(value)).toList();
          return behind.isEmpty() ? null : behind;
        }));
  }

  private boolean isAllToCome(SlotValue value) {
    return Period.parse(value.value()).filter(period -> period.earliest().isAfter(published)).isPresent();
  }

  /// Whether the event had ended when the report came out.
  boolean isOver(Map<String, List<SlotValue>> slots) {
    return slots.getOrDefault(END, List.of()).stream().flatMap(value -> Period.parse(value.value()).stream())
        .anyMatch(period -> period.latest().isBefore(published));
  }

  /// Puts the dates of what is still to come ahead of the report.
  void keepAhead(Map<String, List<SlotValue>> slots, Stage stage) {
    for (Slot slot : type.slots()) {
      if (slot.kind() == Slot.Kind.DATE && slots.containsKey(slot.name())) {
        boolean ofDeed = !stage.stops() && LASTING.contains(slot.name());
        var ahead = slots.get(slot.name()).stream().map(this::ahead).filter(value -> !ofDeed || isToCome(value)).toList();
        if (ahead.isEmpty()) {
          slots.remove(slot.name());
        } else {
          slots.put(slot.name(), ahead);
        }
      }
    }
  }

  /// Of "agreed on Tuesday to train" Tuesday is the day of the agreement, not of the training.
  private boolean isToCome(SlotValue value) {
    return Period.parse(value.value()).filter(period -> period.latest().isAfter(published)).isPresent();
  }

  private SlotValue ahead(SlotValue value) {
    String words = value.quote().text();
    boolean yearless = MONTH.matcher(words).find() && !YEAR.matcher(words).find();
    boolean gone = Period.parse(value.value())
        .filter(period -> period.latest().isBefore(published.minusDays(RECENT_DAYS))).isPresent();
    return Optional.of(value.value()).filter(date -> yearless && gone && DATE.matcher(date).matches())
        .map(date -> Integer.parseInt(date.substring(0, 4)) + 1 + date.substring(4))
        .filter(date -> Period.parse(date).isPresent())
        .map(date -> new SlotValue(date, value.quote(), value.foundBy()))
        .orElse(value);
  }
}
