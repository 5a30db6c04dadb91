package org.entente.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.entente.mention.Mention;
import org.entente.mention.PersonMention;
import org.entente.report.Quote;
import org.entente.report.Span;

/// One sentence with everything the engine asks of it: words for matching, grammar, and its mentions.
///
/// @param governed the mentions that each token governs
record SentenceView(Document document, Sentence sentence, Words words, Arguments arguments, List<Mention> mentions,
    List<List<Mention>> governed) {

  static SentenceView of(Document document, Sentence sentence) {
    var mentions = document.mentionsIn(sentence).toList();
    var governed = new ArrayList<List<Mention>>(Collections.nCopies(sentence.tokens().size(), List.of()));
    for (Mention mention : mentions) {
      if (governed.get(mention.head()).isEmpty()) {
        governed.set(mention.head(), new ArrayList<>());
      }
      governed.get(mention.head()).add(mention);
    }
    return new SentenceView(document, sentence, Words.of(sentence), new Arguments(sentence), mentions, governed);
  }

  Grammar grammar() {
    return arguments.grammar();
  }

  <M extends Mention> Stream<M> mentions(Class<M> kind) {
    return mentions.stream().filter(kind::isInstance).map(kind::cast);
  }

  <M extends Mention> Stream<M> mentionsAt(Token token, Class<M> kind) {
    return governed.get(token.index()).stream().filter(kind::isInstance).map(kind::cast);
  }

  /// The people a token stands for: those it governs, else one whose title it opens ("Chief of Staff
  /// General Ruiz", where the grammar hangs on "Chief").
  Stream<PersonMention> people(Token token) {
    var governed = mentionsAt(token, PersonMention.class).toList();
    return governed.isEmpty()
        ? mentions(PersonMention.class).filter(person -> person.span().contains(token.span())
            || person.role().filter(role -> role.contains(token.span())).isPresent()).limit(1)
        : governed.stream();
  }

  Quote quote(Span span) {
    return document.quote(span);
  }

  Span span(Token from, Token to) {
    return from.span().union(to.span());
  }
}
