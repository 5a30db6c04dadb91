package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Mends headlines whose verb the tagger took for a plural noun: in "Navy chief visits Chile" the chief visits.
///
/// A plural noun at the root, with a noun before it and another noun phrase right behind it, is a verb in the present:
/// the noun before is its subject, the phrase behind its object, a particle between them its own.
final class HeadlineRepair {

  private static final Set<String> BEFORE = Set.of("compound", "nmod", "amod", "nn", "npadvmod", "poss", "det", "nummod");
  private static final Set<String> PARTICLES = Set.of("over", "off", "up", "out");
  private static final Set<String> OFFICES = Set.of("admiral", "general", "marshal");

  private HeadlineRepair() {}

  static List<Token> mended(List<Token> tokens) {
    Token root = tokens.stream().filter(token -> token.head() < 0).findFirst().orElseThrow();
    int at = root.index();
    if (!root.tag().equals("NNS") || at == 0 || at + 1 >= tokens.size() || !isSubject(tokens.get(at - 1), at)) {
      return tokens;
    }
    Token next = tokens.get(at + 1);
    int particle = PARTICLES.contains(next.lemma()) && next.head() == at ? next.index() : at;
    int object = particle + 1 < tokens.size() ? topBelow(tokens, particle + 1, particle) : at;
    return isObject(tokens, particle, object) ? mended(tokens, at, particle, object) : tokens;
  }

  /// @param particle the index of the verb's particle ("hands over"), or of the verb itself
  private static List<Token> mended(List<Token> tokens, int verb, int particle, int object) {
    var mended = new ArrayList<Token>(tokens.size());
    for (Token token : tokens) {
      int index = token.index();
      if (index == verb) {
        mended.add(token.as("VBZ", -1, "root"));
      } else if (index == verb - 1) {
        mended.add(token.as(token.isNoun() ? token.tag() : "NN", verb, "nsubj"));
      } else if (index == particle) {
        mended.add(token.as("RP", verb, "prt"));
      } else if (index == object) {
        mended.add(token.as(token.tag(), verb, "dobj"));
      } else if (token.head() == particle) {
        mended
            .add(token.as(token.tag(), index < verb && BEFORE.contains(token.relation()) ? verb - 1 : verb, token.relation()));
      } else if (index < verb && token.head() == verb && BEFORE.contains(token.relation())) {
        mended.add(token.as(token.tag(), verb - 1, token.relation()));
      } else {
        mended.add(token);
      }
    }
    return mended;
  }

  private static boolean isSubject(Token before, int root) {
    return before.head() == root && BEFORE.contains(before.relation())
        && (before.isNoun() || OFFICES.contains(before.lemma()));
  }

  /// Whether a noun phrase opens right behind the verb or its particle, hangs on it, and tells no time.
  private static boolean isObject(List<Token> tokens, int above, int object) {
    if (object == above) {
      return false;
    }
    Token next = tokens.get(above + 1);
    boolean nominal = next.isNoun() || next.tag().equals("DT") || next.tag().startsWith("JJ") || next.tag().equals("CD");
    Token top = tokens.get(object);
    return nominal && top.isNoun() && top.head() == above && switch (top.entity()) {
      case DATE, TIME -> false;
      default -> true;
    };
  }

  /// The word right under another that a word stands below, or is.
  private static int topBelow(List<Token> tokens, int from, int above) {
    int at = from;
    while (tokens.get(at).head() >= 0 && tokens.get(at).head() != above) {
      at = tokens.get(at).head();
    }
    return at;
  }
}
