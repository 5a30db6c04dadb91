package org.entente.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.language.Parser;
import org.entente.language.Syntax;
import org.entente.mention.ActorMention.Level;
import org.entente.report.Report;
import org.entente.report.Zone;

/// Reads a report into a document: parses it, then finds actors, places, people, times and amounts, and
/// settles what refers back. Keeps no state of its own, so one reader serves many threads.
public final class DocumentReader {

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
    var ships = new ShipFinder(gazetteer, actors).find(syntax);
    var people = new PersonFinder(gazetteer).find(syntax, actors, ships);
    actors.removeIf(actor -> actor.level() == Level.COMPANY
        && (isPerson(actor, people) || ships.stream().anyMatch(ship -> ship.span().overlaps(actor.span()))));
    var times = new TimeFinder().find(syntax);
    var home = ReportHome.of(syntax, weight, gazetteer);
    var mentions = new ArrayList<Mention>();
    mentions.addAll(home.own(actors, people, syntax));
    mentions.addAll(home.settle(PersonReferences.resolve(syntax, home.known(people, syntax)), syntax, actors));
    new PlaceFinder(gazetteer).find(syntax, named, weight).stream()
        .filter(place -> ships.stream().noneMatch(ship -> ship.span().overlaps(place.span())))
        .forEach(mentions::add);
    mentions.addAll(ships);
    mentions.addAll(times);
    mentions.addAll(new AmountFinder().find(syntax, times));
    return new Document(report, syntax.blocks(), syntax.sentences(), mentions, home.state());
  }

  /// The tagger takes surnames and ships that stand alone for organisations.
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
}
