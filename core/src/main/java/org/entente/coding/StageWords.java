package org.entente.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.codebook.Stage;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// English words that tell how far an event has gone, read once from `stages.tsv`.
final class StageWords {

  private static final Map<String, Stage> STAGES = read();

  private StageWords() {}

  /// What a verb says of the event it governs ("agreed to hold", "called off the drill", "put the sale on hold").
  static Optional<Stage> ofVerb(Sentence sentence, Token verb) {
    return Stream
        .concat(sentence.children(verb, "prt", "prep").stream().flatMap(word -> particles(sentence, word)), Stream.of(""))
        .flatMap(particle -> Optional.ofNullable(STAGES.get("verb " + verb.lemma() + particle)).stream()).findFirst();
  }

  private static Stream<String> particles(Sentence sentence, Token word) {
    String particle = "-" + word.lemma();
    return word.is("prt") || word.index() + 1 == sentence.tokens().size()
        ? Stream.of(particle)
        : Stream.of(particle + "-" + sentence.token(word.index() + 1).lemma(), particle);
  }

  static Optional<Stage> ofNoun(Token noun) {
    return Optional.ofNullable(STAGES.get("noun " + noun.lemma()));
  }

  static Optional<Stage> ofAdjective(Token adjective) {
    return Optional.ofNullable(STAGES.get("adjective " + adjective.text().toLowerCase(java.util.Locale.ROOT)));
  }

  /// What a verb says of the event that is its subject ("the drill began").
  static Optional<Stage> ofAspect(Token verb) {
    return Optional.ofNullable(STAGES.get("aspect " + verb.lemma()));
  }

  private static Map<String, Stage> read() {
    var stages = new HashMap<String, Stage>();
    try (var lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(StageWords.class.getResourceAsStream("stages.tsv")), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(row -> {
        for (String word : row[2].split(" ")) {
          stages.putIfAbsent(row[0] + " " + word, Stage.valueOf(row[1]));
        }
      });
      return Map.copyOf(stages);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
