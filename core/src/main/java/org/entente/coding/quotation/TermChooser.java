package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.codebook.Vocabulary;
import org.entente.codebook.Vocabulary.Term;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// Chooses a vocabulary's term by the cues that words hold; where nothing cues another, the first term
/// without cues stands.
record TermChooser(Vocabulary vocabulary) {

  /// A term with the token that cued it, if one did.
  record Choice(String term, Optional<Token> cue) {}

  /// By the verb alone.
  Optional<Choice> byVerb(String lemma) {
    return vocabulary.terms().stream()
        .filter(term -> new WordList(term.cues()).matches(lemma))
        .findFirst()
        .map(term -> new Choice(term.id(), Optional.empty()));
  }

  /// The term with most cues among the words; of equals the earlier term.
  Optional<Choice> byWords(Map<Sentence, List<Token>> words) {
    var counts = new HashMap<Term, List<Token>>();
    for (Term term : vocabulary.terms()) {
      var list = new WordList(term.cues());
      words.forEach((sentence, tokens) -> tokens.stream()
          .filter(token -> list.lengthAt(sentence, token.index()) > 0)
          .forEach(token -> counts.computeIfAbsent(term, _ -> new ArrayList<>()).add(token)));
    }
    Optional<Choice> best = Optional.empty();
    int most = 0;
    for (Term term : vocabulary.terms()) {
      var cues = counts.getOrDefault(term, List.of());
      if (cues.size() > most) {
        most = cues.size();
        best = Optional.of(new Choice(term.id(), Optional.of(cues.getFirst())));
      }
    }
    return best;
  }

  Optional<Choice> otherwise() {
    return vocabulary.terms().stream()
        .filter(term -> term.cues().isEmpty())
        .findFirst()
        .map(term -> new Choice(term.id(), Optional.empty()));
  }
}
