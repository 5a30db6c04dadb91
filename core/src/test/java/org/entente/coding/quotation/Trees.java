package org.entente.coding.quotation;

import static org.entente.mention.ActorMention.Resolution.NAMED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.Document;
import org.entente.mention.Mention;
import org.entente.mention.PersonMention;
import org.entente.report.Block;
import org.entente.report.Report;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Reads a parsed text kept beside the tests, so that they need no model.
///
/// Lines are tab-separated: `headline` or `text` and a paragraph; `sentence`; a token's start, end, lemma, tag, entity,
/// head and relation; `person` or `actor` and the mention's words with what is known of it.
final class Trees {

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private int base;

  static Document read(String name) {
    try (InputStream in = Trees.class.getResourceAsStream("/quotation/" + name + ".tree")) {
      return new Trees().document(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Document document(String name, String lines) {
    for (String line : lines.split("\n")) {
      String[] parts = line.split("\t", -1);
      switch (parts[0]) {
        case "headline" -> paragraph(parts[1], Zone.HEADLINE);
        case "text" -> paragraph(parts[1], Zone.BODY);
        case "sentence" -> close();
        case "person" -> person(parts);
        case "actor" -> actor(parts);
        default -> token(parts);
      }
    }
    close();
    return new Document(Report.of(name, text.toString()), blocks, sentences, mentions, java.util.Optional.empty());
  }

  private void paragraph(String words, Zone zone) {
    close();
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    base = text.length();
    text.append(words);
    blocks.add(new Block(new Span(base, text.length()), zone));
  }

  private void token(String[] parts) {
    Span span = new Span(base + Integer.parseInt(parts[0]), base + Integer.parseInt(parts[1]));
    String entity = parts[4].equals("O") ? "NONE" : parts[4].substring(2);
    tokens.add(
        new Token(
            tokens.size(), span, text.substring(span.start(), span.end()), parts[2], parts[3],
            EntityType.valueOf(entity), parts[4].matches("[BU]-.*"), Integer.parseInt(parts[5]), parts[6]));
  }

  private void close() {
    if (!tokens.isEmpty()) {
      Span span = tokens.getFirst().span().union(tokens.getLast().span());
      sentences.add(new Sentence(sentences.size(), blocks.size() - 1, blocks.getLast().zone(), span, tokens));
      tokens.clear();
    }
  }

  private void person(String[] parts) {
    close();
    Span span = last(parts[1]);
    Optional<Span> name = parts[2].isEmpty() ? Optional.empty() : Optional.of(find(parts[2]));
    Optional<Span> role = parts[3].isEmpty() ? Optional.empty() : Optional.of(find(parts[3]));
    Token head = head(name.filter(span::contains).orElse(span));
    mentions.add(
        new PersonMention(
            sentenceOf(head), head.index(), span, name, role, Optional.empty(), codes(parts[4]), NAMED));
  }

  private void actor(String[] parts) {
    close();
    Span span = last(parts[1]);
    Token head = head(span);
    boolean known = parts.length > 3;
    mentions.add(
        new ActorMention(
            sentenceOf(head), head.index(), span, known ? codes(parts[2]) : List.of(),
            ActorMention.Level.valueOf(parts[parts.length - 1].toUpperCase(Locale.ROOT)), NAMED));
  }

  private static List<String> codes(String word) {
    return word.isEmpty() ? List.of() : List.of(word.split(","));
  }

  private Span last(String words) {
    int start = text.lastIndexOf(words);
    return new Span(start, start + words.length());
  }

  /// The first place of the words, so that a later mention can point back to an earlier name.
  private Span find(String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private Token head(Span span) {
    return sentences.stream()
        .flatMap(sentence -> sentence.within(span).stream()
            .filter(token -> token.head() < 0 || !span.contains(sentence.token(token.head()).span())))
        .findFirst()
        .orElseThrow();
  }

  private int sentenceOf(Token token) {
    return sentences.stream().filter(sentence -> sentence.tokens().contains(token)).findFirst().orElseThrow().index();
  }
}
