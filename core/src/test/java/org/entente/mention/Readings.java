package org.entente.mention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.language.Nlp4jParser;
import org.entente.mention.ActorMention.Resolution;
import org.entente.report.Report;

/// Reports read for real, with their mentions in a form that a test can state.
final class Readings {

  private static final DocumentReader READER = new DocumentReader(Nlp4jParser.open(Path.of("target", "models"), _ -> {}),
      Gazetteer.load());

  private Readings() {}

  static Document read(String text) {
    return READER.read(Report.of("test", text));
  }

  /// Named actors: words, governing word, codes.
  static List<String> actors(String text) {
    Document document = read(text);
    return of(document, ActorMention.class).filter(actor -> actor.resolved() == Resolution.NAMED)
        .map(actor -> words(document, actor) + " @" + head(document, actor) + " " + String.join(",", actor.codes())).toList();
  }

  /// What refers back: words and codes.
  static List<String> references(String text) {
    Document document = read(text);
    return of(document, ActorMention.class).filter(actor -> actor.resolved() == Resolution.REFERENCE)
        .map(actor -> (words(document, actor) + " " + String.join(",", actor.codes())).strip()).toList();
  }

  /// People: words, then whatever is known of name, office, rank and state.
  static List<String> people(String text) {
    Document document = read(text);
    return of(document, PersonMention.class).map(person -> {
      var told = new ArrayList<String>(List.of(words(document, person)));
      person.name().ifPresent(span -> told.add("name=" + document.quote(span).text()));
      person.role().ifPresent(span -> told.add("role=" + document.quote(span).text()));
      person.rank().ifPresent(span -> told.add("rank=" + document.quote(span).text()));
      if (!person.codes().isEmpty()) {
        told.add(String.join(",", person.codes()));
      }
      return String.join(" ", told);
    }).toList();
  }

  /// Places: words, kind and state.
  static List<String> places(String text) {
    Document document = read(text);
    return of(document, PlaceMention.class)
        .map(place -> (words(document, place) + " " + place.kind() + " " + place.state().orElse("")).strip()).toList();
  }

  private static <M extends Mention> java.util.stream.Stream<M> of(Document document, Class<M> kind) {
    return document.mentions().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static String words(Document document, Mention mention) {
    return document.quote(mention.span()).text();
  }

  private static String head(Document document, Mention mention) {
    return document.sentences().get(mention.sentence()).token(mention.head()).text();
  }
}
