package org.entente.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a verb the object that the parser took for an apposition of its subject: in "Prince Salman met Peru's army chief" the
/// prince is not the chief.
final class ObjectRepair {

  private static final Set<String> DESCRIBING = Set.of("pobj", "prep", "conj", "compound");

  private ObjectRepair() {}

  static List<Token> mended(List<Token> tokens) {
    return tokens.stream().map(token -> verb(tokens, token).map(verb -> token.as(token.tag(), verb.index(), "dobj"))
        .orElse(token)).toList();
  }

  /// The verb without an object that stands between a noun and its apposition and has that noun, or what that noun describes,
  /// for its subject.
  private static Optional<Token> verb(List<Token> tokens, Token apposition) {
    if (!apposition.is("appos")) {
      return Optional.empty();
    }
    Token noun = tokens.get(apposition.head());
    while (DESCRIBING.contains(noun.relation()) && noun.head() >= 0) {
      noun = tokens.get(noun.head());
    }
    return Optional.of(noun).filter(subject -> subject.is("nsubj") && subject.head() >= 0)
        .map(subject -> tokens.get(subject.head()))
        .filter(verb -> verb.isVerb() && apposition.head() < verb.index() && verb.index() < apposition.index())
        .filter(verb -> tokens.stream().noneMatch(other -> other.head() == verb.index() && other.is("dobj")));
  }
}
