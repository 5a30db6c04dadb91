package org.entente.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.ledger.matching.Matcher;
import org.jdbi.v3.core.Handle;

/// Finds whatever in a ledger is not as it should be. The records are gathered anew in a database of its own and
/// compared with those that are kept.
final class Verification {

  private static final int PAGE = 200;

  private final Handle handle;
  private final Dialect dialect;
  private final Codebook codebook;
  private final Standing standing;
  private final List<String> faults = new ArrayList<>();

  Verification(Handle handle, Dialect dialect, Codebook codebook, Standing standing) {
    this.handle = handle;
    this.dialect = dialect;
    this.codebook = codebook;
    this.standing = standing;
  }

  List<String> faults() {
    faults.addAll(dialect.integrity(handle));
    reports();
    records();
    return List.copyOf(faults);
  }

  private void reports() {
    var reports = new ReportTable(handle, dialect);
    var claims = new ClaimTable(handle);
    List<StoredReport> page = reports.after(0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(report -> faults.addAll(Quotes.faults(report, claims.ofReport(report.hash()))));
      page = reports.after(page.getLast().seq(), PAGE);
    }
  }

  private void records() {
    try {
      Path folder = Files.createTempDirectory("entente-verify");
      Path file = folder.resolve("records.db");
      try {
        compare(file);
      } finally {
        for (Path left : List.of(file, folder.resolve("records.db-wal"), folder.resolve("records.db-shm"), folder)) {
          Files.deleteIfExists(left);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private void compare(Path file) {
    Map<Long, Long> kept = Rebuild.records(handle);
    Map<Long, Long> made;
    try (Database fresh = Database.open(new Sqlite(file))) {
      made = fresh.writing(inside -> gathered(inside, kept.keySet()));
    }
    kept.forEach((claim, record) -> {
      if (!record.equals(made.get(claim))) {
        faults.add("claim " + Ids.text(claim) + " stands in record " + Ids.text(record) + ", but belongs in "
            + Optional.ofNullable(made.get(claim)).map(Ids::text).orElse("none") + "; `entente rebuild` mends it");
      }
    });
    Set<Long> rows = handle.createQuery("select id from records").mapTo(Long.class).collect(Collectors.toSet());
    kept.values().stream().distinct().filter(record -> !rows.contains(record))
        .forEach(record -> faults.add("record " + Ids.text(record) + " is not listed; `entente rebuild` mends it"));
  }

  private Map<Long, Long> gathered(Handle fresh, Set<Long> members) {
    members.forEach(claim -> fresh.execute("insert into members (claim, seq) values (?, ?)", claim, claim));
    var claims = new ClaimTable(handle);
    new Rebuild(claims, new Matcher(codebook), new JdbiMatchStore(fresh, claims), standing.judgements()).run(_ -> {});
    return Rebuild.records(fresh);
  }
}
