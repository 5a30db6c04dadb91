package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.ledger.Ledger.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What SQLite does for a ledger.
class SqliteStoreTest extends StoreContract {

  @TempDir
  private Path folder;
  private int made;

  @Override
  String fresh() {
    return folder.resolve("ledger" + made++ + ".db").toString();
  }

  @Override
  String newer() {
    return "pragma user_version = 99";
  }

  @Override
  String unguarded(String table) {
    return "drop trigger " + table + "_stay";
  }

  @Override
  String older(int scripts) {
    return "pragma user_version = " + scripts;
  }

  @Override
  String raw(String place) {
    return "jdbc:sqlite:" + place;
  }

  @Override
  Dialect dialect(String place) {
    return new Sqlite(Path.of(place));
  }

  /// Runs as root where small file systems may be mounted, and is skipped elsewhere.
  @Test
  void onAFullDiskNothingIsLostAndTheWorkGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()), "mounting is not allowed here");
    try {
      Files.write(disk.resolve("filler"), new byte[3 << 20]);
      try (Ledger ledger = open(disk.resolve("ledger.db").toString())) {
        int stored = fill(ledger);
        assertThat(ledger.records().totals()).containsEntry("reports", (long) stored);
        Files.delete(disk.resolve("filler"));
        ledger.add(List.of(large(stored)));
        assertThat(ledger.records().totals()).containsEntry("reports", stored + 1L);
        assertThat(ledger.verify()).isEmpty();
      }
    } finally {
      succeeds("umount", disk.toString());
    }
  }

  @Test
  void aCopyThatFindsNoRoomIsToldAndLeavesNothing() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("small"));
    assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", disk.toString()), "mounting is not allowed here");
    try (Ledger ledger = open(folder.resolve("whole.db").toString())) {
      for (int number = 0; number < 20; number++) {
        ledger.add(List.of(large(number)));
      }
      assertThatThrownBy(() -> ledger.backup(disk.resolve("copy.db"))).isInstanceOf(LedgerFault.class)
          .hasMessageContaining("copy.db: the copy cannot be written").hasMessageNotContaining("whole.db");
      assertThat(disk).isEmptyDirectory();
      assertThat(ledger.verify()).isEmpty();
    } finally {
      succeeds("umount", disk.toString());
    }
  }

  /// Adds until the disk is full; returns how many reports were stored.
  private static int fill(Ledger ledger) {
    var stored = new int[1];
    assertThatThrownBy(() -> {
      for (int number = 0; number < 1_000; number++) {
        ledger.add(List.of(large(number)));
        stored[0]++;
      }
    }).isInstanceOf(LedgerFault.class).hasMessageContaining("full");
    return stored[0];
  }

  private static Reading large(int number) {
    return Story.report("r" + number, "2018-08-08", "Gazette")
        .says("Oman and Kenya signed pact " + number + ".", "agreement", "signed", "new", "party=OMN,KEN")
        .adds("Officials of both sides talked for hours. ".repeat(1_000)).reading();
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
          .waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
