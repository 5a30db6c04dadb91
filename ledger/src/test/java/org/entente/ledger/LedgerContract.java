package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.codebook.DefaultCodebook;
import org.entente.codebook.Difference;
import org.entente.ledger.Decision.Kind;
import org.entente.ledger.Ledger.Added;
import org.entente.ledger.Ledger.Reading;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.RecordValue;
import org.entente.ledger.record.Review;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;

/// What a ledger promises on any database.
abstract class LedgerContract {

  static final Codebook BOOK = DefaultCodebook.DEFENCE_COOPERATION.load();

  /// A new, empty ledger.
  abstract Ledger open();

  private static Story gazette() {
    return Story.report("gazette", "2018-08-08", "Gazette")
        .says("Pakistan and Russia signed a contract on training on Tuesday.", "agreement", "signed", "new",
            "party=PAK,RUS", "instrument_type=contract", "subject=training_education", "date_signed=2018-08-07")
        .says("A military cooperation agreement of Pakistan and Russia was signed in 2013.", "agreement", "signed", "background",
            "party=PAK,RUS", "instrument_type=agreement", "date_signed=2013")
        .says("Russia sold four Mi-35 helicopters to Pakistan.", "arms_transfer", "ordered", "background",
            "supplier=RUS", "recipient=PAK", "designation=Mi-35", "description=helicopters", "number_ordered=4");
  }

  private static Story courier() {
    return Story.report("courier", "2018-08-09", "Courier")
        .says("Russia and Pakistan on Tuesday signed a framework agreement on training.", "agreement", "signed", "new",
            "party=PAK,RUS", "instrument_type=agreement", "subject=training_education", "date_signed=2018-08-07")
        .says("The two countries signed a military cooperation agreement in November 2014.", "agreement", "signed", "background",
            "party=PAK,RUS", "instrument_type=agreement", "date_signed=2014-11")
        .says("Moscow sold four Mi-35M helicopters to Pakistan.", "arms_transfer", "ordered", "background",
            "supplier=RUS", "recipient=PAK", "designation=Mi-35M", "description=helicopters", "number_ordered=4");
  }

  private static Story navies() {
    return Story.report("navies", "2018-08-21", "Herald")
        .says("Pakistan and Russia signed a memorandum on naval cooperation on 20 August.", "agreement", "signed", "new",
            "party=PAK,RUS", "instrument_type=mou", "subject=maritime", "date_signed=2018-08-20");
  }

  private static List<Reading> story() {
    return List.of(gazette().reading(), courier().reading(), navies().reading());
  }

  private static EventRecord record(Ledger ledger, String type, String slot, String value) {
    return ledger.records().list(Filter.ALL.withType(type), Optional.empty(), 100).stream()
        .flatMap(summary -> ledger.records().find(summary.id()).stream())
        .filter(record -> record.slot(slot).stream().flatMap(found -> found.values().stream()).map(RecordValue::value)
            .anyMatch(value::equals))
        .findFirst().orElseThrow();
  }

