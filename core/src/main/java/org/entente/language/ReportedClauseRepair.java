package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives a reported clause its verb where the parser took that for a participle and gave its subject to who reports: in
/// "General Ruiz, the army chief, called on General Ito in Lima, the navy said" the general called.
///
/// A verb at the root with two subjects, of which the first has a participle between them and the second stands behind a
/// comma, reports a clause of the first.
final class ReportedClauseRepair {

  private ReportedClauseRepair() {}

  static List<Token> mended(List<Token> tokens) {
    Token root = tokens.stream().filter(token -> token.head() < 0).findFirst().orElseThrow();
    var subjects = tokens.stream().filter(token -> token.head() == root.index() && token.is("nsubj")).toList();
    if (!root.isVerb() || subjects.size() != 2 || subjects.getLast().index() > root.index()) {
      return tokens;
    }
    Token who = subjects.getFirst();
    return participle(tokens, who, subjects.getLast()).map(verb -> mended(tokens, root, who, verb)).orElse(tokens);
  }

  private static Optional<Token> participle(List<Token> tokens, Token who, Token reporter) {
    boolean apart = tokens.subList(who.index(), reporter.index()).stream()
        .anyMatch(token -> token.text().equals(",") && token.index() > who.index());
    return tokens.subList(who.index() + 1, reporter.index()).stream()
        .filter(token -> apart && token.tag().equals("VBN") && token.is("acl") && token.head() == who.index())
        .filter(token -> MainVerbRepair.mayBePast(tokens, token))
        .reduce((first, second) -> second);
  }

  private static List<Token> mended(List<Token> tokens, Token root, Token who, Token verb) {
    var mended = new ArrayList<Token>(tokens.size());
    for (Token token : tokens) {
      if (token.equals(verb)) {
        mended.add(token.as("VBD", root.index(), "ccomp"));
      } else if (token.equals(who)) {
        mended.add(token.as(token.tag(), verb.index(), "nsubj"));
      } else {
        mended.add(token);
      }
    }
    return mended;
  }
}
