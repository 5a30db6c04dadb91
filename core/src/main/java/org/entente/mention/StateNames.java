package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Gazetteer.Entry;
import org.entente.mention.Gazetteer.Form;
import org.entente.report.Span;

/// Finds the names of states, their standing bodies and organisations in a sentence, longest first.
///
/// A name inside a longer one that is no actor's is passed over: "the South China Sea", "Washington
/// Post", "Atlanta, Georgia". Words that the tokeniser left joined ("Indo-Lanka") are looked into.
final class StateNames {

  /// Names that are also given names, surnames or common words: taken only where the tagger agrees.
  private static final Set<String> AMBIGUOUS = Set.of("Jordan", "Chad", "Georgia", "Guinea", "Niger", "Lao", "Poles", "Thai",
      "Swede", "Dane", "Finn", "Victoria",
      "Nice", "Male", "Kiwi", "Congo", "Wales", "Lima", "Santiago", "Georgetown", "Kingston", "San José", "Hamilton",
      "Washington", "Turks", "Sand", "AU", "EU", "UN", "SCO", "the States", "Roseau", "Valletta", "Bern",
      "Sucre", "Apia", "Doha", "Male'", "American", "Manila", "Stanley", "Jamestown", "Gibraltar", "San Juan",
      "St. Pierre", "Oranjestad", "Monaco", "Road Town", "The Valley", "Plymouth", "Alofi", "Douglas");

  private static final Set<String> WATERS = Set.of("Sea", "Seas", "Ocean", "Lake", "Strait", "Straits", "Gulf", "Channel",
      "Peninsula", "Bay", "Trench", "Canal");
  private static final Set<String> PAPERS = Set.of("Post", "Times", "Daily", "Today", "Herald", "Tribune", "Observer",
      "Review", "Television", "Mirror", "Gazette", "Monitor", "Examiner", "Express", "Mail", "Morning");
  /// "Burma Camp" and "India Gate" are places of some town.
  private static final Set<String> SITES = Set.of("Camp", "Road", "Street", "Avenue", "Square", "House", "Gate", "Hall",
      "Barracks", "Boulevard", "Park");
  private static final Set<String> OF_A_STATE = Set.of("Tech", "State", "Southern");
  private static final Set<String> TOWARDS = Set.of("in", "at", "from", "to", "near", "off", "reach", "visit", "leave", "for");

  private final Sentence sentence;
  private final List<Token> tokens;
  private final Gazetteer gazetteer;
  private final String text;

