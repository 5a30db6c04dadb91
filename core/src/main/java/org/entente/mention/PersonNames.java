package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.mention.ActorMention.Level;
import org.entente.report.Span;

/// Where people's names stand in a report: those that the tagger saw, those behind a title, and surnames
/// that stand alone of leaders and of people whom the report names in full elsewhere.
final class PersonNames {

  private static final Set<String> TITLES = Set.of("admiral", "general", "gen", "gen.", "lt", "lieutenant", "colonel", "col",
      "col.", "major", "maj", "maj.", "brigadier", "brig", "brig.", "captain", "capt", "capt.", "commodore", "cdr", "cdr.",
      "minister", "premier", "ambassador", "senator", "spokesman", "spokeswoman", "spokesperson", "advisor", "adviser",
      "president", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.");
  private static final Set<String> CHARGES = Set.of("Defense", "Defence", "State", "War", "Affairs", "Interior", "Navy", "Army");
  private static final Set<String> NO_NAMES = Set.of("Assembly", "Dynamics", "Atomics", "Electric", "Motors", "Affairs",
      "Office", "House", "Palace", "Council", "Staff", "Headquarters", "Secretary", "Operations", "Department", "State");
  private static final Set<String> UNDERTAKINGS = Set.of("exercise", "operation", "drill", "mission", "project", "hurricane",
      "typhoon", "cyclone");
  static final Set<String> RETIRED = Set.of("Retd", "Retd.", "Rtd", "Rtd.", "retd", "Ret", "Ret.");
  private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");
  private static final Set<String> NO_NAME_TAGS = Set.of("POS", ",", ".");
  private static final Pattern NAME_PART = Pattern.compile("\\p{Lu}\\.?|\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*");
  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}{2,4}|\\p{Lu}\\p{Ll}\\p{Lu}");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final int LONGEST = 4;

  private final Syntax syntax;
  private final List<ActorMention> actors;
  private final Gazetteer gazetteer;
  private final List<ShipMention> ships;
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> shipNames = new HashSet<>();

  PersonNames(Syntax syntax, List<ActorMention> actors, List<ShipMention> ships, Gazetteer gazetteer) {
    this.syntax = syntax;
    // Firms bear the names of people; those that the gazetteer knows are firms.
    this.actors = actors.stream().filter(actor -> actor.level() != Level.COMPANY
        || gazetteer.entry(syntax.report().text().substring(actor.span().start(), actor.span().end())).isPresent()).toList();
    this.gazetteer = gazetteer;
    this.ships = ships;
    for (ShipMention ship : ships) {
      List<Token> words = syntax.sentences().get(ship.sentence()).within(ship.span());
      shipNames.add(words.getLast().text());
    }
    for (Sentence sentence : syntax.sentences()) {
      full(sentence).stream().filter(name -> name.first() < name.last())
          .map(name -> sentence.token(name.last()).text()).filter(word -> word.length() > 3).forEach(surnames::add);
    }
  }

  /// The tokens of one name, without rank, role and honorific.
  record Name(int first, int last) {

    private boolean covers(int at) {
      return first <= at && at <= last;
    }
  }

  List<Name> in(Sentence sentence) {
    var names = new ArrayList<>(full(sentence));
    for (Token token : sentence.tokens()) {
      boolean free = names.stream().noneMatch(name -> name.covers(token.index()));
      if (free && isSurname(token) && standsAlone(sentence, token) && !isActor(sentence, token)) {
        names.add(new Name(token.index(), token.index()));
      }
    }
    names.sort(Comparator.comparingInt(Name::first));
    return names;
  }

  private boolean isSurname(Token token) {
    return surnames.contains(token.text())
        || token.isProper() && gazetteer.leaders().state(token.text(), false, syntax.report().date()).isPresent();
  }

