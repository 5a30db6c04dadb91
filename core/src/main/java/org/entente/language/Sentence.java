package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import org.entente.report.Span;
import org.entente.report.Zone;

/// One sentence: its tokens and their tree, addressed by token index.
public final class Sentence {

  private final int index;
  private final int block;
  private final Zone zone;
  private final Span span;
  private final List<Token> tokens;
  private final List<List<Token>> children;

  /// @param index position in the document, from 0
  /// @param block index of the layout block (paragraph) it stands in
  public Sentence(int index, int block, Zone zone, Span span, List<Token> tokens) {
    this.index = index;
    this.block = block;
    this.zone = zone;
    this.span = span;
    this.tokens = List.copyOf(tokens);
    var below = new ArrayList<List<Token>>();
    for (int i = 0; i < tokens.size(); i++) {
      below.add(new ArrayList<>());
    }
    for (Token token : tokens) {
      if (token.head() >= 0) {
        below.get(token.head()).add(token);
      }
    }
    below.replaceAll(List::copyOf);
    this.children = below;
  }

  public int index() {
    return index;
  }

  public int block() {
    return block;
  }

  public Zone zone() {
    return zone;
  }

  public Span span() {
    return span;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public Token token(int at) {
    return tokens.get(at);
  }

  /// The tokens that hang directly on this one, in order of the text.
  public List<Token> children(Token token) {
    return children.get(token.index());
  }

  /// Those children whose relation is one of the given.
  public List<Token> children(Token token, String... relations) {
    List<Token> found = List.of();
    for (Token child : children(token)) {
      for (String relation : relations) {
        if (child.is(relation)) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(child);
        }
      }
    }
    return found;
  }

  /// Every token at or below this one, in order of the text.
  public List<Token> subtree(Token top) {
    var inside = new boolean[tokens.size()];
    mark(top, inside);
    return tokens.stream().filter(token -> inside[token.index()]).toList();
  }

  private void mark(Token token, boolean[] inside) {
    inside[token.index()] = true;
    for (Token child : children(token)) {
      mark(child, inside);
    }
  }

  /// The token of a run, both ends inclusive, that governs the others.
  public Token governor(int from, int to) {
    for (int at = from; at <= to; at++) {
      int head = token(at).head();
      if (head < from || head > to) {
        return token(at);
      }
    }
    return token(to);
  }

  /// The tokens that lie wholly in a span of the report.
  public List<Token> within(Span wanted) {
    return tokens.stream().filter(token -> wanted.contains(token.span())).toList();
  }

  @Override
  public String toString() {
    return tokens.stream()
        .map(token -> token.text() + "/" + token.tag())
        .collect(java.util.stream.Collectors.joining(" "));
  }
}
