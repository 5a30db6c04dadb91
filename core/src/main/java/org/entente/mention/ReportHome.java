package org.entente.mention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.report.Report;
import org.entente.report.Span;

/// The state that a report is written from: its publisher's, if the name tells, else the one that it
/// mostly names. "The defence minister" of such a report is that state's.
final class ReportHome {

  /// A state is the report's own if it has this share of at least so many mentions of states.
  private static final double DOMINANT = 0.5;
  private static final int ENOUGH = 3;

  private static final Set<String> STATE_OFFICES = Set.of("minister", "president", "premier", "chancellor", "king", "emir",
      "spokesman", "spokesperson", "spokeswoman", "lawmaker", "senator", "secretary", "governor", "commander", "chief");

  private final Optional<String> state;

  private ReportHome(Optional<String> state) {
    this.state = state;
  }

  static ReportHome of(Report report, Map<String, Long> weight, Gazetteer gazetteer) {
    Optional<String> publishers = report.publisher().flatMap(name -> stateIn(name, gazetteer));
    var states = weight.entrySet().stream().filter(entry -> gazetteer.state(entry.getKey()).isPresent()).toList();
    long all = states.stream().mapToLong(Map.Entry::getValue).sum();
    return new ReportHome(publishers.or(() -> states.stream()
        .filter(entry -> all >= ENOUGH && entry.getValue() >= DOMINANT * all)
        .map(Map.Entry::getKey)
        .findFirst()));
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

  /// Gives this state to named people in office of whom the report tells no other.
  List<PersonMention> settle(List<PersonMention> people, Syntax syntax) {
    return people.stream().map(person -> state.isPresent() && isAtHome(person, syntax) ? person.of(List.of(state.get())) : person)
        .toList();
  }

  private static boolean isAtHome(PersonMention person, Syntax syntax) {
    return person.codes().isEmpty() && person.name().isPresent()
        && person.role().filter(role -> syntax.sentences().stream().filter(sentence -> sentence.span().overlaps(role))
            .anyMatch(sentence -> isStateOffice(sentence, role))).isPresent();
  }

  private static boolean isStateOffice(Sentence sentence, Span role) {
    return sentence.within(role).stream().anyMatch(token -> STATE_OFFICES.contains(token.lemma().toLowerCase(Locale.ROOT)));
  }
}
