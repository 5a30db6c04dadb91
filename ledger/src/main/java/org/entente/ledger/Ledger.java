package org.entente.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Codebook;
import org.entente.ledger.matching.Matcher;
import org.entente.report.Report;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

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

  private final Dialect dialect;
  private final DataSource source;
  private final Jdbi jdbi;
  private final Codebook codebook;
  private final Matcher matcher;
  private final Records records;

  private Ledger(Dialect dialect, DataSource source, Codebook codebook) {
    this.dialect = dialect;
    this.source = source;
    this.jdbi = Jdbi.create(source);
    this.codebook = codebook;
    this.matcher = new Matcher(codebook);
    this.records = new Records(this::ask, dialect, codebook);
  }

  /// Opens the ledger in a file, which is made where there is none, or at a `jdbc:postgresql:` address.
  ///
  /// @param codebook says by which rules claims become records
  public static Ledger open(String place, Codebook codebook) {
    Dialect dialect = place.startsWith("jdbc:") ? new Postgres(place) : new Sqlite(folderMade(Path.of(place)));
    if (place.startsWith("jdbc:") && !place.startsWith("jdbc:postgresql:")) {
      throw new LedgerFault(place + ": only files and jdbc:postgresql: addresses can hold a ledger");
    }
    try {
      DataSource source = dialect.connect();
      try {
        migrate(dialect, source);
        return new Ledger(dialect, source, codebook);
      } catch (RuntimeException fault) {
        close(source);
        throw fault;
      }
    } catch (LedgerFault fault) {
      throw fault;
    } catch (RuntimeException fault) {
      throw dialect.fault(fault);
    }
  }

  private static Path folderMade(Path file) {
    try {
      Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
      if (folder.isPresent()) {
        Files.createDirectories(folder.get());
      }
    } catch (IOException fault) {
      throw new LedgerFault(file + ": its folder cannot be made (" + fault.getMessage() + "); choose another --ledger", fault);
    }
    if (Files.isDirectory(file)) {
      throw new LedgerFault(file + ": is a folder; name a file in it");
    }
    return file;
  }

  private static void migrate(Dialect dialect, DataSource source) {
    var flyway = Flyway.configure(Ledger.class.getClassLoader()).dataSource(source).loggers("slf4j")
        .locations("classpath:org/entente/ledger/" + dialect.scripts()).load();
    if (Arrays.stream(flyway.info().applied()).anyMatch(script -> script.getState().name().startsWith("FUTURE"))) {
      throw new LedgerFault(dialect.place() + ": was written by a newer Entente; use that version or another --ledger");
    }
    try {
      flyway.migrate();
    } catch (FlywayValidateException fault) {
      throw new LedgerFault(
          dialect.place() + ": its tables are not those of this version; use the Entente that wrote it, or another --ledger",
          fault);
    }
  }

  /// Stores a report with its claims; both or nothing.
  public Added add(Report report, List<ClaimRow> claims) {
    return add(List.of(new Reading(report, claims))).getFirst();
  }

  /// Stores reports with their claims, all in one transaction.
  public synchronized List<Added> add(List<Reading> readings) {
    return change(handle -> {
      var added = new ArrayList<Added>();
      var fresh = new ArrayList<StoredClaim>();
      var gone = new HashSet<String>();
      readings.forEach(reading -> added.add(store(handle, reading, fresh, gone)));
      fresh.removeIf(claim -> gone.contains(claim.id()));
      update(handle, fresh, gone, Set.of());
      return added;
    });
  }

  private Added store(Handle handle, Reading reading, List<StoredClaim> fresh, Set<String> gone) {
    var reports = new ReportTable(handle, dialect);
    var claims = new ClaimTable(handle);
    Report report = reading.report();
    String hash = Hashes.report(report);
    Optional<StoredReport> known = reports.find(hash);
    List<String> before = claims.current(Hashes.address(report));
    if (known.isPresent() && claims.holds(hash, codebookName()) && sameClaims(claims, hash, reading)) {
      return Added.UNCHANGED;
    }
    int version = known.map(StoredReport::version).orElseGet(() -> reports.store(report));
    List<StoredClaim> stored = claims.store(report, reading.claims(), codebookName());
    Set<String> now = stored.stream().map(StoredClaim::id).collect(Collectors.toSet());
    before.stream().filter(id -> !now.contains(id)).forEach(gone::add);
    stored.stream().filter(claim -> !before.contains(claim.id())).forEach(fresh::add);
    gone.removeAll(now);
    return known.isPresent() ? Added.READ_ANEW : version == 1 ? Added.NEW : Added.NEW_VERSION;
  }

  private static boolean sameClaims(ClaimTable claims, String hash, Reading reading) {
    return claims.ofReport(hash).stream().map(StoredClaim::row).toList().equals(reading.claims());
  }

  private void update(Handle handle, Collection<StoredClaim> added, Set<String> removed, Set<String> judged) {
    var standing = standing(handle);
    var store = new JdbiMatchStore(handle, new ClaimTable(handle));
    Set<String> changed = new HashSet<>(matcher.update(store, standing.judgements(), added, removed, judged));
    judged.forEach(claim -> store.record(claim).ifPresent(changed::add));
    new RecordTables(handle, dialect, codebook, standing).refresh(changed);
  }

  private static Standing standing(Handle handle) {
    return new Standing(new DecisionTable(handle).all(), new Successors(handle)::today);
  }

  private String codebookName() {
    return codebook.id() + " " + codebook.version();
  }

  /// Whether this very report was already read with this codebook.
  public boolean holds(Report report) {
    return ask(handle -> new ClaimTable(handle).holds(Hashes.report(report), codebookName()));
  }

  /// Stores a decision and lets it take effect. Targets are ids of records or of any of their claims.
  ///
  /// @param others for a merge or a difference the other record; for a split the claims that leave
  public synchronized Decision decide(Decision decision, List<String> others) {
    return change(handle -> {
      Decision stored = new DecisionTable(handle).store(new Deciding(handle, codebook).complete(decision, others));
      update(handle, List.of(), Set.of(), new Deciding(handle, codebook).touched(stored));
      return stored;
    });
  }

  public List<Decision> decisions() {
    return ask(handle -> new DecisionTable(handle).all());
  }

  /// The records that follow from claims and decisions.
  public Records records() {
    return records;
  }

  /// Every fault of the store: damaged pages, hashes that do not fit, quotes that are not in their report, records
  /// that are not what the claims and decisions give.
  public List<String> verify() {
    return ask(handle -> new Verification(handle, dialect, codebook, standing(handle)).faults());
  }

  /// Makes all that follows from claims and decisions anew.
  public synchronized void rebuild() {
    change(handle -> {
      Rebuild.clear(handle);
      var standing = standing(handle);
      var claims = new ClaimTable(handle);
      var tables = new RecordTables(handle, dialect, codebook, standing);
      new Rebuild(claims, matcher, new JdbiMatchStore(handle, claims), standing.judgements()).run(tables::refresh);
      return true;
    });
  }

  /// Works in the tables of a ledger that lasts no longer than the work.
  static <T> T inFreshTables(Path file, Function<Handle, T> work) {
    var dialect = new Sqlite(file);
    DataSource source = dialect.connect();
    try {
      migrate(dialect, source);
      return Jdbi.create(source).withHandle(work::apply);
    } finally {
      close(source);
    }
  }

  /// Copies the whole ledger into a new file, while others go on using it.
  public void backup(Path target) {
    ask(handle -> {
      dialect.backup(handle, target);
      return true;
    });
  }

  @Override
  public void close() {
    close(source);
  }

  private static void close(DataSource source) {
    if (source instanceof AutoCloseable open) {
      try {
        open.close();
      } catch (Exception fault) {
        throw new LedgerFault("the ledger could not be closed: " + fault.getMessage(), fault);
      }
    }
  }

  private <T> T change(Function<Handle, T> work) {
    return ask(handle -> handle.inTransaction(inside -> {
      dialect.lock(inside);
      return work.apply(inside);
    }));
  }

  private <T> T ask(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException fault) {
      throw dialect.fault(fault);
    }
  }
}
