package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.SlotValue;
import org.entente.codebook.Frame.Path;
import org.entente.codebook.Slot;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.AmountMention;
import org.entente.mention.PlaceMention;
import org.entente.mention.TimeMention;
import org.entente.report.Span;

/// Fills a slot from the tokens at the end of a frame's paths, by the slot's kind: only fillers of that
/// kind are taken.
final class PathFiller {

  private static final Set<String> TERMS = Set.of("year", "month", "week", "day", "decade");
  private static final Set<String> ACTING = Set.of("subject", "by");
  private static final Set<String> PLACES = Set.of("in", "at");

  private final SentenceView view;
  private final Lexicons lexicons;
  private final NounPhrases phrases;

  PathFiller(SentenceView view, Lexicons lexicons) {
    this.view = view;
    this.lexicons = lexicons;
    this.phrases = new NounPhrases(view);
  }

  /// All values of all paths, in the order of the paths; no value twice.
  List<SlotValue> fill(Slot slot, List<Path> paths, Predicate predicate) {
    var values = new ArrayList<SlotValue>();
    for (Path path : paths) {
      for (Token token : view.arguments().at(predicate, path)) {
        for (SlotValue value : values(slot, token, path.toString())) {
          if (values.stream().noneMatch(other -> other.value().equals(value.value()))) {
            values.add(value);
          }
        }
      }
    }
    return values;
  }

  /// Where an actor is named as one who acts, a place names none, and beside a state no mere name is one.
  static List<SlotValue> surest(List<SlotValue> values) {
    boolean acting = values.stream().anyMatch(value -> ACTING.contains(value.foundBy()));
    boolean coded = values.stream().anyMatch(value -> ActorMention.isCode(value.value()));
    return values.stream()
        .filter(value -> !acting || !PLACES.contains(value.foundBy()))
        .filter(value -> !coded || ActorMention.isCode(value.value()))
        .toList();
  }

  /// "A contract for 12 years" orders no twelve of anything.
  private static boolean isTerm(Slot slot, Token counted) {
    return TERMS.contains(counted.lemma()) && slot.unit().filter(unit -> unit.startsWith(counted.lemma())).isEmpty();
  }

  private List<SlotValue> values(Slot slot, Token token, String path) {
    return switch (slot.kind()) {
      // Parties to a common act are states and organisations; a bare name among them is mostly somebody's office.
      case ACTOR ->
        new ActorFiller(view, !slot.states()).values(token, path).stream()
            .filter(value -> slot.min() < 2 || ActorMention.isCode(value.value())).toList();
      case PERSON -> view.people(token)
          .flatMap(person -> person.name().stream()).map(name -> words(name, path)).toList();
      case ENUM -> cues(slot, token, path);
      case DATE -> inside(token).flatMap(part -> view.mentionsAt(part, TimeMention.class))
          .flatMap(time -> time.value().map(text -> new SlotValue(text, view.quote(time.span()), path)).stream()).toList();
      case QUANTITY -> view.mentionsAt(token, AmountMention.class)
          .filter(amount -> amount.currency().isEmpty() && !isTerm(slot, token))
          .map(amount -> new SlotValue(amount.value(), view.quote(amount.span()), path)).toList();
      case MONEY -> inside(token).flatMap(part -> view.mentionsAt(part, AmountMention.class))
          .filter(amount -> amount.currency().isPresent()).distinct()
          .map(amount -> new SlotValue(amount.value(), view.quote(amount.span()), path)).toList();
      case PLACE -> view.mentionsAt(token, PlaceMention.class).map(place -> words(place.span(), path)).toList();
      case TEXT -> isTopic(slot)
          ? new Topics(view, phrases).named(Stream.of(token)).stream().map(span -> words(span, path)).toList()
          : token.isNoun()
              ? List.of(words(slot.max().isPresent() ? phrases.description(token) : phrases.whole(token), path))
              : List.of();
      case ORG, SPAN -> token.isNoun() ? List.of(words(phrases.whole(token), path)) : List.of();
      case REF -> List.of();
    };
  }

  private static boolean isTopic(Slot slot) {
    return slot.fills().stream().anyMatch(fill -> fill.how() == Slot.How.TOPIC);
  }

  private Stream<Token> inside(Token token) {
    return view.sentence().subtree(token).stream();
  }

  private SlotValue words(Span span, String path) {
    return new SlotValue(view.quote(span).text(), view.quote(span), path);
  }

  private List<SlotValue> cues(Slot slot, Token token, String path) {
    var inside = inside(token).map(Token::index).toList();
    return lexicons.cues(slot.vocabulary().orElseThrow(), view.words()).stream()
        .filter(match -> inside.contains(match.firstToken()) && inside.contains(match.lastToken()))
        .sorted(Comparator.comparingInt(match -> -match.length()))
        .map(match -> new SlotValue(match.value(), view.quote(match.span()), path))
        .toList();
  }
}
