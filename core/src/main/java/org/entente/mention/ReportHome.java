package org.entente.mention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.report.Dateline;
import org.entente.report.Report;
import org.entente.report.Span;

/// The state that a report is written from: its publisher's, if the name tells, else the one it was filed from, if it is
/// told of or the town is its capital, else the one that it mostly names. "The defence minister" of such a report is that
/// state's.
final class ReportHome {

  /// A state is the report's own if it has this share of at least so many mentions of states.
  private static final double DOMINANT = 0.5;
  private static final int ENOUGH = 3;

  private static final Set<String> STATE_OFFICES = Set.of("minister", "president", "premier", "chancellor", "king", "emir",
      "spokesman", "spokesperson", "spokeswoman", "lawmaker", "senator", "secretary", "governor", "commander", "chief");

  private static final Set<ActorMention.Level> BODIES = Set.of(ActorMention.Level.MINISTRY, ActorMention.Level.SERVICE,
      ActorMention.Level.ARMED_FORCES);

  /// How a verb hangs on the noun that it describes.
  private static final Set<String> DESCRIBING = Set.of("acl", "relcl", "nmod", "amod");

  private static final Pattern AMERICAN = Pattern
      .compile("\\bSecretary of (State|Defense|War|the (Navy|Army|Air Force))\\b(?! for)");

  /// Offices of bodies that are no state's.
  private static final Pattern OTHERS = Pattern
      .compile("(?i)\\b(alliance|union|bloc|company|firm|party|executive|chairman|ceo|group|un|u\\.n\\.)\\b");

  private final Optional<String> published;
  private final Optional<String> dominant;
  private final Leaders leaders;

  private ReportHome(Optional<String> published, Optional<String> dominant, Leaders leaders) {
    this.published = published;
    this.dominant = dominant;
    this.leaders = leaders;
  }

  static ReportHome of(Syntax syntax, Map<String, Long> weight, Gazetteer gazetteer) {
    Report report = syntax.report();
    Optional<String> publishers = report.publisher().flatMap(name -> stateIn(name, gazetteer))
        .or(() -> filedFrom(syntax, weight, gazetteer));
    var states = weight.entrySet().stream().filter(entry -> gazetteer.state(entry.getKey()).isPresent()).toList();
    long all = states.stream().mapToLong(Map.Entry::getValue).sum();
    return new ReportHome(publishers, states.stream()
        .filter(entry -> all >= ENOUGH && entry.getValue() > DOMINANT * all)
        .map(Map.Entry::getKey)
        .findFirst(), gazetteer.leaders());
  }

  /// The state of the dateline's town, if the report tells of it or the town is its capital.
  private static Optional<String> filedFrom(Syntax syntax, Map<String, Long> weight, Gazetteer gazetteer) {
    return syntax.blocks().stream()
        .flatMap(block -> Dateline.of(syntax.report(), block).stream())
        .flatMap(dateline -> dateline.place().stream())
        .findFirst()
        .map(place -> syntax.report().text().substring(place.start(), place.end()).split(",|/")[0].strip())
        .flatMap(town -> gazetteer.entry(town).map(Gazetteer.Entry::code).filter(weight::containsKey)
            .or(() -> gazetteer.places(town).stream().map(Place::state).filter(weight::containsKey).findFirst())
            .or(() -> gazetteer.entry(town).filter(Gazetteer.Entry::capital).map(Gazetteer.Entry::code)));
  }

  private static Optional<String> stateIn(String publisher, Gazetteer gazetteer) {
    var words = List.of(publisher.replaceAll("^The ", "").replaceAll("[()]", "").split(" "));
    for (int from = 0; from < words.size(); from++) {
      for (int to = words.size(); to > from; to--) {
        Optional<String> code = gazetteer.entry(String.join(" ", words.subList(from, to)))
            .map(Gazetteer.Entry::code).filter(found -> gazetteer.state(found).isPresent());
        if (code.isPresent()) {
          return code;
        }
      }
    }
    return Optional.empty();
  }

  Optional<String> state() {
    return published.or(() -> dominant);
  }

  /// Gives people of whom their own words tell no state the one whose office bears their title or whose leader has
  /// their name.
  List<PersonMention> known(List<PersonMention> people, Syntax syntax) {
    return people.stream()
        .map(person -> person.codes().isEmpty()
            ? titled(person, syntax).or(() -> led(person, syntax.report())).map(code -> person.of(List.of(code))).orElse(person)
            : person)
        .toList();
  }