  /// The claims of each record, by report and number.
  private static Set<Set<String>> groups(Ledger ledger) {
    return ledger.records().list(Filter.ALL, Optional.empty(), 1000).stream()
        .map(summary -> ledger.records().find(summary.id()).orElseThrow().claims().stream()
            .map(claim -> claim.row().report() + claim.row().id()).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  @Test
  void addingTheSameReportTwiceChangesNothing() {
    try (Ledger ledger = open()) {
      assertThat(ledger.add(story())).containsOnly(Added.NEW);
      Set<Set<String>> before = groups(ledger);
      assertThat(ledger.add(story())).containsOnly(Added.UNCHANGED);
      assertThat(groups(ledger)).isEqualTo(before);
      assertThat(ledger.records().totals()).containsEntry("reports", 3L).containsEntry("claims", 7L);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  private static Reading named(String id, String publisher, String day, Optional<String> url) {
    Reading reading = Story.report(id, day, publisher)
        .says("Pakistan and Russia signed a contract on training on Tuesday.", "agreement", "signed", "new",
            "party=PAK,RUS", "instrument_type=contract", "date_signed=2018-08-07")
        .reading();
    Report report = reading.report();
    return new Reading(new Report(id, report.text(), report.date(), report.publisher(), url, report.title(), report.language()),
        reading.claims());
  }

  @Test
  void aReportWithoutAnAddressIsTheSameUnderAnotherName() {
    try (Ledger ledger = open()) {
      Reading file = named("01-gazette", "Gazette", "2018-08-08", Optional.empty());
      Reading copied = named("copied", "Gazette", "2018-08-08", Optional.empty());
      assertThat(ledger.add(List.of(file))).containsExactly(Added.NEW);
      List<Summary> before = ledger.records().list(Filter.ALL, Optional.empty(), 10);
      assertThat(ledger.keptAs(copied.report())).contains("01-gazette");
      assertThat(ledger.add(List.of(copied, copied))).containsOnly(Added.UNCHANGED);
      assertThat(ledger.records().list(Filter.ALL, Optional.empty(), 10)).isEqualTo(before);
      assertThat(ledger.records().totals()).containsEntry("reports", 1L).containsEntry("claims", 1L);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void claimsReadAnewUnderAnotherNameStandUnderTheFirst() {
    try (Ledger ledger = open()) {
      Reading file = named("01-gazette", "Gazette", "2018-08-08", Optional.empty());
      ledger.add(List.of(file, new Reading(named("copied", "Gazette", "2018-08-08", Optional.empty()).report(), List.of())));
      assertThat(groups(ledger)).isEmpty();
      assertThat(ledger.add(List.of(named("again", "Gazette", "2018-08-08", Optional.empty())))).containsExactly(Added.READ_ANEW);
      assertThat(groups(ledger)).containsExactly(Set.of("01-gazetteC1"));
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void theSameWordsOfAnotherPublisherDayOrAddressAreAnotherReport() {
    try (Ledger ledger = open()) {
      assertThat(ledger.add(List.of(named("a", "Gazette", "2018-08-08", Optional.empty()),
          named("a", "Courier", "2018-08-08", Optional.empty()), named("a", "Gazette", "2018-08-09", Optional.empty()),
          named("a", "Gazette", "2018-08-08", Optional.of("https://gazette.example/1")),
          named("a", "Gazette", "2018-08-08", Optional.of("https://gazette.example/2"))))).containsOnly(Added.NEW);
      EventRecord contract = record(ledger, "agreement", "instrument_type", "contract");
      assertThat(contract.sources()).hasSize(5);
      assertThat(contract.independent()).isEqualTo(1);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void filesOfOneNameAreNoVersionsOfEachOther() {
    try (Ledger ledger = open()) {
      Reading one = named("1", "Gazette", "2018-08-08", Optional.empty());
      Report other = new Report("1", "Nothing of note.", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
          Optional.empty());
      assertThat(ledger.add(List.of(one))).containsExactly(Added.NEW);
      assertThat(ledger.add(List.of(new Reading(other, List.of())))).containsExactly(Added.NEW);
      assertThat(groups(ledger)).containsExactly(Set.of("1C1"));
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void reportsOfOneEventAreOneRecordAndAnotherEventStaysApart() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      assertThat(groups(ledger)).containsExactlyInAnyOrder(
          Set.of("gazetteC1", "courierC1"), Set.of("gazetteC2", "courierC2"), Set.of("gazetteC3", "courierC3"),
          Set.of("navies" + "C1"));
    }
  }

  @Test
  void whereReportsDifferBothValuesStandWithTheirSources() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      EventRecord framework = record(ledger, "agreement", "date_signed", "2013");
      assertThat(framework.slot("date_signed").orElseThrow().difference()).contains(Difference.CONTRADICTION);
      assertThat(framework.slot("date_signed").orElseThrow().values()).extracting(RecordValue::value).containsExactly("2014-11",
          "2013");
      EventRecord helicopters = record(ledger, "arms_transfer", "designation", "Mi-35");
      assertThat(helicopters.slot("designation").orElseThrow().difference()).contains(Difference.REFINEMENT);
      EventRecord contract = record(ledger, "agreement", "date_signed", "2018-08-07");
      assertThat(contract.slot("instrument_type").orElseThrow().difference()).contains(Difference.LABEL);
      assertThat(ledger.records().list(Filter.ALL.withDifference(Difference.CONTRADICTION), Optional.empty(), 10))
          .extracting(Summary::id).containsExactly(framework.id());
    }
  }

  @Test
  void aCopyOfAWireTextCountsOnce() {
    String body = "The ministry said the contract on the training of officers was signed in the presence of both delegations in Rawalpindi "
        + "after the first meeting of the committee, and that the first group of trainees will leave for institutes abroad this year.";
    try (Ledger ledger = open()) {
      for (String paper : List.of("Wire", "Copy", "Other")) {
        Story story = Story.report(paper.toLowerCase(java.util.Locale.ROOT), "2018-08-08", paper)
            .says("Pakistan and Russia signed a contract on training on Tuesday.", "agreement", "signed", "new",
                "party=PAK,RUS", "instrument_type=contract", "date_signed=2018-08-07");
        ledger.add(
            List.of((paper.equals("Other") ? story.adds("Nothing else is known of it so far.") : story.adds(body)).reading()));
      }
      EventRecord contract = record(ledger, "agreement", "instrument_type", "contract");
      assertThat(contract.sources()).hasSize(3);
      assertThat(contract.independent()).isEqualTo(2);
    }
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    var orders = new ArrayList<Set<Set<String>>>();
    var ids = new ArrayList<List<String>>();
    for (int seed = 0; seed < 6; seed++) {
      List<Reading> shuffled = new ArrayList<>(story());
      Collections.shuffle(shuffled, new Random(seed));
      try (Ledger ledger = open()) {
        shuffled.forEach(reading -> ledger.add(List.of(reading)));
        orders.add(groups(ledger));
        ids.add(ledger.records().list(Filter.ALL, Optional.empty(), 10).stream().map(Summary::id).toList());
        assertThat(ledger.verify()).isEmpty();
      }
    }
    assertThat(orders).containsOnly(orders.getFirst());
    assertThat(ids).containsOnly(ids.getFirst());
  }

  @Test
  void aRebuildGivesWhatAddingOneByOneGave() {
    try (Ledger ledger = open()) {
      story().forEach(reading -> ledger.add(List.of(reading)));
      List<Summary> before = ledger.records().list(Filter.ALL, Optional.empty(), 10);
      List<Records.Count> counts = ledger.records().counts("type");
      ledger.rebuild();
      assertThat(ledger.records().list(Filter.ALL, Optional.empty(), 10)).isEqualTo(before);
      assertThat(ledger.records().counts("type")).isEqualTo(counts);
    }
  }

  @Test
  void aCorrectedTextIsANewVersionThatKeepsTheOldOne() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      Story corrected = gazette().adds("Corrected.");
      assertThat(ledger.add(List.of(corrected.reading()))).containsExactly(Added.NEW_VERSION);
      assertThat(ledger.records().reportsAfter(0, 10)).extracting(StoredReport::version).containsExactly(1, 1, 1, 2);
      assertThat(groups(ledger)).hasSize(4);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void anOlderVersionThatIsAddedAgainStaysHistory() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      ledger.add(List.of(gazette().adds("Corrected.").reading()));
      List<Summary> before = ledger.records().list(Filter.ALL, Optional.empty(), 10);
      assertThat(ledger.add(story())).containsOnly(Added.UNCHANGED);
      assertThat(ledger.records().list(Filter.ALL, Optional.empty(), 10)).isEqualTo(before);
      assertThat(ledger.records().totals()).containsEntry("reports", 4L);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void reportsThatArriveTogetherAreSettledInTheirOrder() {
    try (Ledger ledger = open()) {
      Reading first = gazette().reading();
      Reading corrected = gazette().adds("Corrected.").reading();
      assertThat(ledger.add(List.of(first, first, corrected, first, navies().reading())))
          .containsExactly(Added.NEW, Added.UNCHANGED, Added.NEW_VERSION, Added.UNCHANGED, Added.NEW);
      assertThat(groups(ledger)).hasSize(4);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  private static Decision decision(Kind kind, String target, String detail) {
    return new Decision(0, "2026-01-01T00:00:00Z", "Ada", kind, target, detail, "as the register says");
  }

  @Test
  void aMergeCanBeSplitAndUndone() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      Set<Set<String>> before = groups(ledger);
      String contract = record(ledger, "agreement", "instrument_type", "contract").id();
      EventRecord navies = record(ledger, "agreement", "instrument_type", "mou");
      Decision merge = ledger.decide(decision(Kind.MERGE, contract, ""), List.of(navies.id()));
      assertThat(groups(ledger)).hasSize(3);
      assertThat(ledger.records().find(navies.id()).orElseThrow().id()).isEqualTo(contract);
      ledger.decide(decision(Kind.SPLIT, contract, ""), List.of(navies.claims().getFirst().id()));
      assertThat(groups(ledger)).isEqualTo(before);
      ledger.decide(decision(Kind.UNDO, "2", ""), List.of());
      assertThat(groups(ledger)).hasSize(3);
      ledger.decide(decision(Kind.UNDO, Long.toString(merge.seq()), ""), List.of());
      assertThat(groups(ledger)).isEqualTo(before);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aSplitKeepsWhatLooksAlikeApart() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      EventRecord helicopters = record(ledger, "arms_transfer", "designation", "Mi-35");
      ledger.decide(decision(Kind.SPLIT, helicopters.id(), ""), List.of(helicopters.claims().getLast().id()));
      assertThat(groups(ledger)).contains(Set.of("gazetteC3"), Set.of("courierC3"));
      ledger.rebuild();
      assertThat(groups(ledger)).contains(Set.of("gazetteC3"), Set.of("courierC3"));
    }
  }

  @Test
  void decisionsSurviveABetterReading() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      EventRecord contract = record(ledger, "agreement", "instrument_type", "contract");
      ledger.decide(decision(Kind.CORRECT, contract.id(), "place_signed=Rawalpindi"), List.of());
      ledger.decide(decision(Kind.ACCEPT, contract.id(), ""), List.of());
      Reading better = Story.report("gazette", "2018-08-08", "Gazette")
          .says("Pakistan and Russia signed a contract on training on Tuesday.", "agreement", "signed", "new",
              "party=PAK,RUS", "instrument_type=contract", "subject=training_education", "date_signed=2018-08-07", "duration=5")
          .adds("A military cooperation agreement of Pakistan and Russia was signed in 2013.")
          .adds("Russia sold four Mi-35 helicopters to Pakistan.").reading();
      assertThat(ledger.add(List.of(better))).containsExactly(Added.READ_ANEW);
      EventRecord now = ledger.records().find(contract.id()).orElseThrow();
      assertThat(now.first("place_signed")).contains("Rawalpindi");
      assertThat(now.review()).isEqualTo(Review.ACCEPTED);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void anIdOfAClaimThatIsNoLongerMadeSaysWhy() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      String id = record(ledger, "agreement", "instrument_type", "mou").id();
      ledger.add(List.of(new Reading(navies().reading().report(), List.of())));
      assertThat(ledger.records().find(id)).isEmpty();
      assertThat(ledger.records().gone(id)).hasValueSatisfying(why -> assertThat(why).contains("read anew", "navies"));
      assertThat(ledger.records().gone("0123456789abcdef")).isEmpty();
    }
  }

  @Test
  void aDecisionThatCannotBeIsRefusedWithWhatToDo() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      String contract = record(ledger, "agreement", "instrument_type", "contract").id();
      String arms = record(ledger, "arms_transfer", "designation", "Mi-35").id();
      assertThatThrownBy(() -> ledger.decide(decision(Kind.ACCEPT, "0123456789abcdef", ""), List.of()))
          .hasMessageContaining("no record");
      assertThatThrownBy(() -> ledger.decide(decision(Kind.MERGE, contract, ""), List.of(arms)))
          .hasMessageContaining("different types");
      assertThatThrownBy(() -> ledger.decide(decision(Kind.CORRECT, contract, "colour=red"), List.of()))
          .hasMessageContaining("date_signed");
      assertThatThrownBy(() -> ledger.decide(decision(Kind.CORRECT, contract, "date_signed=soon"), List.of()))
          .hasMessageContaining("a date");
      assertThatThrownBy(() -> ledger.decide(decision(Kind.CORRECT, contract, "instrument_type=pact"), List.of()))
          .hasMessageContaining("treaty");
      assertThatThrownBy(() -> ledger.decide(decision(Kind.SPLIT, contract, ""), List.of(arms)))
          .hasMessageContaining("is no claim of");
      assertThat(ledger.decisions()).isEmpty();
    }
  }

  @Test
  void recordsAreFoundByStatesTypeDayAndWords() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      assertThat(ledger.records().list(Filter.dyad("RUS", "PAK"), Optional.empty(), 10)).hasSize(4);
      List<Summary> first = ledger.records().list(Filter.dyad("PAK", "RUS"), Optional.empty(), 3);
      assertThat(ledger.records().list(Filter.dyad("PAK", "RUS"), Optional.of(first.getLast()), 3)).hasSize(1)
          .doesNotContainAnyElementsOf(first);
      assertThat(ledger.records().list(Filter.ALL.withStates(List.of("USA")), Optional.empty(), 10)).isEmpty();
      assertThat(ledger.records().list(Filter.ALL.withWords("helicopter sale Pakistan"), Optional.empty(), 10)).isEmpty();
      assertThat(ledger.records().list(Filter.ALL.withWords("helicopter pakistan"), Optional.empty(), 10)).hasSize(1);
      assertThat(ledger.records().dyadYears("RUS", "PAK")).extracting(Records.DyadYear::records).contains(2);
      assertThat(ledger.records().counts("records")).containsExactly(new Records.Count("all", 4));
    }
  }

  @Test
  void filtersTogetherLeaveTheRecordsThatEachOfThemLeaves() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      List<Summary> all = ledger.records().list(Filter.ALL, Optional.empty(), 10);
      ledger.decide(decision(Kind.ACCEPT, all.getFirst().id(), ""), List.of());
      ledger.decide(decision(Kind.REJECT, all.getLast().id(), ""), List.of());
      List<Optional<String>> types = List.of(Optional.empty(), Optional.of("agreement"), Optional.of("arms_transfer"));
      List<Optional<Review>> reviews = List.of(Optional.empty(), Optional.of(Review.OPEN), Optional.of(Review.ACCEPTED),
          Optional.of(Review.REJECTED));
      List<Optional<Difference>> differences = List.of(Optional.empty(), Optional.of(Difference.REFINEMENT),
          Optional.of(Difference.CONTRADICTION));
      for (List<String> states : List.of(List.<String>of(), List.of("PAK"), List.of("PAK", "RUS"), List.of("USA"))) {
        for (Optional<String> type : types) {
          for (Optional<Review> review : reviews) {
            for (Optional<Difference> difference : differences) {
              for (String words : List.of("", "agreement", "helicopters")) {
                assertFound(ledger, new Filter(type, states, Optional.empty(), Optional.empty(), difference, review, words));
              }
            }
          }
        }
      }
    }
  }

