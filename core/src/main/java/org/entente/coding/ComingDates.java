package org.entente.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.claim.Period;
import org.entente.claim.SlotValue;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;

/// Puts the dates of what is still to come ahead of the report.
///
/// "In September", told in March of a drill to which somebody "is invited", is read as the past September where no verb
/// near it looks ahead. Once the event is known to be planned, a month without its year means the next one.
final class ComingDates {

  private static final Pattern MONTH = Pattern.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

  /// A month just gone is meant as such: "the pact signed in August", approved in September.
  private static final int RECENT_DAYS = 90;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private ComingDates() {}

  static void keepAhead(RecordType type, Map<String, List<SlotValue>> slots, Optional<LocalDate> published) {
    if (published.isEmpty()) {
      return;
    }
    for (Slot slot : type.slots()) {
      if (slot.kind() == Slot.Kind.DATE && slots.containsKey(slot.name())) {
        slots.put(slot.name(), slots.get(slot.name()).stream().map(value -> ahead(value, published.get())).toList());
      }
    }
  }

  private static SlotValue ahead(SlotValue value, LocalDate published) {
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
