package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.codebook.Codebook;
import org.entente.codebook.DefaultCodebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that adds a folder of reports (`kill -9`) at random moments and looks at what it leaves: no fault,
/// no report half stored, nothing that an undisturbed run would not have stored. Running it again finishes the work
/// with nothing doubled.
///
/// A kill comes a random moment after a random one of the next forty reports is stored, so kills are spread evenly over
/// a folder; one in ten comes while the program starts.
///
/// A few kills are part of every build. `-Dentente.kills=200` makes it two hundred, and
/// `-Dentente.jar=app/target/entente.jar` kills the real `entente add` in place of a stand-in that knows one
/// sentence.
class SuddenDeathTest {

  private static final int KILLS = Integer.getInteger("entente.kills", 3);
  private static final Optional<String> JAR = Optional.ofNullable(System.getProperty("entente.jar"));
  private static final int REPORTS = 60 + Math.min(KILLS, 100);
  private static final int AHEAD = 40;
  private static final List<String> STATES = List.of("Oman", "Kenya", "Ghana", "Peru", "Fiji", "Tonga");
  private static final List<String> SUBJECTS = List.of("training", "radars", "trucks", "drones", "uniforms");
  private static final Codebook BOOK = DefaultCodebook.DEFENCE_COOPERATION.load();

  @TempDir
  private Path folder;
  private int made;
  private final Random random = new Random();

  @Test
  void aKilledProgramLeavesWholeReportsInAFile() throws IOException, InterruptedException {
    survive("SQLite", () -> folder.resolve("ledger" + made++ + ".db").toString());
  }

  @Test
  void aKilledProgramLeavesWholeReportsOnAServer() throws IOException, InterruptedException {
    survive("PostgreSQL", PostgresServer::fresh);
  }

  /// When a kill came: before the run had stored anything, while so much of the folder was stored, or after all of it.
  private enum Moment {
    STARTING, FIRST_QUARTER, SECOND_QUARTER, THIRD_QUARTER, LAST_QUARTER, ENDING;

    static Moment of(long before, long after) {
      return after == before ? STARTING : after == REPORTS ? ENDING : values()[1 + (int) (4 * after / REPORTS)];
    }
  }

  /// How long a run takes.
  ///
  /// @param start until the first report is stored, in nanoseconds
  /// @param each from one report to the next, in nanoseconds
  private record Pace(long start, long each) {

    static Pace of(Instant started, Ledger undisturbed) {
      List<Instant> stored = undisturbed.records().reportsAfter(0, REPORTS).stream()
          .map(report -> Instant.parse(report.addedAt())).toList();
      return new Pace(Duration.between(started, stored.getFirst()).toNanos(),
          Duration.between(stored.getFirst(), stored.getLast()).toNanos() / (REPORTS - 1));
    }
  }

  private void survive(String database, Supplier<String> places) throws IOException, InterruptedException {
    Path reports = reports();
    String reference = places.get();
    Instant started = Instant.now();
    assertThat(run(reference, reports).waitFor()).isZero();
    var tally = new TreeMap<Moment, Integer>();
    try (Ledger undisturbed = Ledger.open(reference, BOOK)) {
      assertThat(undisturbed.records().totals()).containsEntry("reports", (long) REPORTS);
      Pace pace = Pace.of(started, undisturbed);
      int ledgers = 0;
      for (int kills = 0; kills < KILLS; ledgers++) {
        String place = places.get();
        for (long before = 0; before < REPORTS && kills < KILLS;) {
          boolean atWork = killed(place, reports, before, pace);
          long after = check(place, undisturbed);
          if (atWork) {
            kills++;
            tally.merge(Moment.of(before, after), 1, Integer::sum);
          }
          before = after;
        }
        finish(place, reports, undisturbed);
      }
      System.out.printf(Locale.ROOT,
          "%s: %d kills, the first report stored after %.1f s and then one each %.0f ms, %s; %d ledgers of %d reports finished and equal%n",
          database, KILLS, pace.start / 1e9, pace.each / 1e6, tally, ledgers, REPORTS);
    }
  }

