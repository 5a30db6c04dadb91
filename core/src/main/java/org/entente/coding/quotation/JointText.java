package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.coding.quotation.Quotation.Mode;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.Document;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Reads a report that is itself a joint statement: a headline that calls it one, and "we" all through.
/// It is one turn of all who issue it; a text without such a headline may be the instrument itself and is
/// left to the record types that code those.
final class JointText {

  private static final Set<String> ISSUERS = Set.of("leader", "minister", "president", "government", "secretary", "head");
  private static final int SENTENCES = 3;

  private final Document document;
  private final Saying saying;

  JointText(Document document, Saying saying) {
    this.document = document;
    this.saying = saying;
  }

  /// The turn, its content cut down to sentences that the test lets through.
  Optional<Quotation> find(java.util.function.Predicate<Sentence> relevant) {
    var ours = document.sentences().stream().filter(JointText::speaksAsWe).toList();
    long body = document.sentences().stream().filter(sentence -> sentence.zone() == Zone.BODY).count();
    if (!isCalledStatement() || ours.size() < SENTENCES || ours.size() * SENTENCES < body) {
      return Optional.empty();
    }
    var chosen = document.sentences().stream()
        .filter(sentence -> sentence.zone() == Zone.BODY && relevant.test(sentence))
        .toList();
    return issuers().filter(_ -> !chosen.isEmpty()).map(speaker -> turn(speaker, ours, chosen));
  }

  private boolean isCalledStatement() {
    return document.sentences().stream()
        .filter(sentence -> sentence.zone() == Zone.HEADLINE)
        .flatMap(sentence -> sentence.tokens().stream())
        .anyMatch(saying::isNoun);
  }

  private static boolean speaksAsWe(Sentence sentence) {
    return sentence.zone() == Zone.BODY
        && sentence.tokens().stream().anyMatch(token -> token.lemma().equals("we") && token.relation().startsWith("nsubj"));
  }

  /// "The leaders of A, B and C": the first phrase that names two or more issuers.
  private Optional<Speaker> issuers() {
    return document.sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream()
            .filter(token -> ISSUERS.contains(token.lemma()) && token.isNoun())
            .flatMap(token -> issuers(sentence, token).stream()))
        .findFirst();
  }

  private Optional<Speaker> issuers(Sentence sentence, Token head) {
    Span words = head.span();
    for (Token token : sentence.subtree(head)) {
      words = words.union(token.span());
    }
    Span phrase = words;
    var codes = new LinkedHashSet<String>();
    document.mentionsIn(sentence, ActorMention.class)
        .filter(actor -> phrase.contains(actor.span()))
        .forEach(actor -> codes.addAll(actor.codes()));
    return codes.size() > 1
        ? Optional.of(
            new Speaker(Speaker.Kind.INSTITUTION, phrase, phrase, Optional.empty(), List.copyOf(codes), false))
        : Optional.empty();
  }

  private static Quotation turn(Speaker speaker, List<Sentence> ours, List<Sentence> chosen) {
    var content = new ArrayList<Span>();
    var sentences = new ArrayList<Integer>();
    for (int i = 0; i < chosen.size(); i++) {
      Sentence sentence = chosen.get(i);
      boolean goesOn = i > 0
          && chosen.get(i - 1).index() == sentence.index() - 1
          && chosen.get(i - 1).block() == sentence.block();
      content.add(goesOn ? content.removeLast().union(sentence.span()) : sentence.span());
      sentences.add(sentence.index());
    }
    Span we = ours.getFirst().tokens().stream().filter(token -> token.lemma().equals("we")).findFirst().orElseThrow().span();
    if (!sentences.contains(ours.getFirst().index())) {
      sentences.add(ours.getFirst().index());
      sentences.sort(null);
    }
    return new Quotation(
        List.of(speaker), Mode.DIRECT, content, List.of(we), Optional.empty(), sentences, Zone.BODY, false, List.of());
  }
}
