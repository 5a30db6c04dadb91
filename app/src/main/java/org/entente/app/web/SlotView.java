package org.entente.app.web;

import java.util.List;
import java.util.Optional;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Difference;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.RecordSlot;
import org.entente.ledger.record.RecordValue;
import org.entente.ledger.record.Source;

/// A slot of a record with all its values, the one to show first at the head.
///
/// @param difference how values differ, gravely enough to be told
record SlotView(String name, String label, Optional<String> difference, List<Value> values) {

  private static final int LONGEST_QUOTE = 200;

  /// A value and who gives it.
  ///
  /// @param code of a state
  record Value(String text, String code, String reason, int independent, List<Said> said) {}

  /// One source's words for a value.
  ///
  /// @param address of the words in the report's page
  record Said(String source, String day, String words, String address) {}

  static SlotView of(RecordSlot slot, EventRecord record, Names names) {
    return new SlotView(slot.name(), Shown.words(slot.name()), slot.difference().map(Difference::id),
        slot.values().stream().map(value -> value(slot, value, record, names)).toList());
  }

  private static Value value(RecordSlot slot, RecordValue value, EventRecord record, Names names) {
    return new Value(names.value(record.type(), slot.name(), value.value()), names.isState(value.value()) ? value.value() : "",
        value.reason(), value.independent(), value.backings().stream().map(backing -> {
          Optional<Source> source = record.sources().stream().filter(it -> it.report().equals(backing.report())).findFirst();
          return new Said(source.map(SlotView::name).orElse(""), source.map(it -> Shown.day(it.published())).orElse(""),
              backing.words().map(words -> Shown.line(words.text(), LONGEST_QUOTE)).orElse(""),
              "/reports/" + backing.report() + backing.words().map(SlotView::anchor).orElse(""));
        }).distinct().toList());
  }

  static String name(Source source) {
    return Shown.text(source.publisher().orElse(source.id()));
  }

  private static String anchor(ClaimRow.Words words) {
    return "#" + ClaimView.anchor(words);
  }

  boolean isContested() {
    return difference.isPresent();
  }
}