  /// Gives people in office of whom the report tells no state that of where it came out, else the one whose doing they
  /// report ("Peru will buy two frigates, Defence Minister Ruiz said"), else the one it is mostly about.
  List<PersonMention> settle(List<PersonMention> people, Syntax syntax, List<ActorMention> actors) {
    return people.stream()
        .map(person -> person.codes().isEmpty()
            ? Optional.of(person).filter(one -> isAtHome(one, syntax))
                .flatMap(_ -> published.or(() -> reported(person, syntax, actors)).or(() -> dominant))
                .map(code -> person.of(List.of(code))).orElse(person)
            : person)
        .toList();
  }

  private static Optional<String> reported(PersonMention person, Syntax syntax, List<ActorMention> actors) {
    Sentence sentence = syntax.sentences().get(person.sentence());
    Token speaker = sentence.token(person.head());
    if (!speaker.is("nsubj")) {
      return Optional.empty();
    }
    return sentence.children(sentence.token(speaker.head()), "ccomp").stream()
        .flatMap(clause -> sentence.children(clause, "nsubj").stream())
        .flatMap(
            subject -> actors.stream().filter(actor -> actor.sentence() == sentence.index() && actor.head() == subject.index()))
        .filter(actor -> actor.codes().size() == 1 && ActorMention.isCode(actor.codes().getFirst()))
        .map(actor -> actor.codes().getFirst()).filter(code -> code.length() == 3).findFirst();
  }

  /// A body of which no state is told, "the National Army", "the ministry", is the publisher's state's, unless it stands with
  /// somebody else: "Chilean delegates led by a secretary of the ministry", "the Royal Army of Oman commander".
  List<ActorMention> own(List<ActorMention> actors, List<PersonMention> people, Syntax syntax) {
    return actors.stream().map(actor -> published.filter(_ -> actor.codes().isEmpty() && BODIES.contains(actor.level()))
        .filter(_ -> standsAlone(syntax.sentences().get(actor.sentence()), actor, actors, people)).map(actor::of).orElse(actor))
        .toList();
  }

  private static boolean standsAlone(Sentence sentence, ActorMention body, List<ActorMention> actors,
      List<PersonMention> people) {
    Token at = sentence.token(body.head());
    if (sentence.children(at, "prep").stream().anyMatch(preposition -> preposition.lemma().equals("of"))) {
      return false;
    }
    while (at.head() >= 0 && !(at.isVerb() && !DESCRIBING.contains(at.relation()))) {
      at = sentence.token(at.head());
      int above = at.index();
      boolean others = Stream.concat(actors.stream().filter(actor -> !actor.codes().isEmpty()), people.stream())
          .anyMatch(mention -> mention.sentence() == sentence.index() && mention.head() == above);
      if (others) {
        return false;
      }
    }
    return people.stream().flatMap(person -> person.role().stream()).noneMatch(body.span()::overlaps);
  }

  /// Some titles tell the state by themselves.
  private static Optional<String> titled(PersonMention person, Syntax syntax) {
    return person.role()
        .map(role -> syntax.report().text().substring(role.start(), role.end()))
        .filter(role -> AMERICAN.matcher(role).find())
        .map(_ -> "USA");
  }

  private Optional<String> led(PersonMention person, Report report) {
    return person.name().map(name -> report.text().substring(name.start(), name.end()))
        .flatMap(name -> leaders.state(name, person.role().isPresent(), report.date()));
  }

  private static boolean isAtHome(PersonMention person, Syntax syntax) {
    return (person.name().isPresent() || isTheOne(person, syntax))
        && person.role().filter(role -> !OTHERS.matcher(syntax.report().text().substring(role.start(), role.end())).find())
            .filter(role -> syntax.sentences().stream().filter(sentence -> sentence.span().overlaps(role))
                .anyMatch(sentence -> isStateOffice(sentence, role)))
            .isPresent();
  }

  /// "The defence minister", "Defence Minister", but not "a minister" or "the ministers".
  private static boolean isTheOne(PersonMention office, Syntax syntax) {
    Sentence sentence = syntax.sentences().get(office.sentence());
    Token noun = sentence.token(office.head());
    boolean definite = noun.isProper()
        || sentence.children(noun, "det").stream().anyMatch(det -> det.lemma().equals("the"));
    return definite && !noun.tag().endsWith("S") && !noun.lemma().equals("counterpart");
  }

  private static boolean isStateOffice(Sentence sentence, Span role) {
    return sentence.within(role).stream().anyMatch(token -> STATE_OFFICES.contains(token.lemma().toLowerCase(Locale.ROOT)));
  }
}
