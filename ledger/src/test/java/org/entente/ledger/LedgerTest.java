package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.ledger.Ledger.Added;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every ledger promises.
class LedgerTest {

  private static final String BOOK = "defence-cooperation 1";

  @TempDir
  private Path folder;

  private Path file() {
    return folder.resolve("ledger.db");
  }

  private static Report report(String text) {
    return new Report("r1", text, Optional.empty(), Optional.of("Gazette"), Optional.of("https://example.org/1"),
        Optional.empty(), Optional.empty());
  }

  private static List<ClaimRow> claims() {
    return new ClaimFormat().read("""
        {"report":"r1","id":"c1","type":"agreement","status":"signed","factuality":"actual","hedge":"none","role":"new","zone":"body",
        "evidence":[{"text":"Oman and Kenya signed a pact.","start":0,"end":29}],"slots":{"party":[{"value":"OMN","text":"Oman","start":0,"end":4}]}}
        """.replace("\n\"", "\"")).claims();
  }

  @Test
  void addingTheSameReportTwiceChangesNothing() {
    try (Ledger ledger = Ledger.open(file())) {
      assertThat(ledger.add(report("Oman and Kenya signed a pact."), claims(), BOOK)).isEqualTo(Added.NEW);
      assertThat(ledger.add(report("Oman and Kenya signed a pact."), claims(), BOOK)).isEqualTo(Added.UNCHANGED);
      assertThat(ledger.storedClaims()).isEqualTo(1);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aCorrectedTextIsANewVersionThatKeepsTheOldOne() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(report("Oman and Kenya signed a pact."), claims(), BOOK);
      assertThat(ledger.add(report("Oman and Kenya signed a pact. Corrected."), claims(), BOOK)).isEqualTo(Added.NEW_VERSION);
      assertThat(ledger.reports()).extracting(StoredReport::version).containsExactly(1, 2);
      assertThat(ledger.claims()).hasSize(1);
      assertThat(ledger.storedClaims()).isEqualTo(2);
    }
  }

  @Test
  void aNewReadingSupersedesTheOldVisibly() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(report("Oman and Kenya signed a pact."), claims(), BOOK);
      assertThat(ledger.add(report("Oman and Kenya signed a pact."), List.of(), "another 2")).isEqualTo(Added.READ_ANEW);
      assertThat(ledger.claims()).isEmpty();
      assertThat(ledger.storedClaims()).isEqualTo(1);
    }
  }

  @Test
  void theDatabaseItselfRefusesChanges() throws SQLException {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(report("Oman and Kenya signed a pact."), claims(), BOOK);
      ledger.decide(new Decision(0, "2026-01-01T00:00:00Z", "Ada", Decision.Kind.ACCEPT, "x", "", ""));
    }
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      for (String table : List.of("reports", "claims", "decisions", "readings")) {
        assertThatThrownBy(() -> raw.createStatement().execute("delete from " + table)).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> raw.createStatement().execute("update " + table + " set rowid = rowid + 1"))
            .hasMessageContaining("never changed");
      }
    }
  }

  @Test
  void aReportIsFoundByItsWords() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(report("Oman and Kenya signed a pact."), claims(), BOOK);
      assertThat(ledger.search("signing pacts", 10)).singleElement()
          .satisfies(hit -> assertThat(hit.excerpt()).contains("[signed]", "[pact]"));
      assertThat(ledger.search("\" OR *", 10)).isEmpty();
    }
  }

  @Test
  void aQuoteThatIsNotInItsReportIsTold() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(report("Kenya and Oman signed a pact."), claims(), BOOK);
      assertThat(ledger.verify()).anyMatch(fault -> fault.contains("\"Oman\" is not at 0"));
    }
  }

  @Test
  void aFileThatIsNoLedgerIsRefusedWithAdvice() throws IOException {
    Files.writeString(file(), "This is a letter, not a database, and long enough to be looked at.".repeat(20));
    assertThatThrownBy(() -> Ledger.open(file())).isInstanceOf(LedgerFault.class).hasMessageContaining("is not a ledger");
  }

  @Test
  void aLedgerFromANewerVersionIsRefusedWithAdvice() throws SQLException {
    Ledger.open(file()).close();
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      raw.createStatement().execute("pragma user_version = 99");
    }
    assertThatThrownBy(() -> Ledger.open(file())).isInstanceOf(LedgerFault.class).hasMessageContaining("newer Entente");
  }

  @Test
  void aBackupHoldsTheSame() {
    try (Ledger ledger = Ledger.open(file())) {
      ledger.add(report("Oman and Kenya signed a pact."), claims(), BOOK);
      ledger.backup(folder.resolve("copy.db"));
      try (Ledger copy = Ledger.open(folder.resolve("copy.db"))) {
        assertThat(copy.claims()).isEqualTo(ledger.claims());
      }
    }
  }
}
