package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.evaluation.PloverScorer.CodedEvent;
import org.entente.evaluation.PloverScorer.GoldSentence;
import org.junit.jupiter.api.Test;

class PloverScorerTest {

  private final GoldSentence aid = new GoldSentence("s1", "", "AID", List.of("NOR"), List.of("GHAGOV"), false);
  private final GoldSentence talks = new GoldSentence("s2", "", "CONSULT", List.of("CHL"), List.of("KEN"), true);

  @Test
  void turnedRoundActorsCountOnlyWhereBothActAlike() {
    var scores = PloverScorer.score(List.of(aid, talks), Map.of(
        "s1", List.of(event("GHA", "NOR", "AID")), "s2", List.of(event("KEN", "CHL", "CONSULT"))));

    assertThat(scores.typeF1()).isEqualTo(1.0);
    assertThat(scores.strict()).isEqualTo(0.5);
  }

  @Test
  void linesThatCannotBeReadAreToldByNumber() {
    var file = new PloverFormat().coded("{\"id\": \"s1\", \"events\": []}\n\n{\"events\": []}\n{");

    assertThat(file.events()).containsOnlyKeys("s1");
    assertThat(file.faults()).extracting(Object::toString).first().isEqualTo("line 3: 'id' is missing or not a text");
    assertThat(file.faults()).hasSize(2);
  }

  @Test
  void unknownActorsAreWrittenAsNull() {
    assertThat(new PloverFormat().write("s1", List.of(new CodedEvent(Optional.of("NOR"), Optional.empty(), "AID"))))
        .isEqualTo("{\"id\":\"s1\",\"events\":[{\"source\":\"NOR\",\"target\":null,\"event\":\"AID\"}]}");
  }

  private static CodedEvent event(String source, String target, String type) {
    return new CodedEvent(Optional.of(source), Optional.of(target), type);
  }

  @Test
  void eachTypeHasItsRow() {
    var aid = new GoldSentence("1", "", "AID", List.of("NOR"), List.of("KEN"), false);
    var talks = new GoldSentence("2", "", "CONSULT", List.of("NOR"), List.of("KEN"), true);
    var right = new CodedEvent(Optional.of("NOR"), Optional.of("KEN"), "AID");

    assertThat(PloverScorer.byType(List.of(aid, talks), Map.of("1", List.of(right), "2", List.of(right))).lines().skip(1))
        .map(row -> row.replaceAll(" +", " "))
        .containsExactly("AID 1 0.500 1.000 0.667 1.000", "CONSULT 1 0.000 0.000 0.000 0.000");
  }
}