  private static void assertFound(Ledger ledger, Filter filter) {
    Set<String> worded = ids(ledger, Filter.ALL.withWords(filter.words()));
    Set<String> differing = ids(ledger, filter.difference().map(Filter.ALL::withDifference).orElse(Filter.ALL));
    List<Summary> wanted = ledger.records().list(Filter.ALL, Optional.empty(), 10).stream()
        .filter(it -> worded.contains(it.id()) && differing.contains(it.id()))
        .filter(it -> filter.type().map(it.type()::equals).orElse(true) && it.states().containsAll(filter.states()))
        .filter(it -> filter.review().map(it.review()::equals).orElse(true)).toList();
    List<Summary> found = ledger.records().list(filter, Optional.empty(), 10);
    assertThat(found).as(filter.toString()).isEqualTo(wanted);
    if (found.size() > 1) {
      assertThat(ledger.records().list(filter, Optional.of(found.getFirst()), 10)).isEqualTo(found.subList(1, found.size()));
    }
  }

  private static Set<String> ids(Ledger ledger, Filter filter) {
    return ledger.records().list(filter, Optional.empty(), 10).stream().map(Summary::id).collect(Collectors.toSet());
  }

  @Test
  void theFirstAndTheLastDayAreInARange() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      ledger.add(List.of(Story.report("undated", "", "Herald").says("Pakistan and Russia signed an agreement.", "agreement",
          "signed", "new", "party=PAK,RUS", "title=Hangar Protocol").reading()));
      for (String words : List.of("", "agreement")) {
        for (List<String> states : List.of(List.<String>of(), List.of("PAK"), List.of("PAK", "RUS"))) {
          Filter all = Filter.ALL.withStates(states).withWords(words);
          List<Summary> found = ledger.records().list(all, Optional.empty(), 10);
          for (String day : found.stream().map(Summary::day).filter(it -> !it.isEmpty()).distinct().toList()) {
            Optional<LocalDate> limit = Optional.of(LocalDate.parse(day));
            var since = new Filter(all.type(), states, limit, Optional.empty(), all.difference(), all.review(), words);
            var until = new Filter(all.type(), states, Optional.empty(), limit, all.difference(), all.review(), words);
            assertThat(ledger.records().list(since, Optional.empty(), 10))
                .isEqualTo(found.stream().filter(it -> it.day().compareTo(day) >= 0).toList()).isNotEmpty();
            assertThat(ledger.records().list(until, Optional.empty(), 10))
                .isEqualTo(found.stream().filter(it -> it.day().compareTo(day) <= 0).toList()).isNotEmpty();
          }
        }
      }
    }
  }

  @Test
  void recordsThatHoldAWordComeInTheOrderOfDaysAPageAtATime() {
    try (Ledger ledger = open()) {
      var random = new Random(4);
      for (int number = 0; number < 40; number++) {
        String day = number % 7 == 0 ? "" : LocalDate.of(2018, 1, 1).plusDays(random.nextInt(12)).toString();
        ledger.add(
            List.of(Story.report("r" + number, day, "Gazette").says("Oman and Kenya signed pact " + number + ".", "agreement",
                "signed", "new", "party=OMN,KEN", "title=Pact " + number).reading()));
      }
      List<Summary> all = ledger.records().list(Filter.ALL, Optional.empty(), 100);
      assertThat(all).hasSize(40).isSortedAccordingTo(Comparator.comparing(Summary::day).reversed());
      var paged = new ArrayList<Summary>();
      List<Summary> page = ledger.records().list(Filter.ALL.withWords("pact"), Optional.empty(), 7);
      while (!page.isEmpty()) {
        paged.addAll(page);
        page = ledger.records().list(Filter.ALL.withWords("pact"), Optional.of(page.getLast()), 7);
      }
      assertThat(paged).isEqualTo(all);
    }
  }

  @Test
  void whatAPersonRejectedIsListedAndNotCounted() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      Records records = ledger.records();
      List<String> kinds = List.of("records", "type", "year", "state", "difference", Records.yearsOf("PAK"),
          Records.partnersOf("RUS"));
      List<List<Records.Count>> before = kinds.stream().map(records::counts).toList();
      Summary sale = records.list(Filter.ALL.withType("arms_transfer"), Optional.empty(), 10).getFirst();
      Decision rejected = ledger.decide(decision(Kind.REJECT, sale.id(), ""), List.of());
      assertThat(records.list(Filter.ALL, Optional.empty(), 10)).hasSize(4);
      assertThat(records.dyadYears("RUS", "PAK")).extracting(Records.DyadYear::type).containsOnly("agreement");
      assertThat(records.dyadYears(0, 9999)).extracting(Records.DyadYear::records).containsExactly(1, 2);
      assertThat(records.counts("type")).containsExactly(new Records.Count("agreement", 3));
      assertThat(records.counts("state")).extracting(Records.Count::records).containsExactly(3L, 3L);
      assertThat(records.counts(Records.partnersOf("RUS"))).containsExactly(new Records.Count("PAK", 3));
      assertThat(records.counts(Records.yearsOf("PAK"))).extracting(Records.Count::records).containsExactly(2L, 1L);
      assertThat(records.count("review", "rejected")).isEqualTo(1);
      assertThat(records.count("records", "all")).isEqualTo(3);
      ledger.decide(decision(Kind.UNDO, String.valueOf(rejected.seq()), ""), List.of());
      assertThat(kinds.stream().map(records::counts).toList()).isEqualTo(before);
    }
  }

  @Test
  void aReportIsFoundByItsWordsWhateverElseIsTyped() {
    try (Ledger ledger = open()) {
      ledger.add(story());
      assertThat(ledger.records().searchReports("signing memorandum", 10)).singleElement()
          .satisfies(hit -> assertThat(hit.excerpt()).contains("[signed]", "[memorandum]"));
      assertThat(ledger.records().searchReports("\" OR * ' ) near(", 10)).isEmpty();
      assertThat(ledger.records().searchReports("", 10)).isEmpty();
    }
  }

  @Test
  void everyCharacterComesBackAsItCame() {
    String text = "A\u0000B \uFDD0 \uD83D\uDE00 \uD800 end \u202Ertl\n";
    try (Ledger ledger = open()) {
      ledger.add(
          new Report("odd", text, Optional.empty(), Optional.of("P\u0000"), Optional.empty(), Optional.empty(), Optional.empty()),
          List.of());
      assertThat(ledger.records().reportsAfter(0, 10).getFirst().report().text()).isEqualTo(text);
      assertThat(ledger.verify()).isEmpty();
    }
  }
}
