package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.SlotValue;
import org.entente.codebook.Slot;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.Document;
import org.entente.report.Zone;

/// Supplies actors that a frame requires and its grammar did not give: from elsewhere in the sentence,
/// else the state that the report is most about.
final class Completion {

  private static final int HEADLINE_WEIGHT = 3;
  private static final String DYAD = "dyad";
  static final String PAIR = "pair";
  private static final Set<String> OPPOSING = Set.of("against", "amid", "despite", "versus", "counter", "deter", "tension", "war",
      "conflict", "dispute", "rivalry", "threat", "aggression", "invasion", "sanction", "standoff", "unlike", "anger", "irk",
      "upset",
      "provoke", "outrage", "infuriate", "alarm");
  /// Bodies that mostly are named for having told of it all.
  private static final Set<ActorMention.Level> TELLING = Set.of(ActorMention.Level.SERVICE, ActorMention.Level.IGO);
  private static final double DYADIC = 0.7;

  private final Map<String, Integer> weight = new HashMap<>();
  private final Map<String, ActorMention> first = new HashMap<>();
  private final Document document;

  Completion(Document document) {
    this.document = document;
    for (var sentence : document.sentences()) {
      int worth = sentence.zone() == Zone.HEADLINE ? HEADLINE_WEIGHT : sentence.zone() == Zone.BODY ? 1 : 0;
      document.mentionsIn(sentence, ActorMention.class).filter(Completion::isState).forEach(mention -> {
        mention.codes().forEach(code -> weight.merge(code, worth, Integer::sum));
        mention.codes().forEach(code -> first.putIfAbsent(code, mention));
      });
    }
  }

  /// Values for a slot that lacks some: at most as many as it needs.
  ///
  /// @param surely whether only a state in the trigger's own phrase or the other of the two that the report is about will do
  List<SlotValue> missing(
      Slot slot, int needed, SentenceView view, Predicate predicate, Set<String> used, boolean surely) {
    var taken = new HashSet<>(used);
    var values = new ArrayList<SlotValue>();
    while (values.size() < needed) {
      Optional<SlotValue> next = surely
          ? inPhrase(slot, view, predicate, taken).or(() -> inReport(taken).filter(value -> value.foundBy().equals(DYAD)))
          : inSentence(slot, view, predicate, taken).or(() -> inReport(taken));
      if (next.isEmpty()) {
        break;
      }
      values.add(next.get());
      taken.add(next.get().value());
    }
    return values;
  }

  private Optional<SlotValue> inPhrase(Slot slot, SentenceView view, Predicate predicate, Set<String> used) {
    var phrase = view.sentence().subtree(predicate.head());
    return nearest(slot, view, predicate, used, view.mentions(ActorMention.class)
        .filter(mention -> phrase.stream().anyMatch(token -> token.index() == mention.head())));
  }

  private Optional<SlotValue> inSentence(Slot slot, SentenceView view, Predicate predicate, Set<String> used) {
    return nearest(slot, view, predicate, used, view.mentions(ActorMention.class));
  }

  private Optional<SlotValue> nearest(
      Slot slot, SentenceView view, Predicate predicate, Set<String> used, Stream<ActorMention> mentions) {
    return mentions
        .filter(mention -> isCoded(mention.codes()) && mention.codes().stream().noneMatch(used::contains))
        .filter(mention -> !isOpposed(view, mention) && !actsElsewhere(view, mention, predicate))
        .filter(mention -> !TELLING.contains(mention.level())
            || !view.grammar().speaks(view.sentence().token(mention.head())))
        .min(Comparator.comparingInt(mention -> Math.abs(mention.head() - predicate.head().index())))
        .map(mention -> new SlotValue(mention.codes().getFirst(), document.quote(mention.span()),
            isPair(slot, view) ? PAIR : "sentence"));
  }

  /// Whether the sentence names just as many states as a common act needs.
  private static boolean isPair(Slot slot, SentenceView view) {
    return slot.min() > 1 && view.mentions(ActorMention.class).filter(mention -> isCoded(mention.codes()))
        .flatMap(mention -> mention.codes().stream()).distinct().count() == slot.min();
  }

  /// In "Peru gave one ship and Chile has sent two" Chile is not given Peru's: it is the subject of a clause beside.
  private static boolean actsElsewhere(SentenceView view, ActorMention mention, Predicate predicate) {
    Token subject = view.grammar().firstConjunct(view.sentence().token(mention.head()));
    Token head = predicate.verb().orElse(predicate.head());
    if (!subject.is("nsubj") || subject.head() == head.index()) {
      return false;
    }
    Token verb = view.sentence().token(subject.head());
    return verb.is("conj") && verb.head() == head.index() || head.is("conj") && head.head() == verb.index()
        && !view.sentence().children(head, "nsubj").isEmpty();
  }

  /// In "amid tensions with Peru", "sanctions against Peru" the state takes no part in what else is told.
  private static boolean isOpposed(SentenceView view, ActorMention mention) {
    for (Token at = view.sentence().token(mention.head()); at.head() >= 0; at = view.sentence().token(at.head())) {
      if (OPPOSING.contains(at.lemma())) {
        return true;
      }
    }
    return false;
  }

  private Optional<SlotValue> inReport(Set<String> used) {
    return weight.entrySet().stream()
        .filter(entry -> !used.contains(entry.getKey()) && entry.getValue() > 1)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .flatMap(entry -> Optional.ofNullable(first.get(entry.getKey()))
            .map(mention -> new SlotValue(entry.getKey(), document.quote(mention.span()),
                isDyad(entry.getKey()) ? DYAD : "report")));
  }

  /// Whether the report is mostly about two states, of which this is one.
  private boolean isDyad(String code) {
    var heaviest = weight.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(2)
        .toList();
    int both = heaviest.stream().mapToInt(Map.Entry::getValue).sum();
    int all = weight.values().stream().mapToInt(Integer::intValue).sum();
    return heaviest.stream().anyMatch(entry -> entry.getKey().equals(code)) && both >= DYADIC * all;
  }

  private static boolean isState(ActorMention mention) {
    return isCoded(mention.codes());
  }

  private static boolean isCoded(List<String> codes) {
    return !codes.isEmpty() && codes.stream().allMatch(ActorMention::isCode);
  }
}
