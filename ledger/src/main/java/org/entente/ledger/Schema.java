package org.entente.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/// The ledger's tables, brought up to date by numbered scripts; `user_version` counts those that ran.
final class Schema {

  private static final List<String> SCRIPTS = List.of("001-ledger.sql");

  private Schema() {}

  static void bringUpToDate(Connection connection, Path file) throws SQLException {
    int version = version(connection);
    if (version > SCRIPTS.size()) {
      throw new LedgerFault(file + ": was written by a newer Entente (ledger version " + version + ", this one knows "
          + SCRIPTS.size() + "); use that version or another --ledger");
    }
    for (int next = version; next < SCRIPTS.size(); next++) {
      run(connection, SCRIPTS.get(next), next + 1);
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("pragma user_version")) {
      return found.getInt(1);
    }
  }

  /// A script and its number are one transaction. A second process that waited finds the work done.
  private static void run(Connection connection, String script, int number) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      if (version(connection) < number) {
        for (String command : text(script).split(";\\n\\n|;\\n$")) {
          statement.execute(command);
        }
        statement.execute("pragma user_version = " + number);
      }
      statement.execute("commit");
    }
  }

  private static String text(String script) {
    try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(script), script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
