package org.entente.ledger;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Codebook;
import org.entente.ledger.matching.Matcher;
import org.entente.report.Report;
import org.jdbi.v3.core.Handle;

/// What is known: reports verbatim, claims as read, decisions as taken, none of them ever changed or lost, and
/// the records that follow from them.
///
/// Each change is one transaction with all that follows from it, so a killed process leaves whole reports and
/// records that fit them. Any number of threads may read; writers come one after another. Methods throw
/// [LedgerFault] when the store cannot do its work.
public final class Ledger implements AutoCloseable {

  /// What came of adding a report.
  public enum Added {
    NEW,
    /// The address was known with other words; the older version is kept.
    NEW_VERSION,
    /// The report was known, the claims are others than before.
    READ_ANEW,
    UNCHANGED
  }

  /// A report with what was read in it.
  public record Reading(Report report, List<ClaimRow> claims) {}

  /// A report found by its words.
  ///
  /// @param excerpt the words around the hit, which stands in square brackets
  public record Hit(StoredReport report, String excerpt) {}

  private final Database database;
  private final Dialect dialect;
  private final Codebook codebook;
  private final Matcher matcher;
  private final Records records;

  private Ledger(Database database, Codebook codebook) {
    this.database = database;
    this.dialect = database.dialect();
    this.codebook = codebook;
    this.matcher = new Matcher(codebook);
    this.records = new Records(database::reading, dialect, codebook);
  }

  /// Opens the ledger in a file, which is made where there is none, or at a `jdbc:postgresql:` address.
  ///
  /// @param codebook says by which rules claims become records
  public static Ledger open(String place, Codebook codebook) {
    var ledger = new Ledger(Database.open(dialect(place)), codebook);
    try {
      ledger.complete();
      return ledger;
    } catch (RuntimeException fault) {
      ledger.close();
      throw fault;
    }
  }

  /// Whether a ledger can be expected there: the file exists, or it is the address of a server.
  public static boolean isThere(String place) {
    return dialect(place).isThere();
  }

  private static Dialect dialect(String place) {
    if (place.isBlank()) {
      throw new LedgerFault("the ledger has no name; give a file or a jdbc:postgresql: address");
    }
    if (place.startsWith("postgresql:") || place.startsWith("postgres:")) {
      throw new LedgerFault(place + ": the address of a server begins with jdbc:, as in jdbc:postgresql://host/database");
    }
    if (place.startsWith("jdbc:postgresql:")) {
      return new Postgres(place);
    }
    if (place.startsWith("jdbc:") || place.contains("://")) {
      throw new LedgerFault(place + ": only files and jdbc:postgresql: addresses can hold a ledger");
    }
    return new Sqlite(Path.of(place));
  }

  /// A script that changes how records are listed or claims are indexed empties the tables; they follow from the claims. A
  /// ledger without claims takes whatever merge rules come.
  private void complete() {
    fill(handle -> Rebuild.isEmpty(handle) && !Rebuild.isGatheredBy(handle, matcher.rules()),
        this::gatherBy);
    fill(Rebuild::isUnlisted, handle -> Rebuild.list(handle,
        new RecordTables(handle, dialect, codebook, new ClaimTable(handle), Standing.of(handle))::refresh));
    fill(Rebuild::isUnindexed, handle -> {
      var store = new JdbiMatchStore(handle, new ClaimTable(handle));
      Rebuild.index(handle, claims -> matcher.index(store, claims));
    });
  }

  private void gatherBy(Handle handle) {
    Rebuild.gatherBy(handle, codebookName(), matcher.rules());
  }

  /// By whose merge rules records were gathered, where they are not today's: those of the codebook, as this program applies
  /// them. Then [#rebuild] gathers them anew.
  public Optional<String> otherRules() {
    return database.reading(handle -> Rebuild.isGatheredBy(handle, matcher.rules())
        ? Optional.empty()
        : Optional.of(Rebuild.gatheredBy(handle).orElse("an earlier version of Entente")));
  }

  private void fill(Predicate<Handle> emptied, Consumer<Handle> anew) {
    if (database.reading(emptied::test)) {
      database.writing(handle -> {
        if (emptied.test(handle)) {
          anew.accept(handle);
        }
        return true;
      });
    }
  }

  /// Stores a report with its claims; both or nothing.
  public Added add(Report report, List<ClaimRow> claims) {
    return add(List.of(new Reading(report, claims))).getFirst();
  }

  /// Stores reports with their claims, all in one transaction.
  public synchronized List<Added> add(List<Reading> readings) {
    return database.writing(handle -> {
      var claims = new ClaimTable(handle);
      var arrivals = new Arrivals(handle, dialect, claims, codebookName());
      List<Added> added = arrivals.store(readings);
      update(handle, claims, arrivals.fresh(), arrivals.gone(), Set.of());
      return added;
    });
  }

  private void update(
      Handle handle, ClaimTable claims, Collection<StoredClaim> added, Set<String> removed, Set<String> judged) {
    var standing = Standing.of(handle);
    var store = new JdbiMatchStore(handle, claims);
    Set<String> changed = new HashSet<>(matcher.update(store, standing.judgements(), added, removed, judged));
    judged.forEach(claim -> store.record(claim).ifPresent(changed::add));
    new RecordTables(handle, dialect, codebook, claims, standing).refresh(changed);
  }

  private String codebookName() {
    return codebook.id() + " " + codebook.version();
  }

  /// The name under which this very report is kept, if it was already read with this codebook.
  public Optional<String> keptAs(Report report) {
    return database.reading(handle -> new ReportTable(handle, dialect).kept(Hashes.identities(report)).values().stream()
        .filter(kept -> new ClaimTable(handle).isReadWith(codebookName(), kept.hash())).map(ReportTable.Kept::id).findFirst());
  }

  /// Stores a decision and lets it take effect. Targets are ids of records or of any of their claims. Throws
  /// [DecisionFault] where it names what is not there or does not fit.
  ///
  /// @param others for a merge or a difference the other record; for a split the claims that leave
  public synchronized Decision decide(Decision decision, List<String> others) {
    return database.writing(handle -> {
      Decision stored = new DecisionTable(handle).store(new Deciding(handle, codebook).complete(decision, others));
      update(handle, new ClaimTable(handle), List.of(), Set.of(), new Deciding(handle, codebook).touched(stored));
      return stored;
    });
  }

  public List<Decision> decisions() {
    return database.reading(handle -> new DecisionTable(handle).all());
  }

  /// The records that follow from claims and decisions.
  public Records records() {
    return records;
  }

  /// Every fault of the store: damaged pages, hashes that do not fit, quotes that are not in their report, records
  /// that are not what the claims and decisions give.
  public List<String> verify() {
    return database.reading(handle -> new Verification(handle, dialect, codebook, Standing.of(handle)).faults());
  }

  /// Makes all that follows from claims and decisions anew.
  public synchronized void rebuild() {
    database.writing(handle -> {
      Rebuild.clear(handle);
      var standing = Standing.of(handle);
      var claims = new ClaimTable(handle);
      var tables = new RecordTables(handle, dialect, codebook, claims, standing);
      new Rebuild(claims, matcher, new JdbiMatchStore(handle, claims), standing.judgements()).run(tables::refresh);
      gatherBy(handle);
      return true;
    });
  }

  /// Copies the whole ledger into a new file, while others go on using it.
  public void backup(Path target) {
    database.outside(handle -> {
      dialect.backup(handle, target);
      return true;
    });
  }

  @Override
  public void close() {
    database.close();
  }
}
