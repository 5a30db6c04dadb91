package org.entente.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What the two databases do each in their own way.
sealed interface Dialect permits Sqlite, Postgres {

  Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  int MOST_WORDS = 32;

  int MOST_HITS = 2_000;
  int MOST_RANKED = 400;

  /// The ledger's place, as told to the user: a file or an address without its password.
  String place();

  /// Whether there is something to connect to, as far as can be told without connecting.
  boolean isThere();

  HikariDataSource connect();

  /// Folder of the scripts beside this class.
  String scripts();

  /// How many of the scripts have run. Throws [LedgerFault] if the database is another program's.
  int version(Handle handle);

  /// Notes that so many of the scripts have run.
  void mark(Handle handle, int version);

  /// Does work that sees one state of the database from its beginning to its end.
  <T> T reading(Handle handle, Function<Handle, T> work);

  /// Waits until no other process writes, then does all of the work or nothing of it.
  <T> T writing(Handle handle, Function<Handle, T> work);

  /// What a report or record is found by.
  ///
  /// @param key its number in its table
  record Words(long key, String title, String body) {}

  /// Puts words into a search index (`report_words`, `record_words`).
  void index(Handle handle, String table, List<Words> words);

  /// The column of a search index that holds the key.
  String searchKey();

  /// Finds reports by words: columns `seq` and `excerpt` with hits in square brackets.
  ///
  /// @param ranked the best first, for which every hit is weighed; else the last arrived first
  String searchReports(boolean ranked);

  /// Finds rows of `report_words` or `record_words` by words, in no order: column `seq`.
  default String matching(String table) {
    return "select " + searchKey() + " as seq from " + table + " where " + matches(table);
  }

  /// The condition that a row of `report_words` or `record_words` holds the words.
  String matches(String table);

  /// Whether so many rows hold the words that not each of them can be looked up, or, at fewer, weighed.
  default boolean isCommon(Handle handle, String table, String query, int most) {
    return handle.createQuery("select count(*) from (" + matching(table) + " limit :most) found").bind("query", query)
        .bind("most", most + 1).mapTo(Integer.class).one() > most;
  }

  /// The search expression for words: all of them, in any form.
  String query(List<String> words);

  /// The search expression for what a user typed, of which only the first words count. Empty if there is no word.
  default String queryOf(String typed) {
    return query(WORD.matcher(typed).results().limit(MOST_WORDS).map(word -> word.group()).toList());
  }

  /// Every fault that the database finds in its own pages.
  List<String> integrity(Handle handle);

  void backup(Handle handle, Path target);

  /// The fault in words for the user: what, where and what to do.
  LedgerFault fault(RuntimeException fault);

  /// The database's own fault behind another.
  static Optional<SQLException> cause(Throwable fault, Predicate<SQLException> wanted) {
    return Stream.iterate(fault, each -> each != null, Throwable::getCause).filter(SQLException.class::isInstance)
        .map(SQLException.class::cast).filter(wanted).findFirst();
  }

  /// What the database itself says, without the command and its values.
  static String words(Optional<SQLException> cause) {
    return "cannot be used (" + cause.flatMap(found -> Optional.ofNullable(found.getMessage())).orElse("no reason told") + ")";
  }
}
