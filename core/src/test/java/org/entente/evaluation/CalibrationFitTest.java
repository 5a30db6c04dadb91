package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.entente.claim.Calibration;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimRow;
import org.entente.claim.Grounds;
import org.entente.evaluation.CalibrationFit.Graded;
import org.junit.jupiter.api.Test;

/// Twelve hundred reports of which every claim from plain grammar is right and two of three guessed ones are not.
class CalibrationFitTest {

  private static final int REPORTS = 1200;

  private final List<ClaimRow> coded = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();
  private final List<Graded> found = new ArrayList<>();

  CalibrationFitTest() {
    for (int at = 0; at < REPORTS; at++) {
      String report = String.format("r%04d", at);
      boolean guessed = at % 2 == 0;
      boolean right = !guessed || at % 6 == 0;
      found.add(new Graded(claim(report), new Grounds(Map.of("guessed", guessed ? 1.0 : 0.0))));
      if (right) {
        coded.add(claim(report));
      } else {
        empty.add(report);
      }
    }
  }

  @Test
  void whatIsGuessedIsBelievedLess() {
    Calibration fitted = CalibrationFit.of(new ClaimFile(coded, empty, List.of()), found, Set.of()).calibration();

    assertThat(fitted.confidence(new Grounds(Map.of("guessed", 0.0)))).isGreaterThan(0.9);
    assertThat(fitted.confidence(new Grounds(Map.of("guessed", 1.0)))).isCloseTo(0.34, within(0.08));
  }

  @Test
  void crossValidationJudgesEveryClaimOnce() {
    Reliability judged = CalibrationFit.of(new ClaimFile(coded, empty, List.of()), found, Set.of()).crossValidated();

    assertThat(judged.tenths().stream().mapToInt(Reliability.Tenth::claims).sum()).isEqualTo(REPORTS);
    assertThat(judged.error()).isLessThan(0.1);
  }

  @Test
  void reportsKeptUnseenSetHowSureItIs() {
    var unseen = Set.of("r0001", "r0002", "r0003", "r0004");
    Calibration fitted = CalibrationFit.of(new ClaimFile(coded, empty, List.of()), found, unseen).calibration();

    double sure = found.subList(1, 5).stream().mapToDouble(one -> fitted.confidence(one.grounds())).sum();
    assertThat(sure).isCloseTo(2, within(0.05));
  }

  @Test
  void weightsOutliveTheirFile() {
    var weights = new Calibration(Map.of(Calibration.BASE, 1.2, "guessed", -2.5));

    assertThat(Calibration.parse(weights.text())).isEqualTo(weights);
  }

  private static ClaimRow claim(String report) {
    return new ClaimRow(
        report, "C1", "aid", "pledged", "planned", "none", "new", "body", List.of(),
        Optional.of(new ClaimRow.Words("aid", 5, 8)), List.of(new ClaimRow.Words("Some aid.", 0, 9)),
        Map.of("donor", List.of(new ClaimRow.Value("NOR", Optional.empty()))), Map.of(), OptionalDouble.empty());
  }
}
