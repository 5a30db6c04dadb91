package org.entente.ledger.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.codebook.DefaultCodebook;
import org.entente.codebook.MergeRule;
import org.entente.ledger.matching.Candidate.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names in short pass over only what the names themselves keep apart.
class NameSketchTest {

  private static final MergeRule TRANSFER = DefaultCodebook.DEFENCE_COOPERATION.load().type("arms_transfer").orElseThrow()
      .merge();
  private static final List<String> NAMES = List.of("Mi-35", "Mi-35M", "Mi-24", "MI 35", "F-16", "F16C", "the of", "?",
      "patrol boats", "two patrol boats", "coastal radars", "Amber Shield 19", "Amber Shield 2021", "16th Amber Shield",
      "Amber Shield XVI", "radars and trucks and drones and uniforms, tents, boots, belts, caps, cables", "Éclair", "eclair");

  private static Candidate named(String designation) {
    return new Candidate("0", "r", Optional.empty(), "arms_transfer", Course.REAL, false, new Moment(Optional.empty(), false),
        Map.of(), Map.of("designation", List.of(Name.of(designation))), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(),
        Set.of(),
        false);
  }

  private static boolean apart(String one, String other) {
    var kept = NameSketch.read(NameSketch.of(named(other)).bytes());
    return NameSketch.of(named(one)).apart(kept, TRANSFER);
  }

  @Test
  void whatMayBeOneIsNeverPassedOver() {
    for (String one : NAMES) {
      for (String other : NAMES) {
        if (Name.of(one).kin(Name.of(other))) {
          assertThat(apart(one, other)).as(one + ", " + other).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"Mi-35,F-16", "Mi-35,patrol boats", "patrol boats,coastal radars"})
  void otherNamesArePassedOver(String one, String other) {
    assertThat(apart(one, other)).isTrue();
    assertThat(apart(other, one)).isTrue();
  }

  @Test
  void aClaimWithoutNamesMayBeAny() {
    assertThat(NameSketch.NONE.apart(NameSketch.of(named("Mi-35")), TRANSFER)).isFalse();
  }
}
