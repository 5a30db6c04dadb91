package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.mention.ActorMention.Level;
import org.entente.report.Span;

/// Finds ships by name: behind a prefix ("INS Kalpeni"), and behind a word for a ship, one or several
/// ("the frigates Havfrue and Tern", "the hospital ship ‘Mercy’", "naval ships (BAP) Ferrol and Loa").
final class ShipFinder {

  private static final Set<String> SHIPS = Set.of("ship", "vessel", "frigate", "destroyer", "corvette", "submarine", "warship",
      "cruiser", "carrier", "boat", "cutter", "tanker", "minesweeper", "minehunter", "gunboat", "flagship");
  private static final Set<String> PARTICLES = Set.of("de", "del", "da", "do", "di", "of", "van", "von", "al", "el");
  /// Ranks that ships are called after; behind other ranks stands a person.
  /// "The Carrier Strike Group" is no carrier of that name.
  private static final Set<String> GROUPS = Set.of("Strike", "Battle", "Task", "Group", "Squadron", "Flotilla", "Fleet",
      "Taskforce");
  private static final Set<String> NAMING_RANKS = Set.of("Admiral", "Marshal", "General");
  private static final String QUOTES_AND_BRACKETS = "[()\"“”‘’'`]+";

  private final Gazetteer gazetteer;
  private final List<ActorMention> actors;

  ShipFinder(Gazetteer gazetteer, List<ActorMention> actors) {
    this.gazetteer = gazetteer;
    this.actors = actors.stream().filter(actor -> actor.level() != Level.SHIP && actor.level() != Level.COMPANY).toList();
  }

  List<ShipMention> find(Syntax syntax) {
    var found = new ArrayList<ShipMention>();
    for (Sentence sentence : syntax.sentences()) {
      for (int at = 0; at < sentence.tokens().size(); at++) {
        if (isPrefix(sentence, at)) {
          at = series(sentence, at, false, found);
        } else if (SHIPS.contains(sentence.token(at).lemma())) {
          at = Math.max(at, series(sentence, at + 1, sentence.token(at).tag().endsWith("S"), found));
        }
      }
    }
    return found;
  }

  /// Adds the ship that is named from a token on and those joined to it; returns the last token read.
  private int series(Sentence sentence, int from, boolean several, List<ShipMention> into) {
    int first = skip(sentence, from);
    int last = lastOfName(sentence, first);
    if (last < first || last == first && isPrefix(sentence, first)) {
      return from;
    }
    into.add(mention(sentence, first, last));
    int joint = last + 1;
    while (joint < sentence.tokens().size() && sentence.token(joint).text().matches(QUOTES_AND_BRACKETS)) {
      joint++;
    }
    boolean joined = joint + 1 < sentence.tokens().size() && sentence.token(joint).text().matches("and|,|&");
    boolean twin = joined && sentence.token(joint + 1).is("conj") && sentence.token(joint + 1).head() >= first
        && sentence.token(joint + 1).head() <= last;
    return joined && (several || twin || isPrefix(sentence, joint + 1))
        ? Math.max(last, series(sentence, joint + 1, several, into))
        : last;
  }

  /// Past quotation marks, and past a prefix that stands in brackets.
  private int skip(Sentence sentence, int from) {
    int at = from;
    while (at < sentence.tokens().size() && (sentence.token(at).text().matches(QUOTES_AND_BRACKETS + "|\\d{2,4}")
        || isPrefix(sentence, at) && at + 1 < sentence.tokens().size() && sentence.token(at + 1).text().equals(")"))) {
      at++;
    }
    return at;
  }

  private int lastOfName(Sentence sentence, int first) {
    int last = first - 1;
    for (int at = first; at < sentence.tokens().size(); at++) {
      boolean particle = at > first && PARTICLES.contains(sentence.token(at).text());
      if (!particle && !isNamePart(sentence, at, at == first)) {
        break;
      }
      last = particle ? last : at;
    }
    return last;
  }

  private boolean isNamePart(Sentence sentence, int at, boolean opens) {
    Token token = sentence.token(at);
    boolean dated = token.entity().name().matches("DATE|TIME");
    boolean person = opens && gazetteer.isRank(token.text()) && !NAMING_RANKS.contains(token.text());
    return (token.isProper() || opens && isPrefix(sentence, at)) && Character.isUpperCase(token.text().codePointAt(0))
        && !dated && !person && !GROUPS.contains(token.text()) && gazetteer.body(token.lemma()).isEmpty()
        && (at > 0 && isPrefix(sentence, at - 1)
            || actors.stream().noneMatch(actor -> actor.sentence() == sentence.index() && actor.span().contains(token.span())));
  }

  private boolean isPrefix(Sentence sentence, int at) {
    return gazetteer.shipState(sentence.token(at).text()).isPresent();
  }

  private static ShipMention mention(Sentence sentence, int first, int last) {
    Span span = sentence.token(first).span().union(sentence.token(last).span());
    return new ShipMention(sentence.index(), sentence.governor(first, last).index(), span);
  }
}
