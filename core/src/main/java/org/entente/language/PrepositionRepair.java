package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Hangs "of" on the object before it where the parser hung it on the verb or its subject: in "welcomed the signing today of
/// the pact" it is the signing of the pact.
final class PrepositionRepair {

  private static final Set<String> OBJECTS = Set.of("dobj", "nsubjpass", "attr");
  private static final Set<String> ADVERBIAL = Set.of("npadvmod", "advmod");
  /// Verbs that take a person and "of" a thing.
  private static final Set<String> WITH_OF = Set.of("accuse", "inform", "remind", "rid", "deprive", "assure", "warn", "convince",
      "notify", "suspect", "rob", "strip", "relieve", "tell", "ask", "advise", "clear", "convict", "acquit", "persuade");

  private PrepositionRepair() {}

  static List<Token> mended(List<Token> tokens) {
    var mended = new ArrayList<Token>(tokens.size());
    for (Token token : tokens) {
      mended.add(noun(tokens, token).map(noun -> token.as(token.tag(), noun.index(), token.relation())).orElse(token));
    }
    return mended;
  }

  private static Optional<Token> noun(List<Token> tokens, Token of) {
    if (!of.is("prep") || !of.lemma().equals("of") || of.head() < 0) {
      return Optional.empty();
    }
    int at = of.index() - 1;
    while (at > 0 && ADVERBIAL.contains(tokens.get(at).relation())) {
      at--;
    }
    return Optional.of(tokens.get(Math.max(0, at)))
        .filter(noun -> noun.isNoun() && OBJECTS.contains(noun.relation()) && of.head() < noun.index() && noun.head() >= 0)
        .filter(noun -> !WITH_OF.contains(tokens.get(noun.head()).lemma()));
  }
}
