package org.entente.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.claim.ClaimRow;
import org.entente.report.Report;

/// What is known: reports verbatim, claims as read, decisions as taken; nothing is ever changed or lost.
///
/// Records are not kept here: they follow from claims and decisions
/// ([org.entente.ledger.matching.Matching]). Methods throw [LedgerFault] when the store cannot do its work.
public interface Ledger extends AutoCloseable {

  /// What came of adding a report.
  enum Added {
    NEW,
    /// The address was known with other words; the older version is kept.
    NEW_VERSION,
    /// The report was known, the claims are others than before.
    READ_ANEW,
    UNCHANGED
  }

  /// A report found by its words.
  ///
  /// @param excerpt the words around the hit, which stands in square brackets
  record Hit(StoredReport report, String excerpt) {}

  /// Opens the ledger in a file; makes it, and its folder, where there is none.
  static Ledger open(Path file) {
    try {
      Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
      if (folder.isPresent()) {
        Files.createDirectories(folder.get());
      }
    } catch (IOException fault) {
      throw new LedgerFault(file + ": its folder cannot be made (" + fault.getMessage() + "); choose another --ledger", fault);
    }
    return SqliteLedger.open(file);
  }

  /// Stores a report with its claims in one transaction: both or nothing.
  ///
  /// @param codebook name and version of what was looked for
  Added add(Report report, List<ClaimRow> claims, String codebook);

  /// Whether this very report was already read with this codebook.
  boolean holds(Report report, String codebook);

  /// Every version of every report, in the order of arrival.
  List<StoredReport> reports();

  Optional<StoredReport> report(String hash);

  /// The claims that count: of each address the last version, of each version the last reading.
  List<StoredClaim> claims();

  /// How many claims are stored, superseded ones included.
  long storedClaims();

  List<Hit> search(String words, int limit);

  void decide(Decision decision);

  List<Decision> decisions();

  /// Every fault of the store itself: damaged pages, hashes that do not fit, quotes that are not in their report.
  List<String> verify();

  /// Copies the whole ledger into a new file, while others go on using it.
  void backup(Path target);

  @Override
  void close();
}
