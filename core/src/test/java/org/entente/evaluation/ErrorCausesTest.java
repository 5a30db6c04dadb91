package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.LinkedHashMap;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimRow;
import org.junit.jupiter.api.Test;

class ErrorCausesTest {

  private final ClaimRow drill = claim("joint_activity", 10, Map.of("participant", "CHL KEN", "activity_kind", "exercise"));
  private final ClaimRow visit = claim("visit", 110, Map.of("visitor", "NOR", "host", "GHA", "visit_kind", "port_call"));

  @Test
  void aClaimThatNothingWasRaisedForHasAnUnknownTrigger() {
    assertThat(causes(List.of(drill), List.of())).containsExactly(Cause.TRIGGER_UNKNOWN);
  }

  @Test
  void aClaimOfAnotherTypeInItsSentenceIsAWrongType() {
    ClaimRow mistaken = claim("training", 12, Map.of("provider", "CHL", "trainee", "KEN"));

    assertThat(causes(List.of(drill), List.of(mistaken))).containsExactly(Cause.WRONG_TYPE);
  }

  @Test
  void aClaimWithoutItsActorsHasMissedThem() {
    ClaimRow nameless = claim("joint_activity", 12, Map.of("activity_kind", "exercise"));

    assertThat(causes(List.of(drill), List.of(nameless))).containsExactly(Cause.ACTOR_MISSED);
  }

  @Test
  void aSecondClaimForOneEventIsMergedTooLittle() {
    assertThat(causes(List.of(drill), List.of(drill, drill))).containsExactly(Cause.MERGED_TOO_LITTLE);
  }

  @Test
  void aClaimThatAnswersToAnotherIsMergedTooMuch() {
    ClaimRow second = claim("joint_activity", 20, Map.of("participant", "PER", "activity_kind", "patrol"));

    assertThat(causes(List.of(drill, second), List.of(drill))).containsExactly(Cause.MERGED_TOO_MUCH);
  }

  @Test
  void aClaimFarFromAnyOtherIsNotThere() {
    assertThat(causes(List.of(drill), List.of(drill, visit))).containsExactly(Cause.NOTHING_THERE);
  }

  @Test
  void valuesOfAMatchedClaimAreComparedOneByOne() {
    ClaimRow partial = claim("joint_activity", 10,
        Map.of("participant", "CHL", "activity_kind", "patrol", "name", "Silver Reef"));

    assertThat(causes(List.of(drill), List.of(partial)))
        .containsExactlyInAnyOrder(Cause.ACTOR_MISSED, Cause.SLOT_WRONG, Cause.SLOT_EXTRA);
  }

  @Test
  void theLargestGroupComesFirst() {
    ClaimRow other = claim("aid", 210, Map.of("donor", "NOR", "recipient", "GHA"));
    var causes = ErrorCauses.of(new ClaimFile(List.of(drill, other), List.of(), List.of()), List.of(visit));

    assertThat(causes.report(1).lines().toList())
        .first().asString().startsWith("2  trigger unknown: ");
  }

  private static List<Cause> causes(List<ClaimRow> gold, List<ClaimRow> found) {
    return ErrorCauses.of(new ClaimFile(gold, List.of(), List.of()), found).errors().stream()
        .map(ErrorCauses.Error::cause)
        .toList();
  }

  private static ClaimRow claim(String type, int trigger, Map<String, String> values) {
    var slots = new LinkedHashMap<String, List<ClaimRow.Value>>();
    values.forEach((slot, words) -> slots.put(slot, List.of(words.split(" (?=[A-Z]{3}\\b)")).stream()
        .map(it -> new ClaimRow.Value(it, Optional.empty()))
        .toList()));
    int sentence = trigger / 100 * 100;
    return new ClaimRow(
        "r1", "C" + trigger, type, "completed", "actual", "none", "new", "body", List.of(),
        Optional.of(new ClaimRow.Words("trigger", trigger, trigger + 7)),
        List.of(new ClaimRow.Words("A sentence.", sentence, sentence + 90)), slots, Map.of(), OptionalDouble.empty());
  }
}
