package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.language.Parser;
import org.entente.language.Syntax;
import org.entente.mention.ActorMention.Level;
import org.entente.report.Report;
import org.entente.report.Zone;

/// Reads a report into a document: parses it, then finds actors, places, people, times and amounts, and
/// settles what refers back. Keeps no state of its own, so one reader serves many threads.
public final class DocumentReader {

  /// A state is the report's own if it has this share of at least so many mentions of states.
  private static final double DOMINANT = 0.45;
  private static final int ENOUGH = 3;

  private final Parser parser;
  private final Gazetteer gazetteer;

  public DocumentReader(Parser parser, Gazetteer gazetteer) {
    this.parser = parser;
    this.gazetteer = gazetteer;
  }

  public Document read(Report report) {
    Syntax syntax = parser.parse(report);
    var named = new ActorFinder(gazetteer).find(syntax);
    Map<String, Long> weight = weight(syntax, named);
    var actors = ActorReferences.resolve(syntax, named, gazetteer);
    var people = new PersonFinder(gazetteer).find(syntax, actors, home(report, weight));
    actors.removeIf(actor -> actor.level() == Level.COMPANY && isPerson(actor, people));
    var times = new TimeFinder().find(syntax);
    var mentions = new ArrayList<Mention>();
    mentions.addAll(actors);
    mentions.addAll(PersonReferences.resolve(syntax, people));
    mentions.addAll(new PlaceFinder(gazetteer).find(syntax, named, weight));
    mentions.addAll(times);
    mentions.addAll(new AmountFinder().find(syntax, times));
    mentions.sort(Comparator.comparing(Mention::span));
    return new Document(report, syntax.blocks(), syntax.sentences(), mentions);
  }

  /// The tagger takes surnames that stand alone for organisations.
  private static boolean isPerson(ActorMention actor, List<PersonMention> people) {
    return people.stream().anyMatch(person -> person.name().filter(name -> name.overlaps(actor.span())).isPresent());
  }

  private static Map<String, Long> weight(Syntax syntax, List<ActorMention> actors) {
    var weight = new HashMap<String, Long>();
    for (ActorMention actor : actors) {
      boolean counts = syntax.sentences().get(actor.sentence()).zone() != Zone.BOILERPLATE;
      if (counts) {
        actor.codes().forEach(code -> weight.merge(code, 1L, Long::sum));
      }
    }
    return weight;
  }

  /// The state a report is written from: the publisher's, if its name tells, else the one it mostly names.
  private Optional<String> home(Report report, Map<String, Long> weight) {
    Optional<String> publishers = report.publisher().flatMap(this::stateIn);
    var states = weight.entrySet().stream().filter(entry -> gazetteer.state(entry.getKey()).isPresent()).toList();
    long all = states.stream().mapToLong(Map.Entry::getValue).sum();
    return publishers.or(() -> states.stream()
        .filter(entry -> all >= ENOUGH && entry.getValue() >= DOMINANT * all)
        .map(Map.Entry::getKey)
        .findFirst());
  }

  private Optional<String> stateIn(String publisher) {
    var words = publisher.replaceAll("^The ", "").split(" ");
    for (int from = 0; from < words.length; from++) {
      for (int to = words.length; to > from; to--) {
        var name = String.join(" ", List.of(words).subList(from, to)).replaceAll("[()]", "");
        Optional<String> code = gazetteer.entry(name).map(Gazetteer.Entry::code).filter(found -> found.length() == 3);
        if (code.isPresent()) {
          return code;
        }
      }
    }
    return Optional.empty();
  }
}
