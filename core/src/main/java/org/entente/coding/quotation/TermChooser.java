package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.codebook.Vocabulary;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// Chooses a vocabulary's term by the cues that words hold; where nothing cues another, the first term
/// without cues stands.
final class TermChooser {

  private final List<Cued> terms;

  TermChooser(Vocabulary vocabulary) {
    this.terms = vocabulary.terms().stream().map(term -> new Cued(term.id(), new WordList(term.cues()))).toList();
  }

  private record Cued(String term, WordList cues) {

    private List<Token> among(Map<Sentence, List<Token>> words) {
      var found = new ArrayList<Token>();
      words.forEach((sentence, tokens) -> tokens.stream()
          .filter(token -> cues.lengthAt(sentence, token.index()) > 0)
          .forEach(found::add));
      return found;
    }
  }

  /// A term with the token that cued it, if one did.
  record Choice(String term, Optional<Token> cue) {}

  /// By the verb alone.
  Optional<Choice> byVerb(String lemma) {
    return terms.stream()
        .filter(cued -> cued.cues().matches(lemma))
        .findFirst()
        .map(cued -> new Choice(cued.term(), Optional.empty()));
  }

  /// The term with most cues among the words; of equals the earlier term.
  Optional<Choice> byWords(Map<Sentence, List<Token>> words) {
    Optional<Choice> best = Optional.empty();
    int most = 0;
    for (Cued cued : terms) {
      var found = cued.among(words);
      if (found.size() > most) {
        most = found.size();
        best = Optional.of(new Choice(cued.term(), Optional.of(found.getFirst())));
      }
    }
    return best;
  }

  Optional<Choice> otherwise() {
    return terms.stream()
        .filter(cued -> cued.cues().isEmpty())
        .findFirst()
        .map(cued -> new Choice(cued.term(), Optional.empty()));
  }
}
