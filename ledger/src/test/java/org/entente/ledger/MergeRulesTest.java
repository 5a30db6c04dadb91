package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ledger.Ledger.Reading;
import org.entente.ledger.Records.NearMiss;
import org.entente.ledger.Records.Tie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of two claims by the merge rules of the codebook, one line of `merge-rules.txt` each.
class MergeRulesTest {

  private static final Map<String, String> ROLES = Map.of("past", "background", "ahead", "forward");

  @TempDir
  private Path folder;

  static Stream<String> rules() throws IOException {
    try (var in = Objects.requireNonNull(MergeRulesTest.class.getResourceAsStream("merge-rules.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ofTwoClaimsComesWhatTheirRuleSays(String rule) {
    String[] parts = rule.split(" \\| ");
    Reading one = reading("r1", parts[1]);
    Reading other = reading("r2", parts[2]);
    assertThat(outcome(List.of(one, other))).isEqualTo(parts[0].strip());
    assertThat(outcome(List.of(other, one))).as("the other way round").isEqualTo(parts[0].strip());
  }

  @Test
  void backgroundThatFitsTwoEventsAsWellJoinsNeither() {
    String pact = " : Pakistan and Russia signed a pact on training.";
    Reading past = reading("r3", "agreement signed party=PAK,RUS date_signed=2018 past @2019-06-01" + pact);
    Reading spring = reading("r1", "agreement signed party=PAK,RUS date_signed=2018-02-01 @2018-02-02" + pact);
    Reading autumn = reading("r2", "agreement signed party=PAK,RUS date_signed=2018-11-01 @2018-11-02" + pact);
    try (Ledger ledger = Ledger.open(folder.resolve("two.db").toString(), StoreContract.BOOK)) {
      ledger.add(List.of(past, spring));
      assertThat(ledger.records().list(Filter.ALL, Optional.empty(), 9)).hasSize(1);
      ledger.add(List.of(autumn));
      assertThat(ledger.records().list(Filter.ALL, Optional.empty(), 9)).hasSize(3);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aNearMissWaitsForAPerson() {
    String drill = "joint_activity completed participant=IND,LKA start=2018-08-01 location=";
    try (Ledger ledger = Ledger.open(folder.resolve("near.db").toString(), StoreContract.BOOK)) {
      ledger.add(List.of(reading("r1", drill + "Pune"), reading("r2", drill + "Galle")));
      NearMiss miss = ledger.records().nearMisses(9).getFirst();
      assertThat(miss.reasons()).contains("parties IND, LKA in both");
      ledger.decide(new Decision(0, "2026-01-01T00:00:00Z", "Ada", Decision.Kind.DIFFERENT, miss.one().id(), "", "two drills"),
          List.of(miss.other().id()));
      assertThat(ledger.records().nearMisses(9)).isEmpty();
    }
  }

  private static Reading reading(String report, String told) {
    String[] words = told.strip().split(" : ")[0].split(" ");
    String day = "2018-08-08";
    String role = "new";
    var slots = new ArrayList<String>();
    for (String word : List.of(words).subList(2, words.length)) {
      if (word.startsWith("@")) {
        day = word.substring(1);
      } else if (ROLES.containsKey(word)) {
        role = Objects.requireNonNull(ROLES.get(word));
      } else {
        slots.add(word.replace('+', ' '));
      }
    }
    String evidence = told.contains(" : ") ? told.split(" : ")[1] : report.equals("r1") ? "Officials told it so." : "It is done.";
    return Story.report(report, day, "Paper " + report).says(evidence, words[0], words[1], role, slots.toArray(String[]::new))
        .reading();
  }

  private String outcome(List<Reading> readings) {
    String file = folder.resolve("l" + readings.getFirst().report().id() + ".db").toString();
    try (Ledger ledger = Ledger.open(file, StoreContract.BOOK)) {
      readings.forEach(reading -> ledger.add(List.of(reading)));
      List<Summary> records = ledger.records().list(Filter.ALL, Optional.empty(), 9);
      if (records.size() == 1) {
        return "one";
      }
      List<Tie> ties = ledger.records().account(records.getFirst().id(), 9).orElseThrow().ties();
      return ties.isEmpty() ? "apart" : ties.stream().map(tie -> switch (tie.kind()) {
        case COURSE -> "linked";
        case NEAR -> "near";
        case SAME, PAST, VAGUE -> tie.kind().id();
      }).collect(Collectors.joining(" "));
    }
  }
}
