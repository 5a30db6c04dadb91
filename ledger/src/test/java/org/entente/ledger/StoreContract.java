package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Codebook;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.Ledger.Added;
import org.entente.ledger.Ledger.Reading;
import org.entente.report.Report;
import org.entente.report.Sha256;
import org.junit.jupiter.api.Test;

/// What any database does for a ledger: keeps it whole under many hands, odd texts and failures.
abstract class StoreContract {

  static final Codebook BOOK = DefaultCodebook.DEFENCE_COOPERATION.load();

  /// Where a new ledger can be made.
  abstract String fresh();

  /// Makes a ledger look as if a later version had written it.
  abstract String newer();

  /// The place as an address for raw access.
  abstract String raw(String place);

  abstract Dialect dialect(String place);

  /// Lets the rows of a table be changed by hand.
  abstract String unguarded(String table);

  /// Makes a ledger look as if only so many scripts had run.
  abstract String older(int scripts);

  static Ledger open(String place) {
    return Ledger.open(place, BOOK);
  }

  static Reading pact(int number) {
    return Story.report("r" + number, "2018-08-08", "Gazette").says("Oman and Kenya signed pact " + number + ".", "agreement",
        "signed", "new", "party=OMN,KEN", "title=Pact " + number).reading();
  }

  private static Reading titled(String report, String title) {
    return Story.report(report, "2018-08-08", "Paper " + report)
        .says("Oman and Kenya signed the " + title + ".", "agreement", "signed", "new", "party=OMN,KEN", "title=" + title,
            "date_signed=2018-08-07")
        .reading();
  }