  private Path reports() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    for (int number = 0; number < REPORTS; number++) {
      Files.writeString(reports.resolve("r%03d.txt".formatted(number)),
          "Sentence " + number + " opens the report. " + pact(number) + "\n\n" + pact(number / 2) + "\n");
    }
    return reports;
  }

  private static String pact(int number) {
    return "%s and %s signed a contract on %s on %d August 2018.".formatted(STATES.get(number % 3),
        STATES.get(3 + number / 3 % 3),
        SUBJECTS.get(number / 9 % 5), 1 + number * 7 % 28);
  }

  private static Process run(String place, Path reports) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx600m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    JAR.ifPresentOrElse(
        jar -> command.addAll(List.of("-jar", new File(jar).getAbsolutePath(), "add", "--quiet", "--ledger", place)),
        () -> command.addAll(List.of("-cp", System.getProperty("java.class.path"), AddingFolder.class.getName(), place)));
    command.add(reports.toString());
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /// Whether the program was still at work when it was killed.
  private boolean killed(String place, Path reports, long before, Pace pace) throws IOException, InterruptedException {
    Process adding = run(place, reports);
    long pause;
    if (random.nextInt(10) == 0) {
      pause = random.nextLong(pace.start);
    } else {
      awaitStored(adding, place, before + 1 + random.nextLong(Math.min(AHEAD, REPORTS - before)));
      pause = random.nextLong(2 * pace.each);
    }
    if (adding.waitFor(pause, TimeUnit.NANOSECONDS)) {
      return false;
    }
    adding.descendants().forEach(ProcessHandle::destroyForcibly);
    adding.destroyForcibly().waitFor();
    return true;
  }

  /// Looks on from outside and is gone before the kill.
  private static void awaitStored(Process adding, String place, long wanted) throws InterruptedException {
    String address = place.startsWith("jdbc:") ? place : "jdbc:sqlite:file:" + place + "?mode=ro";
    while (adding.isAlive()) {
      try (Connection looking = DriverManager.getConnection(address);
          var count = looking.prepareStatement("select count(*) from reports")) {
        while (adding.isAlive()) {
          try (ResultSet found = count.executeQuery()) {
            if (found.next() && found.getLong(1) >= wanted) {
              return;
            }
          }
          Thread.sleep(1);
        }
      } catch (SQLException _) {
        Thread.sleep(10); // there is no such file or table yet
      }
    }
  }

  /// Everything there is as an undisturbed run would have stored it; returns how many reports there are.
  private static long check(String place, Ledger undisturbed) {
    try (Ledger ledger = Ledger.open(place, BOOK)) {
      assertThat(ledger.verify()).isEmpty();
      Map<String, List<StoredClaim>> stored = claims(ledger);
      assertThat(claims(undisturbed)).containsAllEntriesOf(stored);
      assertThat(ledger.records().totals()).containsEntry("reports", (long) stored.size())
          .containsEntry("claims", stored.values().stream().mapToLong(List::size).sum());
      return stored.size();
    }
  }

  private static Map<String, List<StoredClaim>> claims(Ledger ledger) {
    var claims = new TreeMap<String, List<StoredClaim>>();
    ledger.records().reportsAfter(0, REPORTS + 1)
        .forEach(report -> claims.put(report.hash(), ledger.records().claimsOf(report.hash())));
    return claims;
  }

  private static void finish(String place, Path reports, Ledger undisturbed) throws IOException, InterruptedException {
    assertThat(run(place, reports).waitFor()).isZero();
    assertThat(check(place, undisturbed)).isEqualTo(REPORTS);
    try (Ledger ledger = Ledger.open(place, BOOK)) {
      assertThat(ledger.records().list(Filter.ALL, Optional.empty(), REPORTS * 2))
          .isEqualTo(undisturbed.records().list(Filter.ALL, Optional.empty(), REPORTS * 2));
      assertThat(ledger.records().counts("type")).isEqualTo(undisturbed.records().counts("type"));
    }
  }
}
