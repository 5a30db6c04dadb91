package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.ActorMention.Resolution;
import org.entente.report.Span;

/// Finds the actors that a text names: states, and the bodies, forces and ships that a state's name
/// stands before or behind ("Pakistani warships", "troops from Ghana", "the Navy of Peru").
///
/// Each state's name gives a mention of its own; a body gives one more, governed by its noun, with the
/// states found in its modifiers. Acronyms that the text introduces, "(SAF)", mean the same body after.
final class ActorFinder {

  private static final Set<String> LINKS = Set.of("of", "from");
  /// "From ten countries, including Peru".
  private static final Set<String> LISTING = Set.of("including", "include");
  private static final Set<String> SEATED = Set.of("in", "of");
  private static final String IGO = "IGO:";
  private static final Set<String> MEMBERS = Set.of("member", "ally", "state", "country", "nation");
  private static final Set<String> BEFORE = Set.of("compound", "nmod", "amod", "poss", "nn");

  /// What firms are called, or end in.
  private static final Pattern OF = Pattern.compile("\\s+of(?:\\s+the)?\\s+");
  private static final Pattern FIRM = Pattern.compile("\\b(Plc|PLC|Inc|Ltd|LLC|Corp|Corporation|Company|Co|GmbH|AG|AB|SA|SpA|"
      + "Industries|Industry|Aerospace|Systems|Group|Motors|Dynamics|Martin|Aviation|Shipyards?|Technologies|Electronics|"
      + "Defence Works|Airbus|Boeing|Saab|Dassault|Raytheon|Rosoboronexport|Aselsan|Baykar|Naval Group|Fincantieri|Yard|"
      + "Shipbuilding|Heavy|Arms|Ordnance|Aircraft|Helicopters)\\b");

