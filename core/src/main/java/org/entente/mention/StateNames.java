package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// Finds the names of states, their standing bodies and organisations in a sentence, longest first.
final class StateNames {

  /// Names that are also given names, surnames or common words: taken only where the tagger agrees.
  private static final Set<String> AMBIGUOUS =
      Set.of("Jordan", "Chad", "Georgia", "Guinea", "Niger", "Lao", "Poles", "Thai", "Swede", "Dane", "Finn", "Victoria",
          "Nice", "Male", "Kiwi", "Congo", "Wales", "Lima", "Santiago", "Georgetown", "Kingston", "San José", "Hamilton",
          "Washington", "Turks", "Sand", "Indo", "AU", "EU", "UN", "SCO", "the States", "Roseau", "Valletta", "Bern",
          "Sucre", "Apia", "Doha", "Male'", "American", "Manila", "Stanley", "Jamestown", "Gibraltar", "San Juan",
          "St. Pierre", "Oranjestad", "Monaco", "Road Town", "The Valley", "Plymouth", "Alofi", "Douglas");

  private StateNames() {}

  /// One name.
  record Found(int first, int last, Gazetteer.Entry entry, Span span) {}

  static List<Found> in(Sentence sentence, Gazetteer gazetteer, String text) {
    var found = new ArrayList<Found>();
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      Optional<Found> name = at(at, tokens, gazetteer, text);
      if (name.isPresent()) {
        found.add(name.get());
        at = name.get().last();
      }
    }
    return found;
  }

  private static Optional<Found> at(int first, List<Token> tokens, Gazetteer gazetteer, String text) {
    if (!Character.isUpperCase(tokens.get(first).text().codePointAt(0))) {
      return Optional.empty();
    }
    for (int last = Math.min(first + gazetteer.longestName(), tokens.size()) - 1; last >= first; last--) {
      Span span = tokens.get(first).span().union(tokens.get(last).span());
      String name = text.substring(span.start(), span.end()).replaceAll("\\s+", " ");
      Optional<Gazetteer.Entry> entry = gazetteer.entry(name);
      if (entry.isPresent() && means(name, tokens.get(first), tokens, first, last)) {
        return Optional.of(new Found(first, last, entry.get(), span));
      }
    }
    return Optional.empty();
  }

  private static boolean means(String name, Token token, List<Token> tokens, int first, int last) {
    boolean insidePerson = token.entity() == EntityType.PERSON
        && (first > 0 && tokens.get(first - 1).entity() == EntityType.PERSON && !token.entityStart()
            || last + 1 < tokens.size() && tokens.get(last + 1).entity() == EntityType.PERSON && !tokens.get(last + 1).entityStart());
    if (insidePerson) {
      return false;
    }
    boolean hyphenated = first > 0 && tokens.get(first - 1).text().equals("-");
    return !AMBIGUOUS.contains(name) || hyphenated
        || switch (token.entity()) {
          case GPE, NORP, LOC -> true;
          case ORG -> first == last || tokens.get(first).entityStart();
          default -> name.length() < 4 && token.entity() == EntityType.NONE && !name.equals("AU");
        };
  }
}
