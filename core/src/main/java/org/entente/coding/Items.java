package org.entente.coding;

import static java.util.Comparator.comparingInt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

  private static final Set<String> VAGUE = Set.of("related", "associated", "other", "more", "further");

  private static final Set<String> GENERIC = Set.of("equipment", "weapon", "weaponry", "arms", "ammunition", "munition", "part",
      "spare", "system", "hardware", "gear", "kit", "tool", "round");

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
    var items = items(predicate);
    if (items.size() < 2) {
      var whole = new LinkedHashMap<>(slots);
      classify(whole);
      return List.of(whole);
    }
    var parts = items.stream().map(item -> part(item, slots)).toList();
    type.slots().stream().filter(slot -> slot.kind() == Slot.Kind.ACTOR).map(Slot::name)
        .forEach(name -> shareOut(name, items, parts));
    return parts;
  }

  /// "24 jets from France and 36 from Peru": where one actor follows each part, it is that part's.
  private static void shareOut(String slot, List<Token> items, List<Map<String, List<SlotValue>>> parts) {
    List<SlotValue> actors = parts.getFirst().getOrDefault(slot, List.of()).stream()
        .sorted(comparingInt(Items::end)).toList();
    boolean inTurn = actors.size() == items.size() && IntStream.range(0, items.size())
        .allMatch(at -> end(actors.get(at)) > items.get(at).span().end()
            && (at + 1 == items.size() || end(actors.get(at)) < items.get(at + 1).span().start()));
    if (inTurn) {
      IntStream.range(0, items.size()).forEach(at -> parts.get(at).put(slot, List.of(actors.get(at))));
    }
  }

  private static int end(SlotValue value) {
    return value.quote().span().end();
  }

  /// The things of the clause that are counted, and those that stand beside one another in a list.
  private List<Token> items(Predicate predicate) {
    Optional<String> lexicon = type.slots().stream().flatMap(slot -> slot.fills().stream())
        .filter(fill -> fill.how() == How.PHRASE).flatMap(fill -> fill.lexicon().stream()).findFirst();
    if (lexicon.isEmpty() || predicate.verb().isEmpty()) {
      return List.of();
    }
    var ends = lexicons.words(lexicon.get(), view.words()).stream().map(PhraseIndex.Match::lastToken).toList();
    var things = view.arguments().clause(predicate).stream()
        .filter(token -> ends.contains(token.index()) && token.isNoun()).distinct().sorted(comparingInt(Token::index)).toList();
    return things.stream().filter(thing -> amount(thing).isPresent() || isListed(thing, things)).toList();
  }

  private boolean isListed(Token thing, List<Token> things) {
    Token first = view.grammar().firstConjunct(thing);
    return !isVague(thing) && things.stream().anyMatch(
        other -> !other.equals(thing) && !isVague(other) && view.grammar().firstConjunct(other).equals(first));
  }

  /// "Tanks and related equipment", "tanks and ammunition" are one thing.
  private boolean isVague(Token thing) {
    return view.sentence().children(thing).stream().anyMatch(child -> VAGUE.contains(child.lemma()))
        || GENERIC.contains(thing.lemma()) && view.sentence().children(thing, "compound", "nmod", "amod").isEmpty();
  }

  private Optional<AmountMention> amount(Token thing) {
    return view.mentions(AmountMention.class)
        .filter(amount -> amount.currency().isEmpty() && amount.head() == thing.index()).findFirst();
  }

  private Map<String, List<SlotValue>> part(Token thing, Map<String, List<SlotValue>> slots) {
    var part = new LinkedHashMap<>(slots);
    Optional<AmountMention> amount = amount(thing);
    boolean uncounted = type.slots().stream()
        .noneMatch(slot -> slot.kind() == Slot.Kind.QUANTITY && slots.containsKey(slot.name()));
    Span description = new NounPhrases(view).description(thing);
    for (Slot slot : type.slots()) {
      if (slot.kind() == Slot.Kind.QUANTITY && (slots.containsKey(slot.name()) || uncounted && slot.otherwise().isPresent())) {
        amount.ifPresentOrElse(
            count -> part.put(slot.name(), List.of(new SlotValue(count.value(), view.quote(count.span()), "item"))),
            () -> part.remove(slot.name()));
      }
      for (Slot.Fill fill : slot.fills()) {
        switch (fill.how()) {
          case PHRASE -> part.put(slot.name(), List.of(value(description)));
          case DESIGNATION ->
            designation(amount.map(AmountMention::span).orElse(description).union(description.union(thing.span())))
                .or(() -> model(thing))
                .ifPresentOrElse(found -> part.put(slot.name(), List.of(value(found))), () -> part.remove(slot.name()));
          default -> {
          }
        }
      }
    }
    type.merge().wordings().values().forEach(part::remove);
    classify(part);
    return part;
  }

  /// What a thing is described as tells its class, the last words before the others: a "missile corvette" is a corvette.
  private void classify(Map<String, List<SlotValue>> slots) {
    type.merge().wordings().forEach((described, classes) -> type.slot(classes).flatMap(Slot::vocabulary)
        .flatMap(vocabulary -> slots.getOrDefault(described, List.of()).stream()
            .flatMap(words -> lexicons.cues(vocabulary, view.words()).stream()
                .filter(match -> words.quote().span().contains(match.span())))
            .max(
                comparingInt((PhraseIndex.Match<String> match) -> match.lastToken()).thenComparingInt(PhraseIndex.Match::length)))
        .ifPresent(match -> slots.put(classes, List.of(new SlotValue(match.value(), view.quote(match.span()),
            "cue " + view.quote(match.span()).text())))));
  }

  private Optional<Span> designation(Span item) {
    var matcher = Designations.form().matcher(view.quote(item).text());
    return matcher.find()
        ? Optional.of(new Span(item.start() + matcher.start(), item.start() + matcher.end()))
        : Optional.empty();
  }

  /// The name before the thing, but not in a title such as "Protection Vehicles".
  private Optional<Span> model(Token thing) {
    boolean titled = Character.isUpperCase(thing.text().codePointAt(0))
        && !view.sentence().children(thing, "compound", "amod").isEmpty();
    return titled ? Optional.empty() : new Names(view, new NounPhrases(view)).modelName(thing).map(found -> found.quote().span());
  }

  private SlotValue value(Span span) {
    return new SlotValue(view.quote(span).text(), view.quote(span), "item");
  }
}
