package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a sentence its verb where the parser took it for a participle: in "Ships of the navy, led by a frigate,
/// docked in Lima" the ships docked.
///
/// Where a sentence has no finite verb of its own and a noun at its root, the first participle that could be a past tense,
/// has no agent, and stands behind a comma or takes no object is the verb, and the noun its subject.
final class MainVerbRepair {

  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP", "MD");
  private static final Set<String> PAST = Set.of("met", "held", "left", "led", "sent", "made", "paid", "said", "told", "brought",
      "built", "bought", "sold", "won", "lost", "put", "set");

  private static final Set<String> INTRANSITIVE = Set.of("dock", "arrive", "berth", "anchor", "moor", "sail", "depart", "land");

  private MainVerbRepair() {}

  static List<Token> mended(List<Token> tokens) {
    Token root = tokens.stream().filter(token -> token.head() < 0).findFirst().orElseThrow();
    boolean verbless = root.isNoun()
        && tokens.stream().noneMatch(token -> FINITE.contains(token.tag()) && !isRelative(tokens, token));
    return verbless ? verb(tokens, root).map(verb -> mended(tokens, root, verb)).orElse(tokens) : tokens;
  }

  private static boolean isRelative(List<Token> tokens, Token verb) {
    Token at = verb;
    while (at.head() >= 0 && !at.is("relcl")) {
      at = tokens.get(at.head());
    }
    return at.is("relcl");
  }

  private static Optional<Token> verb(List<Token> tokens, Token root) {
    return tokens.stream()
        .filter(token -> token.index() > root.index() && token.tag().equals("VBN") && token.is("acl"))
        .filter(token -> INTRANSITIVE.contains(token.lemma()) || tokens.get(token.index() - 1).text().equals(","))
        .filter(token -> mayBePast(tokens, token))
        .findFirst();
  }

  /// Whether a participle could as well be a past tense: it has the form of one, and no agent.
  static boolean mayBePast(List<Token> tokens, Token participle) {
    return (participle.text().endsWith("ed") || PAST.contains(participle.text()))
        && tokens.stream().noneMatch(child -> child.head() == participle.index() && child.is("agent"));
  }

  private static List<Token> mended(List<Token> tokens, Token root, Token verb) {
    var mended = new ArrayList<Token>(tokens.size());
    for (Token token : tokens) {
      boolean behind = token.index() > verb.index() && token.head() >= 0 && token.head() < verb.index();
      boolean subject = token.head() == root.index() && token.is("nsubj");
      if (token.equals(verb)) {
        mended.add(token.as("VBD", -1, "root"));
      } else if (token.equals(root)) {
        mended.add(token.as(token.tag(), verb.index(), "nsubj"));
      } else if (behind || subject) {
        mended.add(token.as(token.tag(), verb.index(), subject ? "dep" : token.relation()));
      } else {
        mended.add(token);
      }
    }
    return mended;
  }
}
