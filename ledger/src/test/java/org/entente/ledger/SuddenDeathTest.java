package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
/// A few kills are part of every build. `-Dentente.kills=200` makes it two hundred, and
/// `-Dentente.jar=app/target/entente.jar` kills the real `entente add` in place of a stand-in that knows one
/// sentence.
class SuddenDeathTest {

  private static final int KILLS = Integer.getInteger("entente.kills", 3);
  private static final Optional<String> JAR = Optional.ofNullable(System.getProperty("entente.jar"));
  private static final int REPORTS = 60 + Math.min(KILLS, 100);
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

  /// When a kill came, by what was stored since the one before.
  private enum Found {
    BEFORE_THE_FIRST_REPORT, BETWEEN_REPORTS, AFTER_THE_LAST
  }

  private void survive(String database, Supplier<String> places) throws IOException, InterruptedException {
    Path reports = reports();
    String reference = places.get();
    long start = System.nanoTime();
    assertThat(run(reference, reports).waitFor()).isZero();
    long whole = System.nanoTime() - start;
    var tally = new TreeMap<Found, Integer>();
    try (Ledger undisturbed = Ledger.open(reference, BOOK)) {
      assertThat(undisturbed.records().totals()).containsEntry("reports", (long) REPORTS);
      int ledgers = 0;
      for (int kills = 0; kills < KILLS; ledgers++) {
        String place = places.get();
        for (long before = 0; before < REPORTS && kills < KILLS;) {
          boolean atWork = killed(place, reports, whole);
          long after = check(place, undisturbed);
          if (atWork) {
            kills++;
            tally.merge(found(before, after), 1, Integer::sum);
          }
          before = after;
        }
        finish(place, reports, undisturbed);
      }
      System.out.printf(Locale.ROOT, "%s: %d kills within %.1f s of the start, %s; %d ledgers of %d reports finished and equal%n",
          database, KILLS, whole / 1e9, tally, ledgers, REPORTS);
    }
  }

  private static Found found(long before, long after) {
    return after == REPORTS ? Found.AFTER_THE_LAST : after > before ? Found.BETWEEN_REPORTS : Found.BEFORE_THE_FIRST_REPORT;
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

  /// Whether the program was still at work when it was killed. Its first half is mostly the start of a JVM, so the
  /// later of two random moments is taken.
  private boolean killed(String place, Path reports, long within) throws IOException, InterruptedException {
    Process adding = run(place, reports);
    long later = Math.max(random.nextLong(within), random.nextLong(within));
    if (adding.waitFor(later, TimeUnit.NANOSECONDS)) {
      return false;
    }
    adding.descendants().forEach(ProcessHandle::destroyForcibly);
    adding.destroyForcibly().waitFor();
    return true;
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