  @Test
  void claimsOfBeforeDaysStoodInTheirKeysMeetNewOnes() throws SQLException {
    String place = fresh();
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(titled("r1", "Radar Accord"),
          Story.report("r2", "2020-02-02", "Paper r2").says("They had signed the Training Treaty.", "agreement", "signed",
              "background", "party=OMN,KEN", "title=Training Treaty").reading()));
    }
    beforeOrder(place);
    for (String command : List.of(older(8), "drop table gathered_by", "drop table match_keys",
        "create table match_keys (party bigint not null, bucket bigint not null, claim bigint not null)")) {
      run(raw(place), command);
    }
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(titled("r3", "Radar Accord"), titled("r4", "Training Treaty")));
      assertThat(ledger.records().list(Filter.ALL, Optional.empty(), 9)).extracting(Summary::reports).containsExactly(2, 2);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  /// Neither looks through a period of days: one knows no day at all, the other thousands of them.
  @Test
  void claimsWithoutADayMeetThoseOfAnyPeriod() {
    Reading dated = titled("r1", "Radar Accord");
    Reading undated = Story.report("r2", "", "Paper r2").says("Oman signed the Radar Accord.", "agreement", "signed", "new",
        "party=OMN", "title=Radar Accord").reading();
    Reading ages = Story.report("r3", "2018-09-09", "Paper r3").says("Oman and Kenya signed the Radar Accord.", "agreement",
        "signed", "new", "party=OMN,KEN", "title=Radar Accord", "date_signed=1701/2019").reading();
    for (List<Reading> order : List.of(List.of(dated, undated, ages), List.of(ages, undated, dated))) {
      try (Ledger ledger = open(fresh())) {
        order.forEach(reading -> ledger.add(List.of(reading)));
        assertThat(ledger.records().list(Filter.ALL, Optional.empty(), 9)).extracting(Summary::reports).containsExactly(3);
      }
    }
  }

  @Test
  void aLedgerOfBeforeKeepsItsIdsAndTakesInNewClaims() throws SQLException {
    String place = fresh();
    Reading radar = titled("r1", "Radar Accord");
    var renamed = new LinkedHashMap<String, String>();
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(radar, titled("r2", "Training Treaty")));
      ledger.records().members(0, 9).forEach(member -> renamed.put(member.claim().hash(),
          Sha256.of(member.claim().report(), new ClaimFormat().write(member.claim().row()))));
      ledger.add(List.of(new Reading(titled("r2", "Training Treaty").report(), List.of())));
    }
    List<String> before = renamed.values().stream().map(hash -> hash.substring(0, 16)).toList();
    beforeNeighbours(place);
    for (String command : List.of(unguarded("claims"), older(5), "alter table match_keys rename column outline to names",
        "alter table readings rename column number to of_before", "drop table former",
        "create index claims_by_hash on claims (hash)", "delete from match_keys")) {
      run(raw(place), command);
    }
    for (Map.Entry<String, String> claim : renamed.entrySet()) {
      run(raw(place), "update claims set hash = '" + claim.getValue() + "' where hash = '" + claim.getKey() + "'");
    }
    run(raw(place), "update members set claim = " + Ids.number(before.getFirst()));
    try (Ledger ledger = open(place)) {
      ledger.rebuild();
      assertThat(ledger.verify()).isEmpty();
      assertThat(ledger.add(List.of(radar))).containsExactly(Added.UNCHANGED);
      ledger.add(List.of(titled("r3", "Radar Accord")));
      assertThat(ledger.records().find(before.getFirst()).orElseThrow().sources()).hasSize(2);
      assertThat(ledger.records().gone(before.getLast())).isPresent();
      assertThat(ledger.verify()).isEmpty();
    }
  }

  private static Reading unaddressed(String name) {
    Reading reading = titled("r1", "Radar Accord");
    return new Reading(new Report(name, reading.report().text(), reading.report().date(), reading.report().publisher(),
        Optional.empty(), Optional.empty(), Optional.empty()), reading.claims());
  }

  @Test
  void reportsThatBuildsBeforeKnewByOtherIdentitiesAreKnown() throws SQLException {
    Report report = unaddressed("r1").report();
    for (String before : List.of(report.identity("r1"), report.identity())) {
      isKnown(report, before);
    }
  }

  private void isKnown(Report report, String before) throws SQLException {
    String place = fresh();
    String claim;
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(unaddressed("r1")));
      Records.Member member = ledger.records().members(0, 9).getFirst();
      claim = Hashes.claim(before, report.date(), member.claim().row(), new ClaimFormat().write(member.claim().row()));
    }
    for (String command : List.of(unguarded("reports"), unguarded("readings"), unguarded("claims"),
        "update readings set report = '" + before + "'", "update reports set address = 'r1', hash = '" + before + "'",
        "update claims set hash = '" + claim + "'", "update members set claim = " + Ids.number(claim.substring(0, 16)))) {
      run(raw(place), command);
    }
    try (Ledger ledger = open(place)) {
      ledger.rebuild();
      assertThat(ledger.keptAs(report)).contains("r1");
      assertThat(ledger.add(List.of(unaddressed("r1")))).containsExactly(Added.UNCHANGED);
      assertThat(ledger.records().totals()).containsEntry("reports", 1L).containsEntry("claims", 1L);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  /// Gives a ledger the tables that it had before the eleventh script.
  private void beforeOrder(String place) throws SQLException {
    for (String command : List.of(older(10), "alter table members add column candidate bytea",
        "update members set candidate = (select candidate from candidates where candidates.seq = members.seq)",
        "drop table candidates", "alter table match_keys rename column pair to party", "drop index reports_by_publisher",
        "create index reports_by_publisher on reports (publisher)", "alter table dyad_years rename to dyad_years_now",
        "create table dyad_years (one text not null, other text not null, year integer not null, type text not null,"
            + " n integer not null, primary key (one, other, year, type))",
        "insert into dyad_years select one, other, year, type, n from dyad_years_now", "drop table dyad_years_now")) {
      run(raw(place), command);
    }
  }

  @Test
  void aLedgerOfBeforeItsTablesFollowedTheDaysLeadsToTheSameRecords() throws SQLException {
    String place = fresh();
    Records.Account before;
    List<Records.DyadYear> years;
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(titled("r1", "Radar Accord"), titled("r2", "Training Treaty")));
      before = account(ledger);
      years = ledger.records().dyadYears("KEN", "OMN");
    }
    beforeOrder(place);
    try (Ledger ledger = open(place)) {
      assertThat(account(ledger)).isEqualTo(before);
      assertThat(ledger.records().dyadYears("OMN", "KEN")).isEqualTo(years).hasSize(1);
      ledger.add(List.of(titled("r3", "Radar Accord"), Story.report("r4", "2018-08-08", "Paper r1")
          .says("Oman signed the Training Treaty.", "agreement", "signed", "new", "party=OMN", "title=Training Treaty",
              "date_signed=2018-08-07")
          .reading()));
      assertThat(ledger.records().list(Filter.ALL, Optional.empty(), 9)).extracting(Summary::reports).containsExactly(2, 2);
      assertThat(ledger.records().reportsBefore("Paper r1", Long.MAX_VALUE, 9)).hasSize(2);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  /// Gives a ledger the tables that it had before the eighth script.
  private void beforeNeighbours(String place) throws SQLException {
    beforeOrder(place);
    for (String command : List.of(older(7), "drop table gathered_by", "alter table links rename to links_now",
        "drop index links_near",
        "create table links (one bigint not null, other bigint not null, kind text not null, score double precision not null,"
            + " reasons text not null, primary key (one, other))",
        "insert into links select claim, other, kind, score, 'told' from links_now where claim < other", "drop table links_now",
        "create index links_back on links (other, one, kind, score)",
        "create index links_near on links (score) where kind = 'near'", "drop index members_of_record",
        "create index members_of_record on members (record)", "alter table members drop column report",
        "alter table members drop column candidate")) {
      run(raw(place), command);
    }
  }

  @Test
  void linksAndMembersOfBeforeLeadToTheSameRecords() throws SQLException {
    String place = fresh();
    Records.Account before;
    List<Records.NearMiss> near;
    Reading past = Story.report("r5", "2019-06-06", "Paper r5").says("They signed the Radar Accord in 2018.", "agreement",
        "signed", "background", "party=OMN,KEN", "title=Radar Accord", "date_signed=2018-08").reading();
    Reading drill = Story.report("r6", "2018-08-08", "Paper r6").says("A drill ended.", "joint_activity", "completed", "new",
        "participant=IND,LKA", "start=2018-08-01", "location=Pune").reading();
    Reading other = Story.report("r7", "2018-08-08", "Paper r7").says("It is done.", "joint_activity", "completed", "new",
        "participant=IND,LKA", "start=2018-08-01", "location=Galle").reading();
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(titled("r1", "Radar Accord"), titled("r2", "Training Treaty"), past, drill, other));
      before = account(ledger);
      near = ledger.records().nearMisses(9);
    }
    assertThat(before.record().claims()).hasSize(2);
    assertThat(before.reasons().getFirst().reasons()).contains("same title (Radar Accord)");
    assertThat(near).hasSize(1);
    beforeNeighbours(place);
    try (Ledger ledger = open(place)) {
      assertThat(account(ledger)).isEqualTo(before);
      assertThat(ledger.records().nearMisses(9)).isEqualTo(near);
      ledger.add(List.of(titled("r3", "Radar Accord")));
      assertThat(account(ledger).record().claims()).hasSize(3);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  private static Records.Account account(Ledger ledger) {
    String id = ledger.records().list(Filter.ALL.withWords("radar"), Optional.empty(), 9).getFirst().id();
    return ledger.records().account(id, 9).orElseThrow();
  }

  @Test
  void claimsOfTheSameStatesAndSeasonHaveIdsThatBeginAlike() {
    try (Ledger ledger = open(fresh())) {
      ledger.add(List.of(titled("r1", "Radar Accord"), titled("r2", "Training Treaty"),
          Story.report("r3", "2018-08-08", "Gazette").says("Fiji and Kenya signed a pact.", "agreement", "signed", "new",
              "party=FJI,KEN").reading()));
      List<String> ids = ledger.records().members(0, 9).stream().map(member -> member.claim().id()).toList();
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids.get(1)).startsWith(ids.get(0).substring(0, 5));
      assertThat(ids.get(2)).startsWith(ids.get(0).substring(0, 2)).doesNotStartWith(ids.get(0).substring(0, 5));
    }
  }

  @Test
  void idsThatToldTheSeasonBehindTheStatesStay() throws SQLException {
    String place = fresh();
    String now;
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(titled("r1", "Radar Accord")));
      now = ledger.records().members(0, 9).getFirst().claim().hash();
    }
    String before = now.substring(2, 5) + now.substring(0, 2) + now.substring(5);
    for (String command : List.of(unguarded("claims"), "update claims set hash = '" + before + "'",
        "update members set claim = " + Ids.number(before.substring(0, 16)))) {
      run(raw(place), command);
    }
    try (Ledger ledger = open(place)) {
      ledger.rebuild();
      assertThat(ledger.verify()).isEmpty();
      ledger.add(List.of(titled("r2", "Radar Accord")));
      assertThat(ledger.records().find(before.substring(0, 16)).orElseThrow().sources()).hasSize(2);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aLedgerWhoseListsAScriptEmptiedListsItsRecordsAnew() throws SQLException {
    String place = fresh();
    List<Summary> listed;
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(pact(1), pact(2)));
      listed = ledger.records().list(Filter.ALL, Optional.empty(), 9);
    }
    for (String table : List.of("records", "record_states", "record_dyads", "record_words", "dyad_years", "tallies")) {
      run(raw(place), "delete from " + table);
    }
    try (Ledger ledger = open(place)) {
      Records records = ledger.records();
      assertThat(records.list(Filter.ALL.withWords("pact"), Optional.empty(), 9)).hasSize(2).isEqualTo(listed);
      assertThat(records.list(Filter.dyad("KEN", "OMN"), Optional.empty(), 9)).isEqualTo(listed);
      assertThat(records.counts(Records.partnersOf("OMN"))).containsExactly(new Records.Count("KEN", 2));
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aPlaceThatIsTakenGivesTheNextThatIsFree() throws SQLException {
    String place = fresh();
    long day = Places.first(LocalDate.of(2018, 8, 7));
    try (Ledger ledger = open(place)) {
      ledger.add(List.of(pact(1)));
    }
    run(raw(place), "update records set place = " + (day + 6));
    List<Long> wanted = List.of(day + 5, day + 5, day + 6, day + 4);
    try (Database database = Database.open(dialect(place))) {
      assertThat(database.<List<Long>>reading(handle -> Places.free(handle, wanted)))
          .containsExactly(day + 5, day + 7, day + 8, day + 4);
    }
  }

  static void run(String address, String command) throws SQLException {
    try (Connection raw = DriverManager.getConnection(address); var statement = raw.createStatement()) {
      statement.execute(command);
    }
  }

  private static <T> List<T> together(int threads, Callable<T> work) throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      var done = new ArrayList<T>();
      for (Future<T> each : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
        done.add(each.get());
      }
      return done;
    }
  }

  @Test
  void manyReadWhileOneWritesAndEachSeesAWholeLedger() throws InterruptedException, ExecutionException {
    String place = fresh();
    try (Ledger ledger = open(place); Ledger elsewhere = open(place); var pool = Executors.newSingleThreadExecutor()) {
      var writing = new AtomicBoolean(true);
      Future<?> writer = pool.submit(() -> {
        for (int number = 0; number < 60; number++) {
          ledger.add(List.of(pact(number)));
        }
        writing.set(false);
      });
      List<List<String>> faults = together(4, () -> {
        var seen = new ArrayList<String>();
        while (writing.get() && !writer.isDone()) {
          seen.addAll(elsewhere.verify());
          ledger.records().searchReports("pact", 5);
          ledger.records().list(Filter.dyad("OMN", "KEN"), Optional.empty(), 10);
        }
        return seen;
      });
      writer.get();
      assertThat(faults).allMatch(List::isEmpty);
      assertThat(elsewhere.records().totals()).containsEntry("reports", 60L);
    }
  }

  @Test
  void writersComeOneAfterAnother() throws InterruptedException, ExecutionException {
    String place = fresh();
    List<List<Added>> added = together(4, () -> {
      try (Ledger ledger = open(place)) {
        var each = new ArrayList<Added>();
        for (int number = 0; number < 20; number++) {
          each.addAll(ledger.add(List.of(pact(number))));
        }
        return each;
      }
    });
    assertThat(added.stream().flatMap(List::stream)).filteredOn(Added.NEW::equals).hasSize(20);
    assertThat(added.stream().flatMap(List::stream)).filteredOn(Added.UNCHANGED::equals).hasSize(60);
    try (Ledger ledger = open(place)) {
      assertThat(ledger.records().totals()).containsEntry("reports", 20L).containsEntry("claims", 20L);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aFailureHalfwayLeavesNothingBehind() {
    List<ClaimRow> broken = new AbstractList<>() {
      @Override
      public ClaimRow get(int index) {
        throw new IllegalStateException("the reader broke down");
      }

      @Override
      public int size() {
        return 2;
      }
    };
    try (Ledger ledger = open(fresh())) {
      assertThatThrownBy(() -> ledger.add(List.of(pact(1), new Reading(pact(2).report(), broken))))
          .hasMessage("the reader broke down");
      assertThat(ledger.records().totals()).containsEntry("reports", 0L).containsEntry("claims", 0L);
      assertThat(ledger.records().searchReports("pact", 5)).isEmpty();
      assertThat(ledger.add(List.of(pact(1)))).containsExactly(Added.NEW);
      assertThat(ledger.records().totals()).containsEntry("reports", 1L);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aLedgerFromANewerVersionIsRefusedWithAdvice() throws SQLException {
    String place = fresh();
    open(place).close();
    run(raw(place), newer());
    assertThatThrownBy(() -> open(place)).isInstanceOf(LedgerFault.class).hasMessageContaining("newer Entente")
        .hasMessageContaining("version 99");
  }

  @Test
  void recordsGatheredByOtherRulesAreToldUntilTheyAreGatheredAnew() throws SQLException {
    String place = fresh();
    var fewer = new Codebook("mine", "2", BOOK.title(), BOOK.outermost(), BOOK.lexicons(), BOOK.vocabularies(),
        BOOK.types().subList(0, 4));
    Ledger.open(place, fewer).close();
    try (Ledger ledger = open(place)) {
      assertThat(ledger.otherRules()).as("rules of a ledger that held nothing").isEmpty();
      ledger.add(List.of(pact(1)));
      assertThat(ledger.otherRules()).isEmpty();
    }
    try (Ledger ledger = Ledger.open(place, fewer)) {
      assertThat(ledger.otherRules()).contains(BOOK.id() + " " + BOOK.version());
      ledger.add(List.of(pact(2)));
      assertThat(ledger.otherRules()).isPresent();
      ledger.rebuild();
      assertThat(ledger.otherRules()).isEmpty();
    }
    run(raw(place), "delete from gathered_by");
    try (Ledger ledger = open(place)) {
      assertThat(ledger.otherRules()).contains("an earlier version of Entente");
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
    String place = fresh();
    run(raw(place), "create table reports (title text)");
    assertThatThrownBy(() -> open(place)).isInstanceOf(LedgerFault.class).hasMessageContaining("another program");
    run(raw(place), "insert into reports (title) values ('still there')");
  }

  @Test
  void theLongestReportIsStoredAndFound() {
    var text = new StringBuilder("The minister praised the frigates. ");
    for (int word = 0; text.length() < 5_000_000; word++) {
      text.append("word").append(Integer.toString(word, 36)).append(word % 12 == 0 ? ". " : " ");
    }
    text.append("x".repeat(5_000));
    var report = new Report("long", text.toString(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());
    try (Ledger ledger = open(fresh())) {
      ledger.add(report, List.of());
      assertThat(ledger.records().searchReports("frigate", 5)).singleElement()
          .satisfies(hit -> assertThat(hit.excerpt()).contains("[frigates]").hasSizeLessThan(400));
      assertThat(ledger.records().reportsAfter(0, 1).getFirst().report().text()).hasSize(text.length());
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aSearchStaysBoundedWhateverIsTyped() {
    try (Ledger ledger = open(fresh())) {
      ledger.add(List.of(pact(1), pact(2), pact(3),
          Story.report("arms", "", "X").adds("It ordered Mi-35 gunships, naïve Çelik said.").reading()));
      Records records = ledger.records();
      assertThat(records.searchReports("pact", 2)).hasSize(2);
      assertThat(records.searchReports("Mi-35", 5)).hasSize(1);
      assertThat(records.searchReports("GUNSHIP celik", 5)).hasSize(1);
      for (String typed : List.of("\uD800\u0000", "***", "a".repeat(100_000), "-", "%_", "\"", "title:pact NOT OR", ":limit ?")) {
        assertThat(records.searchReports(typed, 5)).isEmpty();
        assertThat(records.list(Filter.ALL.withWords(typed), Optional.empty(), 5)).isEmpty();
      }
      long start = System.nanoTime();
      records.searchReports("pact ".repeat(200_000), 5);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }
}
