package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a second clause the subject that the parser took for a second object: in "Peru sent one and Chile has sent
/// two" Chile is not sent, it sends.
final class SubjectRepair {

  private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP", "MD");

  private SubjectRepair() {}

  static List<Token> mended(List<Token> tokens) {
    var mended = new ArrayList<>(tokens);
    for (Token verb : tokens) {
      subject(tokens, verb).ifPresent(noun -> {
        mended.set(noun.index(), noun.as(noun.tag(), verb.index(), "nsubj"));
        tokens.stream().filter(token -> token.is("cc") && token.head() == noun.head() && token.index() < noun.index())
            .reduce((first, second) -> second)
            .ifPresent(and -> mended.set(and.index(), and.as(and.tag(), verb.head(), "cc")));
      });
    }
    return mended;
  }

  /// The noun right before a verb that stands beside another one and has no subject, if it seems to stand beside that
  /// one's object.
  private static Optional<Token> subject(List<Token> tokens, Token verb) {
    if (!verb.isVerb() || !verb.is("conj") || verb.head() < 0 || !tokens.get(verb.head()).isVerb()
        || tokens.stream().anyMatch(token -> token.head() == verb.index() && token.relation().startsWith("nsubj"))) {
      return Optional.empty();
    }
    Token first = tokens.stream()
        .filter(token -> token.equals(verb) || token.head() == verb.index() && token.relation().startsWith("aux"))
        .findFirst().orElse(verb);
    return Optional.of(first).filter(token -> token.index() > 0 && FINITE.contains(token.tag()))
        .map(token -> tokens.get(token.index() - 1))
        .filter(noun -> noun.isNoun() && noun.is("conj") && noun.head() > verb.head() && noun.head() < noun.index());
  }
}
