package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Mends headlines whose verb the tagger took for a plural noun: in "Navy chief visits Chile" the chief visits.
///
/// A plural noun at the root, with a noun before it and another noun phrase right behind it, is a verb in the present:
/// the noun before is its subject, the phrase behind its object.
final class HeadlineRepair {

  private static final Set<String> BEFORE = Set.of("compound", "nmod", "amod", "nn", "npadvmod", "poss", "det", "nummod");
  private static final Set<String> OFFICES = Set.of("admiral", "general", "marshal");

  private HeadlineRepair() {}

  static List<Token> mended(List<Token> tokens) {
    Token root = tokens.stream().filter(token -> token.head() < 0).findFirst().orElseThrow();
    int at = root.index();
    if (!root.tag().equals("NNS") || at == 0 || at + 1 >= tokens.size() || !isSubject(tokens.get(at - 1), at)
        || !opensPhrase(tokens, at)) {
      return tokens;
    }
    int object = topBelow(tokens, at + 1, at);
    var mended = new ArrayList<Token>(tokens.size());
    for (Token token : tokens) {
      if (token.index() == at) {
        mended.add(with(token, "VBZ", -1, "root"));
      } else if (token.index() == at - 1) {
        mended.add(with(token, token.isNoun() ? token.tag() : "NN", at, "nsubj"));
      } else if (token.index() == object) {
        mended.add(with(token, token.tag(), at, "dobj"));
      } else if (token.index() < at && token.head() == at && BEFORE.contains(token.relation())) {
        mended.add(with(token, token.tag(), at - 1, token.relation()));
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

  /// Whether the next word opens a noun phrase that hangs on the root, and tells no time.
  private static boolean opensPhrase(List<Token> tokens, int root) {
    Token next = tokens.get(root + 1);
    boolean nominal = next.isNoun() || next.tag().equals("DT") || next.tag().startsWith("JJ") || next.tag().equals("CD");
    Token top = tokens.get(topBelow(tokens, root + 1, root));
    return nominal && top.isNoun() && top.head() == root && switch (top.entity()) {
      case DATE, TIME -> false;
      default -> true;
    };
  }

  /// The word under the root that a word stands below, or is.
  private static int topBelow(List<Token> tokens, int from, int root) {
    int at = from;
    while (tokens.get(at).head() >= 0 && tokens.get(at).head() != root) {
      at = tokens.get(at).head();
    }
    return at;
  }

  private static Token with(Token token, String tag, int head, String relation) {
    return new Token(token.index(), token.span(), token.text(), token.lemma(), tag, token.entity(), token.entityStart(), head,
        relation);
  }
}
