package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.mention.PlaceMention.Kind;
import org.entente.report.Span;

/// Finds named places. A town's name shared by several states means the one in a state that the report
/// names, else the most populous.
final class PlaceFinder {

  private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "off", "from", "to", "outside", "around", "into", "on",
      "towards", "toward", "via");
  private static final Set<String> REACHING = Set.of("visit", "reach", "enter", "leave", "tour");
  private static final Set<String> SEAS = Set.of("sea", "ocean", "gulf", "strait", "bay", "straits", "seas", "channel", "waters");
  private static final Set<String> WATERS = Set.of("seas", "waters");
  private static final Set<String> PORTS = Set.of("port", "harbour", "harbor");
  private static final Set<String> BASES = Set.of("base", "fort", "camp", "barracks", "headquarters", "airfield", "airport",
      "range");
  private static final Set<String> SEATS = Set.of("White House", "Pentagon", "Kremlin", "State Department");
  private static final Set<String> INSIDE = Set.of("at", "in", "inside", "outside");
  private static final Set<String> BASE_WORDS = Set.of("military", "naval", "air", "army", "navy", "base", "airbase", "airfield",
      "barracks");
  private static final int LONGEST = 5;

  private final Gazetteer gazetteer;

  PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// @param weight how often the report names each state
  List<PlaceMention> find(Syntax syntax, List<ActorMention> actors, Map<String, Long> weight) {
    var found = new ArrayList<PlaceMention>();
    for (Sentence sentence : syntax.sentences()) {
      var own = actors.stream().filter(actor -> actor.sentence() == sentence.index()).toList();
      places(sentence, syntax.report().text(), own, weight, found);
    }
    return found;
  }

  private void places(
      Sentence sentence, String text, List<ActorMention> actors, Map<String, Long> weight, List<PlaceMention> into) {
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      Optional<PlaceMention> place = named(sentence, at, text, actors);
      for (int last = Math.min(at + LONGEST, tokens.size()) - 1; last >= at && place.isEmpty(); last--) {
        place = place(sentence, at, last, text, actors, weight);
      }
      if (place.isPresent()) {
        into.add(place.get());
        Span span = place.get().span();
        while (at + 1 < tokens.size() && span.contains(tokens.get(at + 1).span())) {
          at++;
        }
      }
    }
  }

  /// A state, a capital, or a body's seat that something happens "at".
  private Optional<PlaceMention> named(Sentence sentence, int at, String text, List<ActorMention> actors) {
    int start = sentence.token(at).span().start();
    for (ActorMention actor : actors) {
      if (actor.span().start() == start && actor.resolved() == ActorMention.Resolution.NAMED) {
        int last = TokenRange.overlapping(sentence, actor.span()).getLast().index();
        boolean whole = sentence.token(last).span().end() == actor.span().end();
        Optional<Kind> kind = whole ? kind(sentence, at, last, actor, text) : Optional.empty();
        if (kind.isPresent()) {
          return Optional.of(mention(sentence, at, last, actor.span(), kind.get(), actor.codes().stream().findFirst()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Kind> kind(Sentence sentence, int first, int last, ActorMention actor, String text) {
    String name = text.substring(actor.span().start(), actor.span().end()).replaceAll("\\s+", " ");
    Optional<Gazetteer.Entry> entry = gazetteer.entry(name);
    if (entry.filter(Gazetteer.Entry::capital).isPresent()) {
      return Optional.of(Kind.CITY);
    }
    boolean country = actor.level() == ActorMention.Level.STATE && !sentence.token(last).tag().startsWith("JJ")
        && entry.filter(known -> known.form() == Gazetteer.Form.NAME).isPresent();
    if (country) {
      return Optional.of(Kind.COUNTRY);
    }
    return SEATS.contains(name) && isInside(sentence, first) ? Optional.of(Kind.INSTITUTION) : Optional.empty();
  }

  private static boolean isInside(Sentence sentence, int first) {
    int before = first > 0 && sentence.token(first - 1).is("det") ? first - 2 : first - 1;
    return before >= 0 && INSIDE.contains(sentence.token(before).lemma());
  }

  private Optional<PlaceMention> place(
      Sentence sentence, int first, int last, String text, List<ActorMention> actors, Map<String, Long> weight) {
    Token start = sentence.token(first);
    if (!Character.isUpperCase(start.text().codePointAt(0))) {
      return Optional.empty();
    }
    Span span = start.span().union(sentence.token(last).span());
    String name = text.substring(span.start(), span.end());
    Optional<Kind> special = special(sentence, first, last);
    if (special.isPresent()) {
      return Optional.of(mention(sentence, first, last, span, special.get(),
          special.get() == Kind.SEA ? Optional.empty() : stateOf(sentence, first, last, span, actors, weight)));
    }
    Optional<String> region = gazetteer.region(name);
    if (region.isPresent() && isPlaceName(sentence, first, last)) {
      return Optional.of(mention(sentence, first, last, span, Kind.REGION, region));
    }
    return isPlaceName(sentence, first, last)
        ? town(name, Whereabouts.stateBehind(sentence, last, gazetteer), weight)
            .map(town -> mention(sentence, first, last, span, Kind.CITY, Optional.of(town.state())))
            .or(() -> tagged(sentence, first, last, span))
        : Optional.empty();
  }

  /// "Port of Colombo" by the actor in it, "Changi Naval Base" by the town it is called after.
  private Optional<String> stateOf(
      Sentence sentence, int first, int last, Span span, List<ActorMention> actors, Map<String, Long> weight) {
    return Whereabouts.stateBehind(sentence, last, gazetteer)
        .or(() -> actors.stream().filter(actor -> span.contains(actor.span())).flatMap(actor -> actor.codes().stream())
            .findFirst())
        .or(() -> town(sentence.token(first).text(), Optional.empty(), weight).map(Place::state))
        .or(() -> town(sentence.token(last).text(), Optional.empty(), weight).map(Place::state));
  }

  /// Runs that end in a word for a sea, a port or a base, all of it capitalised; "Sea Guardian" is no sea.
  private static Optional<Kind> special(Sentence sentence, int first, int last) {
    if (last == first) {
      return Optional.empty();
    }
    for (int at = first; at <= last; at++) {
      String word = sentence.token(at).text();
      boolean small = word.equals("of") && at > first && at < last || at == last && WATERS.contains(word)
          || at > first && BASE_WORDS.contains(word) && sentence.token(first).isProper();
      if (!Character.isUpperCase(word.codePointAt(0)) && !small) {
        return Optional.empty();
      }
    }
    for (int at : new int[]{last, first}) {
      String word = sentence.token(at).lemma();
      if (SEAS.contains(word) && (at == last || sentence.token(at + 1).text().equals("of"))) {
        return Optional.of(Kind.SEA);
      }
      if (PORTS.contains(word)) {
        return Optional.of(Kind.PORT);
      }
      if (BASES.contains(word)) {
        return Optional.of(Kind.BASE);
      }
    }
    return Optional.empty();
  }

  private boolean isPlaceName(Sentence sentence, int first, int last) {
    for (int at = first; at <= last; at++) {
      Token token = sentence.token(at);
      if (!token.isProper() && token.entity() != EntityType.GPE) {
        return false;
      }
    }
    Token start = sentence.token(first);
    boolean tagged = switch (start.entity()) {
      case GPE, LOC, FAC -> true;
      case PERSON -> Whereabouts.isPlace(sentence, first, last, gazetteer);
      case NORP, DATE, ORDINAL, EVENT -> false;
      default -> first > 0 && (LOCATIVE.contains(sentence.token(first - 1).lemma())
          || REACHING.contains(sentence.token(first - 1).lemma()));
    };
    boolean whole = last + 1 >= sentence.tokens().size() || !sentence.token(last + 1).isProper()
        || sentence.token(last + 1).entityStart() || sentence.token(last + 1).entity() == EntityType.NONE;
    return tagged && whole;
  }

  private Optional<Place> town(String name, Optional<String> state, Map<String, Long> weight) {
    return gazetteer.places(name).stream()
        .filter(place -> state.isEmpty() || state.get().equals(place.state()))
        .max(Comparator.<Place>comparingLong(place -> Math.min(1, weight.getOrDefault(place.state(), 0L)))
            .thenComparingInt(Place::population));
  }

  private Optional<PlaceMention> tagged(Sentence sentence, int first, int last, Span span) {
    Token start = sentence.token(first);
    boolean entity = start.entityStart() && switch (start.entity()) {
      case GPE, LOC, FAC, PERSON -> true;
      default -> false;
    };
    boolean complete = last + 1 >= sentence.tokens().size() || sentence.token(last + 1).entity() != start.entity()
        || sentence.token(last + 1).entityStart();
    boolean same = sentence.token(last).entity() == start.entity();
    return entity && complete && same
        ? Optional.of(mention(sentence, first, last, span, Kind.UNKNOWN, Whereabouts.stateBehind(sentence, last, gazetteer)))
        : Optional.empty();
  }

  private static PlaceMention mention(
      Sentence sentence, int first, int last, Span span, Kind kind, Optional<String> state) {
    return new PlaceMention(sentence.index(), sentence.governor(first, last).index(), span, kind, state);
  }
}
