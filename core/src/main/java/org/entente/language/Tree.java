package org.entente.language;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.report.Report;
import org.entente.report.Span;

/// Carries a sentence over from the library's nodes to tokens of our own.
final class Tree {

  private static final Map<String, EntityType> TYPES = Arrays.stream(EntityType.values())
      .collect(Collectors.toUnmodifiableMap(EntityType::name, Function.identity()));

  private Tree() {}

  static List<Token> of(Report report, NLPNode[] nodes, int base) {
    var tokens = new ArrayList<Token>(nodes.length - 1);
    for (int at = 1; at < nodes.length; at++) {
      tokens.add(token(report, nodes[at], base));
    }
    return tokens;
  }

  private static Token token(Report report, NLPNode node, int base) {
    var span = new Span(base + node.getStartOffset(), base + node.getEndOffset());
    String text = report.text().substring(span.start(), span.end());
    String tag = node.getPartOfSpeechTag() == null ? "XX" : node.getPartOfSpeechTag();
    String lemma = Lemmas.of(text, tag, node.getLemma() == null ? "" : node.getLemma());
    String name = node.getNamedEntityTag() == null ? "O" : node.getNamedEntityTag();
    EntityType type = name.length() < 3 ? EntityType.NONE : TYPES.getOrDefault(name.substring(2), EntityType.NONE);
    boolean opens = type != EntityType.NONE && (name.startsWith("B") || name.startsWith("U"));
    int head = node.getDependencyHead() == null ? -1 : node.getDependencyHead().getID() - 1;
    String relation = head < 0 ? "root" : node.getDependencyLabel() == null ? "dep" : node.getDependencyLabel();
    return new Token(node.getID() - 1, span, text, lemma, tag, type, opens, head, relation);
  }
}
