package org.entente.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The ledger's tables, brought up to date by numbered scripts.
///
/// A script and its number are one transaction, so a killed process leaves tables that fit their number, and a
/// second process that waited finds the work done. A library would do the same for half a second more at each
/// start; see `docs/decisions/0005-storage-libraries.md`.
final class Schema {

  private static final List<String> SCRIPTS = List.of("001-ledger.sql", "002-records.sql", "003-pages.sql", "004-names.sql",
      "005-places.sql", "006-outlines.sql", "007-former.sql", "008-neighbours.sql", "009-days.sql", "010-rules.sql",
      "011-order.sql", "012-search.sql");

  private final Dialect dialect;

  Schema(Dialect dialect) {
    this.dialect = dialect;
  }

  void bringUpToDate(Database database) {
    int version = database.reading(dialect::version);
    if (version > SCRIPTS.size()) {
      throw new LedgerFault(dialect.place() + ": was written by a newer Entente (its tables are version " + version
          + ", this one knows " + SCRIPTS.size() + "); use that version or another --ledger");
    }
    if (version < SCRIPTS.size()) {
      database.writing(handle -> {
        for (int next = dialect.version(handle); next < SCRIPTS.size(); next++) {
          run(handle, SCRIPTS.get(next));
          dialect.mark(handle, next + 1);
        }
        return true;
      });
    }
  }

  /// A step that concerns one kind of database has no script for the other.
  private void run(Handle handle, String script) {
    try (InputStream in = Schema.class.getResourceAsStream(dialect.scripts() + "/" + script)) {
      if (in != null) {
        String commands = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String command : commands.split(";\\n\\n|;\\n$")) {
          handle.execute(command);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
