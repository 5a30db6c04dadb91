package org.entente.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a verb the object that the parser took for an apposition: in "Prince Salman met Peru's army chief" the prince is not the
/// chief, and in "received at the palace the army chief" the palace is not.
final class ObjectRepair {

  private static final Set<String> DESCRIBING = Set.of("pobj", "prep", "conj", "compound");

  private static final Set<String> RECEIVING = Set.of("receive", "welcome", "host", "greet", "meet");

  private ObjectRepair() {}

  static List<Token> mended(List<Token> tokens) {
    return tokens.stream()
        .map(token -> verb(tokens, token).or(() -> host(tokens, token)).map(verb -> token.as(token.tag(), verb.index(), "dobj"))
            .orElse(token))
        .toList();
  }

  /// The verb of receiving without an object, behind whose place the guest stands without a comma.
  private static Optional<Token> host(List<Token> tokens, Token guest) {
    if (!guest.is("appos") || tokens.get(guest.head()).head() < 0) {
      return Optional.empty();
    }
    int first = tokens.stream().filter(token -> token.head() == guest.index() || token.equals(guest)).mapToInt(Token::index).min()
        .orElse(guest.index());
    Token preposition = tokens.get(tokens.get(guest.head()).head());
    return Optional.of(preposition)
        .filter(word -> tokens.get(guest.head()).is("pobj") && word.head() >= 0 && tokens.get(first).is("det"))
        .filter(_ -> first > 0 && !tokens.get(first - 1).is("punct"))
        .map(word -> tokens.get(word.head()))
        .filter(verb -> RECEIVING.contains(verb.lemma())
            && tokens.stream().noneMatch(other -> other.head() == verb.index() && other.is("dobj")));
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
