package org.entente.language;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.report.Block;
import org.entente.report.Report;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Parses with NLP4J, one paragraph at a time.
public final class Nlp4jParser implements Parser {

  private static final String CONFIGURATION = """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
          <named_entity_gazetteers field="word_form_simplified">edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
          <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
        </models>
      </configuration>
      """;

  private final NLPDecoder decoder;

  public Nlp4jParser() {
    decoder = new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Syntax parse(Report report) {
    var blocks = new ArrayList<Block>();
    var sentences = new ArrayList<Sentence>();
    String text = report.text();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        if (!text.substring(start, at).isBlank()) {
          Zone zone = blocks.isEmpty() && !text.substring(start, at).strip().endsWith(".") ? Zone.HEADLINE : Zone.BODY;
          blocks.add(new Block(new Span(start, at), zone));
          parse(text.substring(start, at), start, blocks.size() - 1, zone, sentences);
        }
        start = at + 1;
      }
    }
    return new Syntax(report, blocks, sentences);
  }

  private List<NLPNode[]> decode(String text) {
    try {
      return decoder.decodeDocument(text);
    } catch (java.io.IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  private void parse(String text, int base, int block, Zone zone, List<Sentence> into) {
    for (NLPNode[] nodes : decode(text)) {
      var tokens = new ArrayList<Token>();
      for (int i = 1; i < nodes.length; i++) {
        NLPNode node = nodes[i];
        Span span = new Span(base + node.getStartOffset(), base + node.getEndOffset());
        String surface = text.substring(node.getStartOffset(), node.getEndOffset());
        String tag = node.getNamedEntityTag();
        EntityType type = tag.equals("O") ? EntityType.NONE : EntityType.valueOf(tag.substring(2));
        String lemma = node.getLemma().matches(".*[0#].*") ? surface.toLowerCase(java.util.Locale.ROOT) : node.getLemma();
        tokens.add(new Token(i - 1, span, surface, lemma, node.getPartOfSpeechTag(), type,
            tag.startsWith("B") || tag.startsWith("U"), node.getDependencyHead().getID() - 1, node.getDependencyLabel()));
      }
      if (!tokens.isEmpty()) {
        into.add(new Sentence(into.size(), block, zone,
            new Span(tokens.getFirst().span().start(), tokens.getLast().span().end()), tokens));
      }
    }
  }
}
