package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.ActorMention.Resolution;
import org.entente.report.Span;

/// Finds people: by name with the office and rank around it, and by office alone ("the ambassador").
///
/// The state or body a person acts for comes from the office ("Russian ambassador to Pakistan"), from
/// "of" behind office or name, or from a fronted "From Russia, …". Residence ("an Islamabad-based journalist") is no affiliation.
final class PersonFinder {

  private static final Set<String> PREMODIFIERS = Set.of("compound", "nmod", "amod", "poss", "advmod", "npadvmod", "nummod",
      "hmod",
      "conj", "cc");
  private static final Set<String> LEADING = Set.of("lead", "head", "command");

  private final Gazetteer gazetteer;

  PersonFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<PersonMention> find(Syntax syntax, List<ActorMention> actors, List<ShipMention> ships) {
    var found = new ArrayList<PersonMention>();
    var names = new PersonNames(syntax, actors, ships, gazetteer);
    for (Sentence sentence : syntax.sentences()) {
      var own = actors.stream().filter(actor -> actor.sentence() == sentence.index()).toList();
      var here = names.in(sentence);
      var named = here.stream().map(name -> person(sentence, name.first(), name.last(), own, here.stream()
          .mapToInt(PersonNames.Name::last).filter(last -> last < name.first()).max().orElse(-1))).toList();
      found.addAll(named);
      found.addAll(byOffice(sentence, own, named));
    }
    found.sort(Comparator.comparing(PersonMention::span));
    return found;
  }

  /// @param floor the last token of the name before this one, -1 if there is none
  private PersonMention person(Sentence sentence, int first, int last, List<ActorMention> actors, int floor) {
    Token head = sentence.governor(first, last);
    Span name = sentence.token(first).span().union(sentence.token(last).span());
    int rankStart = first;
    while (rankStart > 0 && isRankOrHonorific(sentence.token(rankStart - 1), sentence, rankStart - 1)) {
      rankStart--;
    }
    int roleStart = forceStart(sentence, titleStart(sentence, rankStart, floor), actors);
    Optional<Span> role = roleIn(sentence, roleStart, rankStart).or(() -> apposed(sentence, head, roleStart, last))
        .or(() -> new Apposition(sentence, gazetteer).before(roleStart))
        .or(() -> new Apposition(sentence, gazetteer).behind(last));
    Optional<Span> rank = sentence.tokens().subList(rankStart, first).stream().anyMatch(token -> gazetteer.isRank(token.text()))
        ? Optional.of(sentence.token(rankStart).span().union(sentence.token(first - 1).span()))
        : Optional.empty();
    Span whole = sentence.token(roleStart).span().union(name);
    var codes = codes(sentence, role.map(whole::union).orElse(whole), head, last, actors);
    return new PersonMention(sentence.index(), head.index(), whole, Optional.of(name), role, rank, codes, Resolution.NAMED);
  }

  private boolean isRankOrHonorific(Token token, Sentence sentence, int at) {
    boolean rank = gazetteer.isRank(token.text()) || gazetteer.isHonorific(token.text());
    boolean commands = token.lemma().matches("commander|commandant") && gazetteer.isRank(sentence.token(at + 1).text());
    boolean office = gazetteer.isRole(token.lemma()) && at > 0 && sentence.token(at - 1).isProper()
        && !gazetteer.isRank(sentence.token(at - 1).text());
    return rank && !commands && !(office && token.lemma().equals("chief")) || token.text().equals(".") && at > 0
        || isRetired(sentence, at);
  }

  /// "(Retd)" where it is cut in three.
  private static boolean isRetired(Sentence sentence, int at) {
    return switch (sentence.token(at).text()) {
      case ")" -> at > 1 && PersonNames.RETIRED.contains(sentence.token(at - 1).text());
      case "(" -> PersonNames.RETIRED.contains(sentence.token(at + 1).text());
      default -> PersonNames.RETIRED.contains(sentence.token(at).text());
    };
  }

  /// Where the title phrase before a name begins: the run of capitalised or office words. In "a blow for
  /// President X" what stands before "for" is none, in "ambassador to Peru X" what stands before "to" is.
  private int titleStart(Sentence sentence, int before, int floor) {
    int start = before;
    boolean office = false;
    for (int at = before - 1; at > floor; at--) {
      Token token = sentence.token(at);
      boolean word = token.isNoun() || token.tag().startsWith("JJ") || token.tag().equals("NNP") || token.tag().equals("POS")
          || token.text().matches("of|for|and|&|-|\\(|\\)|the") && at > 0 && at < before - 1
          || token.text().equals("to") && at < before - 1 && isAccredited(sentence, at);
      boolean other = office && token.text().matches("of|for") && at > 0 && !gazetteer.isRole(sentence.token(at - 1).lemma());
      if (!word || other || token.text().equals("then") || token.tag().equals("IN") && !token.text().matches("of|for|to")) {
        break;
      }
      office |= gazetteer.isRole(token.lemma());
      if (!token.text().matches("of|for|to|and|&|-|\\(|\\)|the")) {
        start = at;
      }
    }
    return office ? start : before;
  }