  private static final Pattern NO_FIRM = Pattern
      .compile("(?i)defen[cs]e|administration|peace|support|operation|policy|arrangement|committee|"
          + "battery|regiment|headquarters|exercise|military|general|institute|academy|college|university|ministry|commission|"
          + "council|agreement|pact|treaty|command|brigade|battalion|army|navy|force|guard|port|base|centre|center|school|party|"
          + "cabinet|advis[eo]r|secretary|minister|ambassador|^state$|house|parliament|congress|senate|court|embassy|office|department|bureau|board|day|mission|shield|visit|fleet|dialogue|^air$|"
          + "vessel|ship|boat|frigate|destroyer|corvette|submarine|equipment|ordnance|exercise|^the ");

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&-]{1,9}s?");
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}+( \\p{Lu}\\p{L}+)*");
  /// What stands behind the name of a firm that has it, not of a thing that bears it.
  private static final Set<String> OF_FIRMS = Set.of("official", "executive", "worker", "employee", "engineer", "technician",
      "analyst",
      "representative", "share", "source", "plant", "factory", "yard", "shipyard", "subsidiary", "contractor", "product",
      "facility");
  /// Things of which one is named by its model: "the Amber artillery system".
  private static final Set<String> THINGS = Set.of("system", "gun", "howitzer", "launcher", "vehicle", "radar", "missile",
      "drone",
      "helicopter", "aircraft", "tank", "rifle");
  private static final Set<String> BEFORE_NAME = Set.of(")", "\"", "“", "‘", "'");

  private final Gazetteer gazetteer;

  ActorFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<ActorMention> find(Syntax syntax) {
    var all = new ArrayList<ActorMention>();
    var acronyms = new HashMap<String, ActorMention>();
    for (Sentence sentence : syntax.sentences()) {
      all.addAll(find(sentence, syntax.report().text(), acronyms));
    }
    all.removeIf(namesakes(syntax.report().text(), all)::contains);
    all.removeIf(actor -> actor.codes().getFirst().startsWith(IGO) && isMember(syntax.sentences().get(actor.sentence()), actor));
    return all;
  }

  /// In "the NATO member continued" it is a state that did.
  private static boolean isMember(Sentence sentence, ActorMention organisation) {
    Token name = sentence.token(organisation.head());
    Token member = name.head() >= 0 && BEFORE.contains(name.relation()) ? sentence.token(name.head()) : name;
    return MEMBERS.contains(member.text()) && member.relation().startsWith("nsubj");
  }

  /// Capitals of states that the report does not otherwise name, where a town of the same name lies in one that it
  /// does: "Wellington, India", "Victoria" in news of Australia.
  private Set<ActorMention> namesakes(String text, List<ActorMention> all) {
    var capitals = all.stream().filter(actor -> isCapital(name(actor, text))).collect(Collectors.toSet());
    var told = all.stream().filter(actor -> !capitals.contains(actor)).flatMap(actor -> actor.codes().stream())
        .collect(Collectors.toSet());
    return capitals.stream()
        .filter(capital -> capital.codes().stream().noneMatch(told::contains))
        .filter(capital -> gazetteer.places(name(capital, text)).stream().anyMatch(place -> told.contains(place.state())))
        .collect(Collectors.toSet());
  }

  private static String name(ActorMention actor, String text) {
    return text.substring(actor.span().start(), actor.span().end());
  }

  private boolean isCapital(String name) {
    return gazetteer.entry(name).filter(Gazetteer.Entry::capital).isPresent();
  }

  private List<ActorMention> find(Sentence sentence, String text, Map<String, ActorMention> acronyms) {
    var found = new ArrayList<ActorMention>();
    var firms = new ArrayList<StateNames.Found>();
    List<StateNames.Found> names = StateNames.in(sentence, gazetteer, text);
    for (StateNames.Found name : names) {
      if (name.entry().level() == Level.COMPANY) {
        firms.add(name);
      } else {
        String code = owner(name, names, text).orElse(name.entry().code());
        found.add(new ActorMention(sentence.index(), name.head(), name.span(), List.of(code), name.entry().level(),
            Resolution.NAMED));
      }
    }
    found.addAll(ships(sentence, found));
    found.addAll(bodies(sentence, List.copyOf(found)));
    acronyms(sentence, found, acronyms);
    firms.forEach(firm -> found.add(firm(sentence, sentence.token(firm.head()), firm.span(), found, text)));
    found.addAll(organisations(sentence, found, text));
    return found;
  }

  /// "The Royal Navy" is Britain's, "the Royal Navy of Oman" is not.
  private static Optional<String> owner(StateNames.Found service, List<StateNames.Found> names, String text) {
    return names.stream().filter(_ -> service.entry().level() == Level.SERVICE)
        .filter(name -> name.entry().level() == Level.STATE && name.span().start() > service.span().end()
            && OF.matcher(text.substring(service.span().end(), name.span().start())).matches())
        .findFirst().map(name -> name.entry().code());
  }

  /// "INS Kalpeni", "Pakistan Naval Ship (PNS) Saif": named by their prefix.
  private List<ActorMention> ships(Sentence sentence, List<ActorMention> known) {
    var ships = new ArrayList<ActorMention>();
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      Optional<String> state = shipState(tokens.get(at), known);
      int name = BEFORE_NAME.contains(tokens.get(at + 1).text()) ? at + 2 : at + 1;
      if (state.isPresent() && name < tokens.size() && isShipName(tokens.get(name))) {
        int last = name;
        while (last + 1 < tokens.size() && tokens.get(last + 1).isProper()
            && Character.isUpperCase(tokens.get(last + 1).text().codePointAt(0))
            && tokens.get(last + 1).head() >= tokens.get(last).index()) {
          last++;
        }
        Span span = tokens.get(at).span().union(tokens.get(last).span());
        ships.add(new ActorMention(sentence.index(), sentence.governor(at, last).index(), span, List.of(state.get()),
            Level.SHIP, Resolution.NAMED));
        at = last;
      }
    }
    return ships;
  }

  /// "INS" is borne by Indian ships and by Israeli ones, before which their state is named.
  private Optional<String> shipState(Token prefix, List<ActorMention> known) {
    boolean israeli = prefix.text().equals("INS") && known.stream()
        .filter(actor -> actor.span().end() <= prefix.span().start())
        .max(Comparator.comparing(ActorMention::span))
        .filter(actor -> actor.codes().contains("ISR")).isPresent();
    return israeli ? Optional.of("ISR") : gazetteer.shipState(prefix.text());
  }

  /// In "CNS Admiral Shah" the letters are an office.
  private boolean isShipName(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0)) && !gazetteer.isRank(token.text());
  }

  private List<ActorMention> bodies(Sentence sentence, List<ActorMention> named) {
    var bodies = new ArrayList<ActorMention>();
    for (Token noun : sentence.tokens()) {
      Optional<Level> level = noun.isNoun() ? level(sentence, noun) : Optional.empty();
      boolean inName = named.stream().anyMatch(name -> name.sentence() == sentence.index() && name.span().contains(noun.span())
          && name.level() != Level.STATE);
      if (level.isPresent() && !inName) {
        body(sentence, noun, level.get(), named).ifPresent(bodies::add);
      }
    }
    return bodies;
  }

  private Optional<Level> level(Sentence sentence, Token noun) {
    if (noun.index() > 0) {
      String pair = sentence.token(noun.index() - 1).lemma() + " " + noun.lemma();
      if (gazetteer.body(pair).isPresent()) {
        return gazetteer.body(pair);
      }
    }
    return gazetteer.body(noun.lemma());
  }

  private Optional<ActorMention> body(Sentence sentence, Token noun, Level level, List<ActorMention> named) {
    var codes = new LinkedHashSet<String>();
    Span span = ownName(sentence, noun);
    for (Token modifier : modifiers(sentence, noun)) {
      for (ActorMention name : at(named, modifier)) {
        codes.addAll(name.codes());
        span = span.union(name.span());
      }
    }
    if (codes.isEmpty()) {
      for (Token origin : origins(sentence, noun)) {
        for (ActorMention name : at(named, origin)) {
          codes.addAll(name.codes());
          span = span.union(name.span());
        }
      }
    }
    if (codes.isEmpty() && level == Level.COMPANY) {
      modifiers(sentence, noun).stream().filter(Token::isProper).flatMap(town -> gazetteer.places(town.text()).stream())
          .map(Place::state).findFirst().ifPresent(codes::add);
    }
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ActorMention(
            sentence.index(), noun.index(), span, List.copyOf(codes), level, Resolution.NAMED));
  }

  /// The noun with the capitalised words before it: "Royal Canadian Navy", "Armed Forces".
  private static Span ownName(Sentence sentence, Token noun) {
    Token start = noun;
    while (noun.isProper() && start.index() > 0) {
      Token before = sentence.token(start.index() - 1);
      boolean part = before.head() == noun.index() && BEFORE.contains(before.relation())
          && Character.isUpperCase(before.text().codePointAt(0));
      if (!part) {
        break;
      }
      start = before;
    }
    return start.span().union(noun.span());
  }

  private static List<ActorMention> at(List<ActorMention> named, Token token) {
    return named.stream().filter(name -> name.head() == token.index()).toList();
  }

  /// The tokens before a noun that describe it, however deep: "Sri Lanka Army's 5th Regiment".
  private static List<Token> modifiers(Sentence sentence, Token noun) {
    var found = new ArrayList<Token>();
    for (Token child : sentence.children(noun)) {
      if (BEFORE.contains(child.relation()) && child.index() < noun.index()) {
        sentence.subtree(child).stream().filter(token -> token.index() < noun.index()).forEach(found::add);
      }
    }
    return found;
  }

  /// The tokens behind "of" and "from": "troops from Ghana and Togo", "Ministry of Defence of Peru".
  private List<Token> origins(Sentence sentence, Token noun) {
    var found = new ArrayList<Token>();
    for (Token preposition : sentence.tokens()) {
      boolean own = preposition.is("prep")
          && (preposition.head() == noun.index() || isNameOf(sentence, preposition.head(), noun));
      boolean next = preposition.index() == noun.index() + 1;
      if ((own || next) && LINKS.contains(preposition.lemma())) {
        sentence.children(preposition, "pobj").forEach(object -> {
          addWithConjuncts(sentence, object, found);
          boolean branch = noun.isProper() && object.isProper() && preposition.lemma().equals("of");
          sentence.children(object, "prep").stream().filter(of -> branch && of.lemma().equals("of"))
              .forEach(of -> sentence.children(of, "pobj").forEach(state -> addWithConjuncts(sentence, state, found)));
        });
      }
    }
    return found;
  }

  /// "The frigate Amber of the navy of Peru": whether the token is the name behind the noun.
  private static boolean isNameOf(Sentence sentence, int name, Token noun) {
    return name > noun.index() && sentence.token(name).is("appos") && sentence.token(name).head() == noun.index()
        && sentence.token(name).isProper()
        && sentence.tokens().subList(noun.index() + 1, name).stream().allMatch(Token::isProper);
  }

  private void addWithConjuncts(Sentence sentence, Token token, List<Token> into) {
    into.add(token);
    modifiers(sentence, token).stream().filter(modifier -> gazetteer.body(token.lemma()).isPresent()).forEach(into::add);
    sentence.children(token, "conj", "appos").forEach(other -> addWithConjuncts(sentence, other, into));
    sentence.children(token, "prep").stream().filter(preposition -> LISTING.contains(preposition.lemma()))
        .flatMap(preposition -> sentence.children(preposition, "pobj").stream())
        .forEach(member -> addWithConjuncts(sentence, member, into));
  }

  /// "(SAF)" after a body introduces its acronym; later it stands for the body.
  private static void acronyms(Sentence sentence, List<ActorMention> found, Map<String, ActorMention> known) {
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      String word = tokens.get(at).text();
      if (!ACRONYM.matcher(word).matches()) {
        continue;
      }
      int index = at;
      boolean bracketed = at > 1 && tokens.get(at - 1).text().equals("(");
      ActorMention body = known.get(word);
      if (bracketed) {
        found.stream().filter(actor -> actor.head() == index - 2 || actor.span().end() + 2 == tokens.get(index).span().start())
            .max(Comparator.comparingInt(actor -> actor.span().length()))
            .ifPresent(actor -> known.putIfAbsent(word, actor));
        body = known.get(word);
      }
      if (body != null && found.stream().noneMatch(actor -> actor.span().overlaps(tokens.get(index).span()))) {
        found.add(new ActorMention(
            sentence.index(), at, tokens.get(at).span(), body.codes(), body.level(), Resolution.NAMED));
      }
    }
  }

  /// Firms and other organisations by their name, with a state where their own phrase gives one.
  private List<ActorMention> organisations(Sentence sentence, List<ActorMention> known, String text) {
    var found = new ArrayList<ActorMention>();
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).entity() != EntityType.ORG) {
        continue;
      }
      int last = at;
      while (last + 1 < tokens.size() && tokens.get(last + 1).entity() == EntityType.ORG && !tokens.get(last + 1).entityStart()) {
        last++;
      }
      Span span = tokens.get(at).span().union(tokens.get(last).span());
      String name = text.substring(span.start(), span.end());
      boolean firm = FIRM.matcher(name).find()
          || CAPITALISED.matcher(name).matches() && !NO_FIRM.matcher(name).find();
      boolean town = !FIRM.matcher(name).find() && (!gazetteer.places(name).isEmpty() || gazetteer.region(name).isPresent());
      if (firm && !town && !isModel(sentence, sentence.governor(at, last), name)
          && known.stream().noneMatch(actor -> actor.span().overlaps(span))) {
        found.add(firm(sentence, sentence.governor(at, last), span, known, text));
      }
      at = last;
    }
    return found;
  }

  /// In "14 Bushmaster vehicles" and "Anka drones" the name is that of the things, but not in "Saab jets" and "Huta workers".
  private static boolean isModel(Sentence sentence, Token head, String name) {
    if (!head.is("compound") && !head.is("nmod")) {
      return false;
    }
    Token things = sentence.token(head.head());
    if (!things.tag().equals("NNS") && !THINGS.contains(things.lemma())) {
      return false;
    }
    return sentence.children(things).stream().anyMatch(number -> number.tag().equals("CD"))
        || !FIRM.matcher(name).find() && !OF_FIRMS.contains(things.lemma());
  }

  /// A firm is the state's that its own phrase names ("the Danish yard X", "X in Denmark"), else its own.
  private static ActorMention firm(Sentence sentence, Token head, Span span, List<ActorMention> known, String text) {
    var seats = sentence.children(head, "prep").stream().filter(preposition -> SEATED.contains(preposition.lemma()))
        .flatMap(preposition -> sentence.children(preposition, "pobj").stream());
    var states = Stream.concat(modifiers(sentence, head).stream(), seats).flatMap(token -> at(known, token).stream())
        .flatMap(actor -> actor.codes().stream()).distinct().toList();
    return new ActorMention(sentence.index(), head.index(), span,
        states.isEmpty() ? List.of(text.substring(span.start(), span.end())) : states, Level.COMPANY, Resolution.NAMED);
  }
}