  private StateNames(Sentence sentence, Gazetteer gazetteer, String text) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.gazetteer = gazetteer;
    this.text = text;
  }

  /// One name.
  ///
  /// @param head index of the token that governs it
  record Found(int first, int last, int head, Entry entry, Span span) {}

  static List<Found> in(Sentence sentence, Gazetteer gazetteer, String text) {
    return new StateNames(sentence, gazetteer, text).all();
  }

  private List<Found> all() {
    var found = new ArrayList<Found>();
    for (int at = 0; at < tokens.size(); at++) {
      if (!Character.isUpperCase(word(at).codePointAt(0))) {
        continue;
      }
      Optional<Found> name = gazetteer.opens(word(at)) ? longest(at) : Optional.empty();
      if (name.isPresent()) {
        found.add(name.get());
        at = name.get().last();
      } else if (word(at).length() > 4) {
        found.addAll(joined(at));
      }
    }
    return found;
  }

  private Optional<Found> longest(int first) {
    for (int last = Math.min(first + gazetteer.longestName(), tokens.size()) - 1; last >= first; last--) {
      Span span = tokens.get(first).span().union(tokens.get(last).span());
      String name = text.substring(span.start(), span.end());
      Optional<Entry> entry = gazetteer.entry(last == first ? name : name.replaceAll("\\s+", " "));
      if (entry.isPresent() && means(name, entry.get(), first, last)) {
        return Optional.of(new Found(first, last, SpanHead.of(sentence, span), entry.get(), span));
      }
    }
    return Optional.empty();
  }

  /// "Indo-Lanka" and "US/Japan" where they are one token; "Indo-Pacific" is no state's.
  private List<Found> joined(int at) {
    var found = new ArrayList<Found>();
    int start = tokens.get(at).span().start();
    for (String part : word(at).split("(?<=[-–/])")) {
      String name = part.replaceAll("[-–/]$", "");
      Span span = new Span(start, start + name.length());
      if (!name.isEmpty() && !name.equals(word(at))) {
        gazetteer.entry(name).filter(entry -> entry.level() != ActorMention.Level.COMPANY)
            .ifPresent(entry -> found.add(new Found(at, at, at, entry, span)));
      }
      start += part.length();
    }
    boolean alone = found.size() == 1 && found.getFirst().entry().form() == Form.COMBINING;
    return alone ? List.of() : found;
  }

  private boolean means(String name, Entry entry, int first, int last) {
    return !insidePerson(first, last) && !insideOther(first, last) && switch (entry.form()) {
      case COMBINING -> joinsState(last);
      case CAPITAL -> !isPaper(last) && !standsInRegion(entry, last) && !isAmbiguousHere(name, first, last);
      case NAME, DEMONYM -> !(entry.form() == Form.NAME && SITES.contains(word(last + 1)))
          && !(name.equals("Georgia") && isAmericanGeorgia(first, last)) && !isAmbiguousHere(name, first, last);
    };
  }

  private boolean insidePerson(int first, int last) {
    Token token = tokens.get(first);
    return token.entity() == EntityType.PERSON
        && (first > 0 && tokens.get(first - 1).entity() == EntityType.PERSON && !token.entityStart()
            || last + 1 < tokens.size() && tokens.get(last + 1).entity() == EntityType.PERSON
                && !tokens.get(last + 1).entityStart());
  }

  /// "the South China Sea", "China Lake", "the Gulf of Oman", "the Times of India".
  private boolean insideOther(int first, int last) {
    return WATERS.contains(word(last + 1))
        || word(first - 1).equals("of") && (WATERS.contains(word(first - 2)) || PAPERS.contains(word(first - 2)))
        || word(first - 1).equals("Lake");
  }

  private boolean joinsState(int last) {
    return word(last + 1).matches("[-–]") && gazetteer.entry(word(last + 2)).isPresent();
  }

  private boolean isPaper(int last) {
    return PAPERS.contains(word(last + 1)) && tokens.get(last + 1).isProper();
  }

  /// "Lima, Ohio" is no capital.
  private boolean standsInRegion(Entry entry, int last) {
    return word(last + 1).equals(",")
        && gazetteer.region(word(last + 2)).filter(state -> !state.equals(entry.code())).isPresent();
  }

  private boolean isAmericanGeorgia(int first, int last) {
    boolean behindTown = word(first - 1).equals(",") && first > 1 && tokens.get(first - 2).isProper()
        && !gazetteer.places(word(first - 2)).isEmpty()
        && gazetteer.places(word(first - 2)).getFirst().state().equals("USA");
    boolean guard = word(last + 1).equals("National") && word(last + 2).equals("Guard");
    return behindTown || guard || OF_A_STATE.contains(word(last + 1));
  }

  private boolean isAmbiguousHere(String name, int first, int last) {
    if (!AMBIGUOUS.contains(name) || word(first - 1).equals("-")) {
      return false;
    }
    return switch (tokens.get(first).entity()) {
      case GPE, NORP, LOC -> false;
      case ORG -> first != last && !tokens.get(first).entityStart();
      default -> !(name.length() < 4 && tokens.get(first).entity() == EntityType.NONE && !name.equals("AU"))
          && !(first > 0 && tokens.get(first).isProper() && TOWARDS.contains(tokens.get(first - 1).lemma())
              && gazetteer.entry(name).filter(Entry::capital).isPresent())
          && !(tokens.get(first).entity() == EntityType.PERSON && isAlone(name));
    };
  }

  /// Whether a state's name is nowhere in the report a part of a person's: "Chad ended the pact", but not after "Chad Smith".
  private boolean isAlone(String name) {
    return gazetteer.entry(name).filter(entry -> entry.form() == Form.NAME && entry.level() == ActorMention.Level.STATE)
        .isPresent()
        && !Pattern.compile("(?<!^|[.\\n] ?)\\b\\p{Lu}\\p{L}*\\.? " + name + "\\b|\\b" + name + " \\p{Lu}").matcher(text).find();
  }

  private String word(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text();
  }
}
