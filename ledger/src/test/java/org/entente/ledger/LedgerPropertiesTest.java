package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.ledger.Decision.Kind;
import org.entente.ledger.Ledger.Reading;
import org.entente.ledger.Records.Member;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of records whatever the reports are: crowded, vague and contradictory ones, made from a seed.
class LedgerPropertiesTest {

  private static final List<String> STATES = List.of("KEN", "OMN", "PER");

  @TempDir
  private Path folder;
  private int opened;

  private Ledger open() {
    return Ledger.open(folder.resolve("l" + opened++ + ".db").toString(), LedgerContract.BOOK);
  }

  /// Reports on few states in few weeks, so that nearly all could be one.
  private static List<Reading> crowd(Random random) {
    var crowd = new ArrayList<Reading>();
    for (int number = 0; number < 24; number++) {
      LocalDate day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(40));
      Story story = Story.report("r" + number, random.nextInt(6) == 0 ? "" : day.toString(), "Paper " + random.nextInt(6));
      for (int claim = 0; claim <= random.nextInt(3); claim++) {
        say(story, random, day);
      }
      crowd.add(story.reading());
    }
    return crowd;
  }

  private static void say(Story story, Random random, LocalDate day) {
    var slots = new ArrayList<String>();
    slots.add("party=" + String.join(",", new TreeSet<>(List.of(STATES.get(random.nextInt(3)), STATES.get(random.nextInt(3))))));
    if (random.nextInt(3) > 0) {
      LocalDate told = day.minusDays(random.nextInt(6));
      slots.add(
          "date_signed=" + (random.nextInt(4) == 0 ? told.toString().substring(0, 4 + 3 * random.nextInt(2)) : told.toString()));
    }
    if (random.nextInt(4) == 0) {
      slots.add("title=" + List.of("Harbour Pact", "Mountain Treaty").get(random.nextInt(2)));
    }
    story.says(
        "A pact on " + List.of("ships", "training", "radar").get(random.nextInt(3)) + " was signed, number "
            + random.nextInt(1000)
            + ".",
        "agreement", random.nextInt(5) == 0 ? "approved" : "signed", random.nextInt(4) == 0 ? "background" : "new",
        slots.toArray(String[]::new));
  }

  private static Set<Set<String>> groups(Ledger ledger) {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (Member member : ledger.records().members(0, 10_000)) {
      groups.computeIfAbsent(member.record(), none -> new TreeSet<>()).add(member.claim().id());
    }
    return Set.copyOf(groups.values());
  }

  private static Map<String, List<String>> rows(Ledger ledger) {
    return ledger.records().list(Filter.ALL, Optional.empty(), 1000).stream()
        .collect(Collectors.toMap(Summary::id, row -> List.of(row.toString()), (one, _) -> one, TreeMap::new));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void recordsDependOnNothingButTheSetOfReports(int seed) {
    List<Reading> crowd = crowd(new Random(seed));
    List<Reading> shuffled = new ArrayList<>(crowd);
    Collections.shuffle(shuffled, new Random(seed + 100));
    try (Ledger together = open(); Ledger single = open()) {
      together.add(crowd);
      shuffled.forEach(reading -> single.add(List.of(reading)));
      assertThat(groups(single)).isEqualTo(groups(together));
      assertThat(rows(single)).isEqualTo(rows(together));
      assertThat(single.verify()).isEmpty();
      single.add(crowd);
      assertThat(rows(single)).isEqualTo(rows(together));
      single.rebuild();
      assertThat(rows(single)).isEqualTo(rows(together));
      assertThat(single.records().counts("type")).isEqualTo(together.records().counts("type"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14})
  void aReportReadAnewLeavesNoTraceInTheRecords(int seed) {
    List<Reading> crowd = crowd(new Random(seed));
    try (Ledger plain = open(); Ledger changed = open()) {
      plain.add(crowd);
      changed.add(crowd);
      for (Reading reading : crowd) {
        changed.add(List.of(new Reading(reading.report(), List.of())));
        changed.add(List.of(reading));
      }
      assertThat(rows(changed)).isEqualTo(rows(plain));
      assertThat(changed.verify()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23, 24})
  void undoingEveryDecisionGivesTheRecordsBack(int seed) {
    var random = new Random(seed);
    try (Ledger ledger = open()) {
      ledger.add(crowd(random));
      Map<String, List<String>> before = rows(ledger);
      var taken = new ArrayList<Decision>();
      for (int at = 0; at < 12; at++) {
        taken.addAll(decide(ledger, random));
        assertThat(ledger.verify()).isEmpty();
      }
      Collections.shuffle(taken, random);
      taken.forEach(decision -> ledger.decide(decision(Kind.UNDO, Long.toString(decision.seq())), List.of()));
      assertThat(rows(ledger)).isEqualTo(before);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  private static Decision decision(Kind kind, String target) {
    return new Decision(0, "2026-01-01T00:00:00Z", "Ada", kind, target, "", "");
  }

  /// A merge of two records, or a split of one that has several claims.
  private static List<Decision> decide(Ledger ledger, Random random) {
    List<Summary> records = ledger.records().list(Filter.ALL, Optional.empty(), 1000);
    String one = records.get(random.nextInt(records.size())).id();
    String other = records.get(random.nextInt(records.size())).id();
    if (random.nextBoolean() && !one.equals(other)) {
      return List.of(ledger.decide(decision(random.nextInt(3) == 0 ? Kind.DIFFERENT : Kind.MERGE, one), List.of(other)));
    }
    List<StoredClaim> claims = ledger.records().find(one).orElseThrow().claims();
    return claims.size() < 2
        ? List.of(ledger.decide(decision(Kind.ACCEPT, one), List.of()))
        : List.of(ledger.decide(decision(Kind.SPLIT, one), List.of(claims.get(random.nextInt(claims.size())).id())));
  }
}