  /// Whether an office stands before "to", be it with the state that it is of: "ambassador of Peru to Chile".
  private boolean isAccredited(Sentence sentence, int to) {
    int at = to - 1;
    while (at > 1 && sentence.token(at).isProper() && !gazetteer.isRole(sentence.token(at).lemma())) {
      at--;
    }
    return at >= 0 && (gazetteer.isRole(sentence.token(at).lemma())
        || at > 0 && sentence.token(at).text().equals("of") && gazetteer.isRole(sentence.token(at - 1).lemma()));
  }

  /// "RAF Air Operations Commander X": the force before the name belongs to the title.
  private static int forceStart(Sentence sentence, int before, List<ActorMention> actors) {
    int start = before;
    while (start > 0 && sentence.token(start - 1).isProper() && sentence.token(start - 1).is("compound")) {
      start--;
    }
    Span run = sentence.token(start).span().union(sentence.token(before).span());
    boolean force = actors.stream()
        .anyMatch(actor -> actor.span().start() == run.start() && actor.span().end() < sentence.token(before).span().start());
    return force ? start : before;
  }

  private Optional<Span> roleIn(Sentence sentence, int from, int to) {
    return from < to ? Optional.of(sentence.token(from).span().union(sentence.token(to - 1).span())) : Optional.empty();
  }

  /// "X, the army chief, …" and "the Russian ambassador to Pakistan, X".
  private Optional<Span> apposed(Sentence sentence, Token head, int first, int last) {
    Optional<Token> below = sentence.children(head, "appos").stream().filter(token -> isOffice(sentence, token)).findFirst();
    if (below.isPresent() && below.get().index() > last) {
      return Optional.of(phrase(sentence, below.get()));
    }
    if (head.is("appos") && head.head() >= 0 && isOffice(sentence, sentence.token(head.head()))
        && !isOthers(sentence, head, head.head())) {
      Token office = sentence.token(head.head());
      int end = office.index();
      while (end + 1 < first && !sentence.token(end + 1).text().equals(",")) {
        end++;
      }
      return Optional.of(before(sentence, office).union(sentence.token(end).span()));
    }
    return Optional.empty();
  }

  private boolean isOffice(Sentence sentence, Token token) {
    return gazetteer.isRole(token.lemma())
        || sentence.children(token, "compound").stream().anyMatch(part -> gazetteer.isRole(part.lemma()));
  }

  private static Span before(Sentence sentence, Token noun) {
    return opening(sentence, noun).span().union(noun.span());
  }

  /// The first of the words before a noun that describe it, however deep.
  private static Token opening(Sentence sentence, Token noun) {
    Token start = noun;
    for (Token child : sentence.children(noun)) {
      if (child.index() < noun.index() && PREMODIFIERS.contains(child.relation())) {
        Token first = opening(sentence, child);
        start = first.index() < start.index() ? first : start;
      }
    }
    return start;
  }

  private static Span phrase(Sentence sentence, Token noun) {
    Span span = before(sentence, noun);
    for (Token preposition : sentence.children(noun, "prep")) {
      if (Set.of("of", "to", "for").contains(preposition.lemma())) {
        for (Token part : sentence.subtree(preposition)) {
          if (part.span().start() <= span.end() + 1) {
            span = span.union(part.span());
          }
        }
      }
    }
    return span;
  }

  private List<String> codes(Sentence sentence, Span title, Token head, int last, List<ActorMention> actors) {
    var codes = new LinkedHashSet<String>();
    for (ActorMention actor : actors) {
      boolean residence = sentence.token(Math.min(actor.head() + 1, sentence.tokens().size() - 1)).text().equals("-")
          && actor.head() + 2 < sentence.tokens().size() && sentence.token(actor.head() + 2).lemma().startsWith("base");
      if (title.contains(actor.span()) && !residence && !isDestination(sentence, actor) && actor.level() != Level.COMPANY) {
        codes.addAll(actor.codes());
      }
    }
    if (codes.isEmpty()) {
      behind(sentence, head, last, actors).forEach(codes::addAll);
    }
    if (codes.isEmpty()) {
      led(sentence, head, actors).ifPresent(codes::addAll);
    }
    if (codes.isEmpty()) {
      fronted(sentence, head, actors).ifPresent(codes::addAll);
    }
    return head.tag().endsWith("S") ? List.copyOf(codes) : codes.stream().limit(1).toList();
  }

