package org.entente.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.claim.SlotValue;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.codebook.Slot.How;
import org.entente.language.Token;
import org.entente.mention.AmountMention;
import org.entente.report.Span;

/// Packages that list items: "two boats, ten radars and 500 rifles" are three events of one handover.
///
/// What counts as an item is the word list that the type's phrase slots work with. A clause that counts
/// two or more such things apart is split; each part keeps the event's actors and circumstances and takes
/// its own description, designation and number.
final class Items {

  private final SentenceView view;
  private final Lexicons lexicons;
  private final RecordType type;

  Items(SentenceView view, Lexicons lexicons, RecordType type) {
    this.view = view;
    this.lexicons = lexicons;
    this.type = type;
  }

  /// The slots of each part; the slots as they are when there is nothing to split.
  List<Map<String, List<SlotValue>>> split(Predicate predicate, Map<String, List<SlotValue>> slots) {
    var counted = counted(predicate);
    if (counted.size() < 2) {
      return List.of(slots);
    }
    return counted.stream().map(amount -> part(amount, slots)).toList();
  }

  private List<AmountMention> counted(Predicate predicate) {
    Optional<String> lexicon = type.slots().stream().flatMap(slot -> slot.fills().stream())
        .filter(fill -> fill.how() == How.PHRASE).flatMap(fill -> fill.lexicon().stream()).findFirst();
    if (lexicon.isEmpty() || predicate.verb().isEmpty()) {
      return List.of();
    }
    var ends = lexicons.words(lexicon.get(), view.words()).stream().map(PhraseIndex.Match::lastToken).toList();
    var clause = view.arguments().clause(predicate);
    var found = new ArrayList<AmountMention>();
    view.mentions(AmountMention.class)
        .filter(amount -> amount.currency().isEmpty() && ends.contains(amount.head()))
        .filter(amount -> clause.stream().anyMatch(token -> token.index() == amount.head()))
        .filter(amount -> found.stream().noneMatch(other -> other.head() == amount.head()))
        .forEach(found::add);
    return found;
  }

  private Map<String, List<SlotValue>> part(AmountMention amount, Map<String, List<SlotValue>> slots) {
    var part = new LinkedHashMap<>(slots);
    Token head = view.sentence().token(amount.head());
    Span whole = amount.span().union(head.span());
    for (Slot slot : type.slots()) {
      boolean counts = slot.kind() == Slot.Kind.QUANTITY && slots.containsKey(slot.name());
      if (counts) {
        part.put(slot.name(), List.of(new SlotValue(amount.value(), view.quote(amount.span()), "item")));
      }
      for (Slot.Fill fill : slot.fills()) {
        switch (fill.how()) {
          case PHRASE -> part.put(slot.name(), List.of(value(new NounPhrases(view).description(head))));
          case DESIGNATION -> designation(whole).ifPresentOrElse(
              found -> part.put(slot.name(), List.of(value(found))), () -> part.remove(slot.name()));
          default -> {
          }
        }
      }
    }
    return part;
  }

  private Optional<Span> designation(Span item) {
    var matcher = Designations.form().matcher(view.quote(item).text());
    return matcher.find()
        ? Optional.of(new Span(item.start() + matcher.start(), item.start() + matcher.end()))
        : Optional.empty();
  }

  private SlotValue value(Span span) {
    return new SlotValue(view.quote(span).text(), view.quote(span), "item");
  }
}
