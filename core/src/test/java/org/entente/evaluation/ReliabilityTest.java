package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimRow;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  private final ClaimFile gold = new ClaimFile(List.of(claim("r1", OptionalDouble.empty())), List.of("r2"), List.of());

  @Test
  void aClaimAtNineTenthsThatIsRightCountsInItsTenth() {
    Reliability reliability = Reliability.of(gold,
        List.of(claim("r1", OptionalDouble.of(0.95)), claim("r2", OptionalDouble.of(0.12))));

    assertThat(reliability.tenths().get(9)).isEqualTo(new Reliability.Tenth(0.9, 1, 1, 0.95));
    assertThat(reliability.tenths().get(1)).isEqualTo(new Reliability.Tenth(0.1, 1, 0, 0.12));
    assertThat(reliability.error()).isCloseTo((0.05 + 0.12) / 2, within(1e-9));
  }

  @Test
  void reportsThatWereNotCodedAreLeftOut() {
    Reliability reliability = Reliability.of(gold, List.of(claim("r9", OptionalDouble.of(1))));

    assertThat(reliability.tenths()).allSatisfy(tenth -> assertThat(tenth.claims()).isZero());
  }

  private static ClaimRow claim(String report, OptionalDouble confidence) {
    return new ClaimRow(
        report, "C1", "aid", "pledged", "planned", "none", "new", "body", List.of(),
        Optional.of(new ClaimRow.Words("aid", 5, 8)), List.of(new ClaimRow.Words("Some aid.", 0, 9)),
        Map.of("donor", List.of(new ClaimRow.Value("NOR", Optional.empty()))), Map.of(), confidence);
  }
}
