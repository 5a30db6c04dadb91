package org.entente.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Block;
import org.entente.report.Quote;
import org.entente.report.Report;
import org.entente.report.Span;

/// A report after linguistic reading: sentences with their trees, and every mention in them, in order
/// of the text. Mentions of different kinds may overlap ("Russia" is an actor and a place).
///
/// @param home the state that the report is written from, ISO 3166-1 alpha-3, where it can be told: whose
///     "the ministry" and "the army" are if nothing else says so
public record Document(
    Report report, List<Block> blocks, List<Sentence> sentences, List<Mention> mentions, Optional<String> home) {

  public Document {
    blocks = List.copyOf(blocks);
    sentences = List.copyOf(sentences);
    mentions = mentions.stream().sorted(Comparator.comparing(Mention::span)).toList();
  }

  public Quote quote(Span span) {
    return Quote.of(report, span);
  }

  public Stream<Mention> mentionsIn(Sentence sentence) {
    return mentions.subList(firstFrom(sentence.index()), firstFrom(sentence.index() + 1)).stream();
  }

  /// Index of the first mention in a sentence or a later one.
  private int firstFrom(int sentence) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).sentence() >= sentence) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  public <M extends Mention> Stream<M> mentionsIn(Sentence sentence, Class<M> kind) {
    return mentionsIn(sentence).filter(kind::isInstance).map(kind::cast);
  }

  /// The mentions of a kind that this token governs.
  public <M extends Mention> Stream<M> mentionsAt(Sentence sentence, Token token, Class<M> kind) {
    return mentionsIn(sentence, kind).filter(mention -> mention.head() == token.index());
  }
}
