package org.entente.ledger.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.claim.Period;
import org.entente.codebook.DefaultCodebook;
import org.entente.codebook.MergeRule;
import org.entente.ledger.matching.Candidate.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Outlines pass over only what the claims themselves keep apart.
class OutlineTest {

  private static final MergeRule TRANSFER = DefaultCodebook.DEFENCE_COOPERATION.load().type("arms_transfer").orElseThrow()
      .merge();
  private static final List<String> NAMES = List.of("Mi-35", "Mi-35M", "Mi-24", "MI 35", "F-16", "F16C", "the of", "?",
      "patrol boats", "two patrol boats", "coastal radars", "Amber Shield 19", "Amber Shield 2021", "16th Amber Shield",
      "Amber Shield XVI", "radars and trucks and drones and uniforms, tents, boots, belts, caps, cables", "Éclair", "eclair");

  private static final List<String> STATES = List.of("KEN", "OMN", "PER", "TON", "FJI", "PAK", "RUS", "IND", "CHN", "JPN", "USA",
      "GBR", "FRA", "DEU", "IGO:NATO", "a shipyard");

  private static Candidate named(String designation) {
    return new Candidate("0", "r", Optional.empty(), "arms_transfer", Course.REAL, false,
        new Moment(Optional.empty(), false, false),
        Map.of(), Map.of("designation", List.of(Name.of(designation))), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(),
        Set.of(),
        Set.of(), false);
  }

  private static boolean apart(String one, String other) {
    var kept = Outline.read(Outline.of(named(other)).bytes());
    return Outline.of(named(one)).apart(kept, TRANSFER);
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

  /// A claim of a type with a few of what its rule looks at, in few enough variants to meet others.
  private static Candidate any(Random random, String type, MergeRule rule, int number) {
    var parties = new TreeMap<String, Set<String>>();
    rule.actors().keySet().forEach(slot -> parties.put(slot, Set.copyOf(some(random, STATES, random.nextInt(20) == 0 ? 14 : 3))));
    var names = new LinkedHashMap<String, List<Name>>();
    var labels = new LinkedHashMap<String, List<Name>>();
    rule.same().forEach(slot -> names.put(slot, some(random, NAMES, 2).stream().map(Name::of).toList()));
    rule.apart().forEach(slot -> labels.put(slot, some(random, NAMES, 2).stream().map(Name::of).toList()));
    LocalDate day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(500));
    var days = random.nextInt(8) == 0
        ? Optional.<Period>empty()
        : Optional.of(new Period(day, day.plusDays(random.nextInt(3) == 0 ? random.nextInt(400) : 0)));
    return new Candidate(Integer.toString(number), "r" + number, Optional.of(day), type, Course.REAL, random.nextInt(3) == 0,
        new Moment(days, days.isPresent() && random.nextBoolean(), random.nextBoolean()), parties, names, labels, Map.of(),
        Map.of(), Set.of(), Set.of(), Set.of(), Set.of("signed"), random.nextInt(8) == 0);
  }

  private static List<String> some(Random random, List<String> of, int most) {
    return random.ints(random.nextInt(most + 1), 0, of.size()).mapToObj(of::get).distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"agreement", "training", "arms_transfer", "joint_activity", "aid", "visit", "consultation",
      "statement"})
  void whatIsPassedOverCouldNotHaveBeenLinked(String type) {
    MergeRule rule = DefaultCodebook.DEFENCE_COOPERATION.load().type(type).orElseThrow().merge();
    var random = new Random(type.length());
    List<Candidate> claims = IntStream.range(0, 300).mapToObj(number -> any(random, type, rule, number)).toList();
    int passed = 0;
    for (Candidate one : claims) {
      for (Candidate other : claims) {
        if (one != other && Outline.of(one).apart(Outline.read(Outline.of(other).bytes()), rule)) {
          assertThat(Comparison.mayBeOne(rule, one, other)).as("%s, %s", one, other).isFalse();
          assertThat(Comparison.of(rule, one, other)).as("%s, %s", one, other).isEmpty();
          passed++;
        }
      }
    }
    assertThat(passed).as("pairs passed over of 89,700").isGreaterThan(30_000);
  }
}
