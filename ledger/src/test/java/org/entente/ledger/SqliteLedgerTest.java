package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger in a file.
class SqliteLedgerTest extends LedgerContract {

  @TempDir
  private Path folder;
  private int opened;

  @Override
  Ledger open() {
    return Ledger.open(folder.resolve("ledger" + opened++ + ".db").toString(), BOOK);
  }

  private Path file() {
    return folder.resolve("ledger0.db");
  }

  private static Story pact() {
    return Story.report("r1", "2018-08-08", "Gazette").says("Oman and Kenya signed a pact.", "agreement", "signed", "new",
        "party=OMN,KEN");
  }

  @Test
  void theDatabaseItselfRefusesChanges() throws SQLException {
    try (Ledger ledger = open()) {
      ledger.add(List.of(pact().reading()));
      String record = ledger.records().list(Filter.ALL, java.util.Optional.empty(), 1).getFirst().id();
      ledger.decide(new Decision(0, "2026-01-01T00:00:00Z", "Ada", Decision.Kind.NOTE, record, "", "seen"), List.of());
    }
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      for (String table : List.of("reports", "claims", "decisions", "readings")) {
        assertThatThrownBy(() -> raw.createStatement().execute("delete from " + table)).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> raw.createStatement().execute("update " + table + " set seq = seq + 1"))
            .hasMessageContaining("never changed");
      }
    }
  }

  @Test
  void aFileThatIsNoLedgerIsRefusedWithAdvice() throws IOException {
    Files.writeString(file(), "This is a letter, not a database, and long enough to be looked at.".repeat(20));
    assertThatThrownBy(this::open).isInstanceOf(LedgerFault.class).hasMessageContaining("is not a ledger");
    assertThat(file()).content().startsWith("This is a letter");
  }

  @Test
  void aFolderIsNoLedger() {
    assertThatThrownBy(() -> Ledger.open(folder.toString(), BOOK)).isInstanceOf(LedgerFault.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void aDamagedPageIsTold() throws IOException {
    try (Ledger ledger = open()) {
      for (int at = 0; at < 50; at++) {
        ledger.add(List
            .of(Story.report("r" + at, "2018-08-08", "Gazette").adds("Oman and Kenya talked for hours. ".repeat(100)).reading()));
      }
    }
    try (var raw = new RandomAccessFile(file().toFile(), "rw")) {
      for (long page = raw.length() / 2 / 4096; page < raw.length() / 4096; page++) {
        raw.seek(page * 4096);
        raw.write(new byte[64]);
      }
    }
    opened = 0;
    assertThatThrownBy(() -> {
      try (Ledger ledger = open()) {
        List<String> faults = ledger.verify();
        throw new LedgerFault(String.join("\n", faults));
      }
    }).isInstanceOf(LedgerFault.class)
        .hasMessageMatching("(?s).*(damaged|malformed|database disk image|out of order|btree|Tree|page|Page).*");
  }

  @Test
  void aFileThatAnotherHoldsIsToldAndNothingIsLost() throws SQLException {
    try (Ledger ledger = open()) {
      ledger.add(List.of(pact().reading()));
      try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file())) {
        raw.createStatement().execute("begin exclusive");
        assertThatThrownBy(() -> ledger.add(List.of(Story.report("r2", "", "X").adds("More.").reading())))
            .isInstanceOf(LedgerFault.class).hasMessageContaining("in use by another program");
        raw.createStatement().execute("rollback");
      }
      assertThat(ledger.records().totals()).containsEntry("reports", 1L);
      assertThat(ledger.verify()).isEmpty();
    }
  }

  @Test
  void aBackupHoldsTheSame() {
    try (Ledger ledger = open()) {
      ledger.add(List.of(pact().reading()));
      ledger.backup(folder.resolve("copy.db"));
      assertThatThrownBy(() -> ledger.backup(folder.resolve("copy.db"))).hasMessageContaining("there already");
      try (Ledger copy = Ledger.open(folder.resolve("copy.db").toString(), BOOK)) {
        assertThat(copy.records().list(Filter.ALL, java.util.Optional.empty(), 9))
            .isEqualTo(ledger.records().list(Filter.ALL, java.util.Optional.empty(), 9));
        assertThat(copy.verify()).isEmpty();
      }
    }
  }
}