  /// In "Russian ambassador to Pakistan" the latter is not whom the ambassador speaks for.
  private static boolean isDestination(Sentence sentence, ActorMention actor) {
    Token token = sentence.token(actor.head());
    return token.is("pobj") && Set.of("to", "in", "for").contains(sentence.token(token.head()).lemma());
  }

  private static List<List<String>> behind(Sentence sentence, Token head, int last, List<ActorMention> actors) {
    var found = new ArrayList<List<String>>();
    var carriers = new ArrayList<Token>(List.of(head));
    carriers.addAll(sentence.children(head, "compound", "appos"));
    for (Token carrier : carriers) {
      for (Token preposition : prepositions(sentence, carrier, last)) {
        if (preposition.lemma().equals("of") || preposition.lemma().equals("from")) {
          var objects = new ArrayList<Token>(sentence.children(preposition, "pobj"));
          for (int at = 0; at < objects.size(); at++) {
            objects.addAll(sentence.children(objects.get(at), "conj"));
          }
          objects.forEach(object -> actors.stream()
              .filter(actor -> actor.head() == object.index() && actor.level() != Level.COMPANY)
              .forEach(actor -> found.add(actor.codes())));
        }
      }
    }
    return found;
  }

  /// Those behind a word, and the one right behind the name, which the parser may hang on the name before it.
  private static List<Token> prepositions(Sentence sentence, Token carrier, int last) {
    return sentence.tokens().stream()
        .filter(token -> token.is("prep"))
        .filter(token -> token.index() == last + 1 || token.head() == carrier.index() && !isOthers(sentence, token, last))
        .toList();
  }

  /// Whether another name stands between, so that the words go with that one.
  private static boolean isOthers(Sentence sentence, Token token, int last) {
    return sentence.tokens().subList(Math.min(last + 1, token.index()), token.index()).stream()
        .anyMatch(between -> between.entity() == EntityType.PERSON && between.entityStart() && between.head() != token.index());
  }

  /// "A Peruvian delegation led by General X": a leader is of those led.
  private static Optional<List<String>> led(Sentence sentence, Token head, List<ActorMention> actors) {
    if (!head.is("pobj") || !sentence.token(head.head()).lemma().equals("by")) {
      return Optional.empty();
    }
    Token by = sentence.token(head.head());
    Optional<Token> leading = Optional.of(by).filter(token -> token.head() >= 0).map(token -> sentence.token(token.head()))
        .filter(verb -> LEADING.contains(verb.lemma()) && verb.head() >= 0);
    return leading.flatMap(verb -> actors.stream()
        .filter(actor -> actor.span().overlaps(sentence.token(verb.head()).span())
            || sentence.children(sentence.token(verb.head())).stream().anyMatch(part -> part.index() == actor.head()))
        .filter(actor -> actor.codes().size() == 1)
        .map(ActorMention::codes)
        .findFirst());
  }

  /// "From Pakistan, Secretary X and from Russia, Minister Y headed …": the state stands in front.
  private static Optional<List<String>> fronted(Sentence sentence, Token head, List<ActorMention> actors) {
    for (int at = head.index() - 1; at >= 1; at--) {
      Token token = sentence.token(at);
      if (token.isVerb()) {
        return Optional.empty();
      }
      boolean comma = at + 1 < sentence.tokens().size() && sentence.token(at + 1).text().equals(",");
      boolean front = at < 2 || sentence.token(at - 2).text().matches("and|while|,|;");
      if (comma && front && sentence.token(at - 1).text().equalsIgnoreCase("from")) {
        return actors.stream().filter(actor -> actor.head() == token.index()).map(ActorMention::codes).findFirst();
      }
      if (token.text().equalsIgnoreCase("and")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private List<PersonMention> byOffice(Sentence sentence, List<ActorMention> actors, List<PersonMention> named) {
    var found = new ArrayList<PersonMention>();
    for (Token noun : sentence.tokens()) {
      boolean office = noun.isNoun() && gazetteer.isRole(noun.lemma()) && !noun.is("compound") && !noun.is("appos");
      boolean taken = named.stream().anyMatch(person -> person.span().overlaps(noun.span())
          || person.role().filter(role -> role.overlaps(noun.span())).isPresent());
      if (office && !taken) {
        Span span = before(sentence, noun);
        var codes = codes(sentence, span, noun, noun.index(), actors);
        found.add(new PersonMention(sentence.index(), noun.index(), span, Optional.empty(), Optional.of(span), Optional.empty(),
            codes, Resolution.NAMED));
      }
    }
    return found;
  }
}
