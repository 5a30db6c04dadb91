package org.entente.language;

import java.util.List;
import java.util.Optional;

/// Gives back to a noun the participle that the parser took for a verb of its own: in "received 14 Alvis protected vehicles" nobody
/// protected anything. A number that counts the noun from before the participle shows that all of it is one phrase.
final class ParticipleRepair {

  private ParticipleRepair() {}

  static List<Token> mended(List<Token> tokens) {
    List<Token> mended = tokens;
    for (Token token : tokens) {
      Optional<Token> noun = counted(tokens, token);
      if (noun.isPresent()) {
        mended = mended(mended, token, noun.get());
      }
    }
    return mended;
  }

  /// The object of the participle, if a number before the participle counts it.
  private static Optional<Token> counted(List<Token> tokens, Token participle) {
    boolean verb = participle.tag().equals("VBN") && participle.head() >= 0 && tokens.get(participle.head()).isVerb()
        && tokens.stream().noneMatch(child -> child.head() == participle.index() && child.relation().startsWith("aux"));
    return verb
        ? tokens.stream()
            .filter(noun -> noun.head() == participle.index() && noun.is("dobj") && noun.index() > participle.index())
            .filter(noun -> tokens.subList(0, participle.index()).stream()
                .anyMatch(number -> number.head() == noun.index() && number.tag().equals("CD")))
            .findFirst()
        : Optional.empty();
  }

  private static List<Token> mended(List<Token> tokens, Token participle, Token noun) {
    return tokens.stream().map(token -> {
      if (token.index() == noun.index()) {
        return token.as(token.tag(), participle.head(), "dobj");
      }
      if (token.index() == participle.index()) {
        return token.as(token.tag(), noun.index(), "amod");
      }
      if (token.head() != participle.index()) {
        return token;
      }
      return token.index() < participle.index()
          ? token.as(token.tag(), noun.index(), "compound")
          : token.as(token.tag(), participle.head(), token.relation());
    }).toList();
  }
}
