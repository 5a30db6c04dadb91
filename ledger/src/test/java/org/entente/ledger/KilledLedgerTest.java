package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process killed at any moment while it adds reports leaves a sound ledger, and running it again finishes.
///
/// `-Dentente.kills=200` kills oftener than every build can wait for.
class KilledLedgerTest {

  private static final int KILLS = Integer.getInteger("entente.kills", 2);
  private static final int REPORTS = 150;
  private static final int LONGEST_MILLIS = 1_500;

  @TempDir
  private Path folder;

  @Test
  void aKilledAddLeavesWholeReportsInAFile() throws IOException, InterruptedException {
    kill(number -> folder.resolve("killed" + number + ".db").toString());
  }

  @Test
  void aKilledAddLeavesWholeReportsOnAServer() throws IOException, InterruptedException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      kill(number -> database(server, "killed" + number));
    }
  }

  private static String database(EmbeddedPostgres server, String name) {
    try (Connection raw = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
        Statement statement = raw.createStatement()) {
      statement.execute("create database " + name);
      return server.getJdbcUrl("postgres", name);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /// Kills one run after another; a ledger that a run has filled is followed by a new one.
  private static void kill(IntFunction<String> place) throws IOException, InterruptedException {
    var random = new Random(KILLS);
    int ledgers = 0;
    String address = place.apply(ledgers++);
    int kills = 0;
    while (kills < KILLS) {
      if (killed(address, random.nextInt(LONGEST_MILLIS))) {
        kills++;
        whole(address);
      } else {
        full(address);
        address = place.apply(ledgers++);
      }
    }
    assertThat(killed(address, Integer.MAX_VALUE)).as("running again finishes").isFalse();
    full(address);
  }

  /// @return whether the run was still at work when it was killed
  private static boolean killed(String address, int millis) throws IOException, InterruptedException {
    Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp", System.getProperty("java.class.path"), Filler.class.getName(), address, Integer.toString(REPORTS))
        .redirectErrorStream(true).start();
    try (var out = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      while (line != null && !line.equals("begun")) {
        line = out.readLine();
      }
      if (millis == Integer.MAX_VALUE) {
        assertThat(run.waitFor()).isZero();
        return false;
      }
      Thread.sleep(millis);
      boolean atWork = run.isAlive();
      run.destroyForcibly().waitFor();
      return atWork;
    }
  }

  private static void whole(String address) {
    try (Ledger ledger = Ledger.open(address, LedgerContract.BOOK)) {
      assertThat(ledger.verify()).isEmpty();
      List<StoredReport> reports = ledger.records().reportsAfter(0, REPORTS);
      assertThat(reports).allSatisfy(report -> assertThat(ledger.records().claimsOf(report.hash())).hasSize(2));
      assertThat(reports.stream().map(StoredReport::address)).doesNotHaveDuplicates();
    }
  }

  private static void full(String address) {
    whole(address);
    try (Ledger ledger = Ledger.open(address, LedgerContract.BOOK)) {
      assertThat(ledger.records().totals()).containsEntry("reports", (long) REPORTS).containsEntry("claims", 2L * REPORTS);
    }
  }
}
