package org.entente.language;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.report.Block;
import org.entente.report.Dateline;
import org.entente.report.Layout;
import org.entente.report.Report;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Parses with NLP4J, one block of the report at a time, from models kept unpacked in a cache.
///
/// Datelines are no part of a sentence. What is too long for any sentence is cut, so that time grows
/// with the length of the text and no more. One parser serves many threads.
public final class Nlp4jParser implements Parser {

  private static final int LONGEST_SENTENCE = 200;

  private final NLPDecoder decoder;

  private Nlp4jParser(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  /// Opens the models, unpacking them first where the cache does not hold them yet.
  ///
  /// @param cacheFolder where unpacked models are kept; made if missing; about 0.2 GB
  /// @param progress told after each part that had to be unpacked
  /// @throws UncheckedIOException if the models are missing from the class path or damaged
  public static Nlp4jParser open(Path cacheFolder, Consumer<ModelProgress> progress) {
    return open(cacheFolder, progress, System.err::println);
  }

  /// @param trouble told in words when the cache cannot be written; the parser works all the same
  public static Nlp4jParser open(Path cacheFolder, Consumer<ModelProgress> progress, Consumer<String> trouble) {
    try {
      return new Nlp4jParser(Models.open(new ModelCache(cacheFolder, progress, trouble)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public Syntax parse(Report report) {
    List<Block> blocks = Layout.of(report);
    var sentences = new ArrayList<Sentence>();
    for (int block = 0; block < blocks.size(); block++) {
      for (Passage passage : Passage.of(report, prose(report, blocks.get(block)))) {
        parse(report, passage, block, blocks.get(block).zone(), sentences);
      }
    }
    return new Syntax(report, blocks, sentences);
  }

  /// The block without its dateline.
  private static Span prose(Report report, Block block) {
    int start = Dateline.of(report, block).map(dateline -> dateline.span().end()).orElse(block.span().start());
    return new Span(start, block.span().end());
  }

  private void parse(Report report, Passage passage, int block, Zone zone, List<Sentence> into) {
    var words = TokenRepair.repaired(decoder.getTokenizer().tokenize(passage.words()), passage.words());
    for (var sentence : decoder.getTokenizer().segmentize(words)) {
      for (int from = 0; from < sentence.size();) {
        int to = end(sentence, from);
        NLPNode[] nodes = decoder.decode(decoder.toNodeArray(sentence.subList(from, to)));
        var read = Tree.of(report, nodes, passage.start());
        var tokens = zone == Zone.HEADLINE
            ? HeadlineRepair.mended(read)
            : ReportedClauseRepair.mended(MainVerbRepair.mended(read));
        into.add(new Sentence(into.size(), block, zone, new Span(tokens.getFirst().span().start(), tokens.getLast().span().end()),
            PrepositionRepair
                .mended(ObjectRepair.mended(SubjectRepair.mended(DayRepair.mended(ParticipleRepair.mended(tokens)))))));
        from = to;
      }
    }
  }

  /// Where to cut a sentence too long to be one: after a comma or semicolon, if there is one late enough.
  private static int end(List<edu.emory.mathcs.nlp.component.tokenizer.token.Token> sentence, int from) {
    int limit = from + LONGEST_SENTENCE;
    if (limit >= sentence.size()) {
      return sentence.size();
    }
    for (int at = limit; at > from + LONGEST_SENTENCE / 2; at--) {
      String word = sentence.get(at - 1).getWordForm();
      if (word.equals(";") || word.equals(",")) {
        return at;
      }
    }
    return limit;
  }
}
