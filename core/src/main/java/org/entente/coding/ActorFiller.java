package org.entente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.SlotValue;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.PlaceMention;
import org.entente.report.Span;

/// Turns a token that a path reached into the actor it means: an actor or person it governs, else the
/// state that modifies it ("Pakistani pilots") or that it comes from ("troops from Ghana"), else the
/// state in which the place lies ("docked at Durban").
final class ActorFiller {

  private static final Set<String> STATES = Set.of("country", "nation", "state", "member", "ally");
  private static final Set<String> BASES = Set.of("base", "airbase", "camp", "station", "facility", "outpost");
  private static final Set<String> SEATED = Set.of("in", "at", "near", "on");
  private static final Set<String> ORIGINS = Set.of("of", "from");

  private final SentenceView view;
  private final boolean firms;

  /// @param firms whether a firm will do
  ActorFiller(SentenceView view, boolean firms) {
    this.view = view;
    this.firms = firms;
  }

  List<SlotValue> values(Token token, String path) {
    var seat = BASES.contains(token.lemma()) ? seat(token, path) : List.<SlotValue>of();
    if (!seat.isEmpty()) {
      return seat;
    }
    var named = governed(token, path);
    if (!named.isEmpty()) {
      return named;
    }
    return inPhrase(token, path).or(() -> place(token, path)).orElse(List.of());
  }

  /// "The U.S. naval base in Yokosuka" lies in Japan.
  private List<SlotValue> seat(Token base, String path) {
    return view.sentence().children(base, "prep").stream().filter(preposition -> SEATED.contains(preposition.lemma()))
        .flatMap(preposition -> view.grammar().objectsOf(preposition).stream())
        .flatMap(place -> place(place, path).stream()).findFirst().orElse(List.of());
  }

  private List<SlotValue> governed(Token token, String path) {
    var values = new ArrayList<SlotValue>();
    view.mentionsAt(token, ActorMention.class)
        .filter(mention -> !mention.codes().isEmpty() && (firms || mention.level() != Level.COMPANY))
        .sorted((a, b) -> Integer.compare(b.span().length(), a.span().length()))
        .findFirst()
        .ifPresent(mention -> add(mention.codes(), mention.span(), path, values));
    if (values.isEmpty()) {
      view.people(token)
          .filter(person -> !person.codes().isEmpty())
          .findFirst()
          .ifPresent(person -> add(person.codes(), person.span(), path, values));
    }
    return values;
  }

  private void add(List<String> codes, Span span, String path, List<SlotValue> into) {
    for (String code : codes) {
      into.add(new SlotValue(code, view.quote(span), path));
    }
  }

  private Optional<List<SlotValue>> inPhrase(Token token, String path) {
    for (Token child : view.sentence().children(token)) {
      boolean modifier = switch (child.relation()) {
        case "compound", "nmod", "amod", "poss", "appos" -> true;
        default -> false;
      };
      if (modifier) {
        var values = governed(child, path);
        if (values.isEmpty()) {
          values = child.is("appos") ? List.of() : inPhrase(child, path).orElse(List.of());
        }
        if (!values.isEmpty()) {
          return Optional.of(values);
        }
      }
    }
    var origins = view.sentence().children(token, "prep").stream()
        .filter(preposition -> ORIGINS.contains(preposition.lemma()))
        .flatMap(preposition -> view.grammar().objectsOf(preposition).stream())
        .flatMap(origin -> origin(origin, path).stream())
        .toList();
    return origins.isEmpty() ? Optional.empty() : Optional.of(origins);
  }

  /// "From Peru", "from twelve NATO countries", "of Durban".
  private List<SlotValue> origin(Token origin, String path) {
    if (STATES.contains(origin.lemma())) {
      return values(origin, path);
    }
    var named = governed(origin, path);
    return named.isEmpty() ? place(origin, path).orElse(List.of()) : named;
  }

  private Optional<List<SlotValue>> place(Token token, String path) {
    return view.mentionsAt(token, PlaceMention.class)
        .filter(place -> place.state().isPresent())
        .findFirst()
        .map(place -> List.of(new SlotValue(place.state().orElseThrow(), view.quote(place.span()), path)));
  }
}
