package org.entente.coding.quotation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.Document;
import org.entente.mention.PersonMention;
import org.entente.report.Span;

/// The words between the body a person belongs to and the person's name: "the RPN's Head of Training,
/// Brigadier (BG) Ana Ruiz".
///
/// @param office what stands between the body and the name's title, without marks
/// @param codes of the body
record Introduction(Optional<Span> office, List<String> codes) {

  private static final Set<String> LINKS = Set.of("IN", "TO", "DT", "CD", "JJ", "POS", ",", "-LRB-", "-RRB-", "HYPH");
  private static final int REACH = 12;

  /// The nearest introduction among all mentions of a name.
  static Optional<Introduction> of(Document document, Stream<PersonMention> mentions) {
    return mentions
        .flatMap(mention -> byOffice(document, mention).or(() -> of(document, mention)).stream())
        .findFirst();
  }

  /// "The ambassador of Peru to Ghana, Ana Ruiz": an office that stands apart from the name it belongs to.
  private static Optional<Introduction> byOffice(Document document, PersonMention person) {
    Sentence sentence = document.sentences().get(person.sentence());
    return document.mentionsIn(sentence, PersonMention.class)
        .filter(office -> office.name().isEmpty() && office.span().end() <= person.span().start())
        .max(Comparator.comparing(PersonMention::span))
        .flatMap(office -> linked(sentence, office.span(), person.span()).map(words -> {
          Span start = office.role().orElse(office.span());
          Span whole = office(words).map(start::union).orElse(start);
          return new Introduction(Optional.of(whole), office.codes());
        }));
  }

  private static Optional<Introduction> of(Document document, PersonMention person) {
    Sentence sentence = document.sentences().get(person.sentence());
    return document.mentionsIn(sentence, ActorMention.class)
        .filter(actor -> actor.span().end() <= person.span().start())
        .filter(actor -> !actor.codes().isEmpty() && actor.codes().stream().allMatch(ActorMention::isCode))
        .max(Comparator.comparing(ActorMention::span))
        .flatMap(
            actor -> between(sentence, actor.span(), person.span()).map(words -> new Introduction(office(words), actor.codes())));
  }

  private static Optional<List<Token>> between(Sentence sentence, Span body, Span name) {
    return linked(sentence, body, name)
        .filter(words -> !words.isEmpty() && (words.getFirst().tag().equals("POS") || words.getFirst().isNoun()));
  }

  /// The words between, if nothing among them starts another phrase.
  private static Optional<List<Token>> linked(Sentence sentence, Span from, Span name) {
    var words = sentence.tokens().stream()
        .filter(token -> token.span().start() >= from.end() && token.span().end() <= name.start())
        .toList();
    boolean linked = words.stream().allMatch(token -> token.isNoun() || LINKS.contains(token.tag()));
    return linked && words.size() <= REACH ? Optional.of(words) : Optional.empty();
  }

  private static Optional<Span> office(List<Token> words) {
    return words.stream()
        .dropWhile(token -> token.tag().equals("POS"))
        .takeWhile(token -> !token.text().equals(",") && !token.text().equals("("))
        .map(Token::span)
        .reduce(Span::union);
  }
}
