package org.entente.coding;

import java.util.Objects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.codebook.Vocabulary;
import org.entente.codebook.WordPattern;

/// The codebook's word lists and cue words, ready for matching.
final class Lexicons {

  static final String UNSPECIFIED = "unspecified";

  private static final List<String> SHIP = List.of("ship");

  private final Set<String> open;
  private final Set<String> ofShips;
  private final Map<String, PhraseIndex<String>> byName;
  private final Map<String, PhraseIndex<String>> cues;

  Lexicons(Codebook codebook) {
    byName = codebook.lexicons().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> index(entry.getKey(), entry.getValue())));
    ofShips = codebook.lexicons().entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(pattern -> pattern.parts().equals(SHIP)))
        .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    open = codebook.vocabularies().values().stream()
        .filter(vocabulary -> vocabulary.terms().stream().anyMatch(term -> term.id().equals(UNSPECIFIED)))
        .map(Vocabulary::name)
        .collect(Collectors.toUnmodifiableSet());
    cues = codebook.vocabularies().values().stream()
        .collect(Collectors.toUnmodifiableMap(Vocabulary::name, Lexicons::cueIndex));
  }

  /// Every word of a lexicon in the sentence.
  List<PhraseIndex.Match<String>> words(String lexicon, Words words) {
    return index(lexicon).find(words);
  }

  boolean holds(String lexicon, Words words) {
    return !words(lexicon, words).isEmpty();
  }

  /// Whether ships are among what a lexicon names.
  boolean namesShips(String lexicon) {
    return ofShips.contains(lexicon);
  }

  /// The cues of a vocabulary's terms in the sentence.
  List<PhraseIndex.Match<String>> cues(String vocabulary, Words words) {
    return Objects.requireNonNull(cues.get(vocabulary), vocabulary).find(words);
  }

  /// The vocabulary's own term for what the words leave open.
  Optional<String> unspecified(String vocabulary) {
    return open.contains(vocabulary) ? Optional.of(UNSPECIFIED) : Optional.empty();
  }

  private PhraseIndex<String> index(String lexicon) {
    PhraseIndex<String> index = byName.get(lexicon);
    if (index == null) {
      throw new IllegalArgumentException("no lexicon '" + lexicon + "': the codebook was not checked");
    }
    return index;
  }

  private static PhraseIndex<String> index(String name, List<WordPattern> patterns) {
    var index = new PhraseIndex<String>();
    patterns.forEach(pattern -> index.add(pattern, name));
    return index;
  }

  private static PhraseIndex<String> cueIndex(Vocabulary vocabulary) {
    var index = new PhraseIndex<String>();
    vocabulary.terms().forEach(term -> term.cues().forEach(cue -> index.add(cue, term.id())));
    return index;
  }
}