  private List<Name> full(Sentence sentence) {
    var names = new ArrayList<Name>();
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      Optional<Name> name = tokens.get(at).entity() == EntityType.PERSON ? tagged(sentence, at) : titled(sentence, at);
      if (name.isPresent()) {
        names.add(name.get());
        at = name.get().last();
      } else if (tokens.get(at).entity() == EntityType.PERSON) {
        at = lastOfName(tokens, at);
      }
    }
    return names;
  }

  private Optional<Name> tagged(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    int last = lastOfName(tokens, at);
    int first = at;
    while (first < last && (isTitle(tokens.get(first)) || isCharge(sentence, first))) {
      first++;
    }
    while (last > first && sentence.token(last).text().matches("[\"“”‘’'`]+")) {
      last--;
    }
    boolean isName = !isLetters(sentence, first, last) && !namesBody(sentence, first, last)
        && !isShip(sentence, first, last) && !isUndertaking(sentence, first)
        && !(first == last && isTitle(tokens.get(first))) && Character.isUpperCase(tokens.get(first).text().codePointAt(0))
        && tokens.get(first).isNoun()
        && !isActor(sentence, tokens.get(last)) && !Whereabouts.isPlace(sentence, first, last, gazetteer);
    return isName ? Optional.of(new Name(first, last)) : Optional.empty();
  }

  /// "Sail Training Warship ‘Lang’", "Ministry of Defence, Government of India", "Peru Defence": the tagger ran on.
  private boolean namesBody(Sentence sentence, int first, int last) {
    return first < last && CHARGES.contains(sentence.token(last).text()) || sentence.tokens().subList(first, last).stream()
        .anyMatch(token -> token.isProper() && gazetteer.body(token.lemma()).isPresent());
  }

  /// "MoU", "RWP USP", "Point Blank 25": letters and figures that are nobody's name.
  private static boolean isLetters(Sentence sentence, int first, int last) {
    var words = sentence.tokens().subList(first, last + 1).stream().map(Token::text).toList();
    return words.stream().allMatch(word -> LETTERS.matcher(word).matches())
        || words.stream().anyMatch(word -> DIGIT.matcher(word).find());
  }

  /// "The frigate ‘Marta Ruiz’" bears a person's name, and is "Ruiz" later on; with a rank before it the name is a person's.
  private boolean isShip(Sentence sentence, int first, int last) {
    boolean ranked = first > 0 && isTitle(sentence.token(first - 1));
    Span name = sentence.token(first).span().union(sentence.token(last).span());
    return ships.stream().anyMatch(ship -> ship.span().overlaps(name))
        || !ranked && shipNames.contains(sentence.token(last).text());
  }

  /// "Exercise Amber Shield", "Operation Linda Nchi".
  private static boolean isUndertaking(Sentence sentence, int first) {
    return first > 0 && UNDERTAKINGS.contains(sentence.token(first - 1).lemma());
  }

  /// A name goes on over initials, suffixes and capitalised words that hang together with it.
  private static int lastOfName(List<Token> tokens, int first) {
    int last = first;
    while (last + 1 < tokens.size()) {
      Token next = tokens.get(last + 1);
      boolean sameName = next.entity() == EntityType.PERSON && !next.entityStart();
      boolean suffix = SUFFIXES.contains(next.text());
      boolean comma = next.text().equals(",") && last + 2 < tokens.size()
          && SUFFIXES.contains(tokens.get(last + 2).text()) && !tokens.get(last + 2).text().equals("IV");
      boolean hyphen = next.tag().equals("HYPH") && last + 2 < tokens.size() && tokens.get(last + 2).isProper()
          && tokens.get(last + 2).entity() == EntityType.PERSON;
      if (!sameName && !suffix && !comma && !hyphen) {
        break;
      }
      last += comma || hyphen ? 2 : 1;
    }
    while (last > first && NO_NAME_TAGS.contains(tokens.get(last).tag())) {
      last--;
    }
    return last;
  }

  private boolean isTitle(Token token) {
    return gazetteer.isRank(token.text()) || gazetteer.isHonorific(token.text())
        || gazetteer.isRole(token.lemma()) && !token.lemma().equals("king");
  }

  /// "Minister of Defence Ana Ruiz": the charge is no part of the name.
  private static boolean isCharge(Sentence sentence, int at) {
    return CHARGES.contains(sentence.token(at).text()) && at > 1 && sentence.token(at - 1).text().matches("of|for");
  }

  /// "General Amara Diop" where the tagger saw no name.
  private Optional<Name> titled(Sentence sentence, int at) {
    int before = behindRetired(sentence, at);
    if (before < 0 || !isNamePart(sentence, at) || !opensName(sentence, before)) {
      return Optional.empty();
    }
    int last = at;
    while (last + 1 < sentence.tokens().size() && last - at + 1 < LONGEST && isNamePart(sentence, last + 1)) {
      last++;
    }
    return Optional.of(new Name(at, last));
  }

  /// The token before a name, or before the "(Retd)" that stands there.
  private static int behindRetired(Sentence sentence, int at) {
    boolean retired = at > 3 && sentence.token(at - 1).text().equals(")") && RETIRED.contains(sentence.token(at - 2).text());
    return retired ? at - 4 : at - 1;
  }

  private static boolean opensName(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (!token.isProper()) {
      return false;
    }
    if (TITLES.contains(token.text().toLowerCase(java.util.Locale.ROOT))) {
      return true;
    }
    int of = at - 1;
    while (of > 0 && at - of < 3 && !sentence.token(of).text().equals("of")) {
      of--;
    }
    return CHARGES.contains(token.text()) && of > 0 && sentence.token(of).text().equals("of")
        && sentence.token(of - 1).lemma().matches("secretary|minister");
  }

  private boolean isNamePart(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean possible = switch (token.entity()) {
      case NONE, ORG, PRODUCT, LAW, WORK_OF_ART, PERSON -> true;
      default -> false;
    };
    return possible && token.isProper() && NAME_PART.matcher(token.text()).matches()
        && !isTitle(token) && !NO_NAMES.contains(token.text()) && gazetteer.body(token.lemma()).isEmpty()
        && !isActor(sentence, token);
  }

  private static boolean standsAlone(Sentence sentence, Token token) {
    boolean possible = switch (token.entity()) {
      case NONE, ORG, PRODUCT, LAW, WORK_OF_ART -> true;
      default -> false;
    };
    boolean nameBehind = token.index() + 1 < sentence.tokens().size()
        && sentence.token(token.index() + 1).isProper();
    boolean nameBefore = token.index() > 0 && sentence.token(token.index() - 1).isProper()
        && sentence.token(token.index() - 1).entity() == EntityType.ORG && token.entity() == EntityType.ORG
        && !CHARGES.contains(sentence.token(token.index() - 1).text());
    return possible && token.isProper() && !nameBehind && !nameBefore;
  }

  /// "Minister Ruiz's government" acts, and Ruiz is a person in it.
  private boolean isActor(Sentence sentence, Token token) {
    boolean owner = token.is("poss") && !sentence.children(token, "case").isEmpty();
    return actors.stream().anyMatch(actor -> actor.sentence() == sentence.index() && actor.span().contains(token.span())
        && !(owner && actor.span().end() > token.span().end() + 2));
  }
}
