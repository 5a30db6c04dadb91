package org.entente.ledger;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/// What the two databases do each in their own way.
sealed interface Dialect permits Sqlite, Postgres {

  /// The ledger's place, as told to the user: a file or an address without its password.
  String place();

  DataSource connect();

  /// Folder of the migrations beside this class.
  String scripts();

  /// Waits until no other process writes; held to the end of the transaction.
  void lock(Handle handle);

  /// Puts words into the search index of a table (`report_words`, `record_words`).
  void index(Handle handle, String table, long key, String title, String body);

  void unindex(Handle handle, String table, long key);

  /// Finds rows by words, the best first: columns `seq` and, of reports, `excerpt` with hits in square brackets.
  String search(String table);

  /// The search expression for words a user typed: all of them, in any form. Empty if there is no word.
  String query(String words);

  /// Every fault that the database finds in its own pages.
  List<String> integrity(Handle handle);

  void backup(Handle handle, Path target);

  /// The fault in words for the user: what, where and what to do.
  LedgerFault fault(RuntimeException fault);
}
