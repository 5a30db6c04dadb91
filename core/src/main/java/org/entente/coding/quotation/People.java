package org.entente.coding.quotation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mention.ActorMention;
import org.entente.mention.Document;
import org.entente.mention.PersonMention;
import org.entente.report.Span;

/// What the whole report tells of one person or body: office, states, and the words that show them.
///
/// @param name where the fullest name stands
record People(Document document, Span name) {

  /// The fullest form of the office that any mention gives.
  Optional<Span> role() {
    var introduced = Introduction.of(document, mentions()).flatMap(Introduction::office);
    return Stream.concat(mentions().flatMap(mention -> mention.role().stream()), introduced.stream())
        .max(Comparator.comparingInt(Span::length));
  }

  /// The states or bodies spoken for: as this mention has them, else as another of the same name has
  /// them, else what a name of a state or body in one of these phrases shows.
  List<String> codes(PersonMention mention) {
    return Stream.concat(Stream.of(mention), mentions())
        .map(PersonMention::codes)
        .filter(codes -> !codes.isEmpty() && codes.stream().allMatch(ActorMention::isCode))
        .findFirst()
        .or(() -> Stream.concat(Stream.of(mention), mentions())
            .flatMap(person -> mentions(ActorMention.class).filter(actor -> person.span().contains(actor.span())))
            .map(ActorMention::codes)
            .filter(codes -> codes.stream().allMatch(ActorMention::isCode) && !codes.isEmpty())
            .findFirst())
        .or(() -> Introduction.of(document, mentions()).map(Introduction::codes))
        .orElse(mention.codes());
  }

  /// The words that a code comes from: inside the phrase, in the person's other mentions, else the
  /// nearest actor before it, else the first after it.
  Optional<Span> affiliation(Span words, String code) {
    return Stream.concat(Stream.of(words), mentions().map(PersonMention::span))
        .flatMap(span -> actors(code).filter(span::contains))
        .findFirst()
        .or(() -> actors(code)
            .filter(span -> span.start() < words.start())
            .max(Comparator.comparingInt(Span::start)))
        .or(() -> actors(code).findFirst());
  }

  private Stream<Span> actors(String code) {
    return mentions(ActorMention.class).filter(actor -> actor.codes().contains(code)).map(ActorMention::span);
  }

  private Stream<PersonMention> mentions() {
    return mentions(PersonMention.class).filter(mention -> mention.name().filter(name::equals).isPresent());
  }

  private <M> Stream<M> mentions(Class<M> kind) {
    return document.mentions().stream().filter(kind::isInstance).map(kind::cast);
  }
}
