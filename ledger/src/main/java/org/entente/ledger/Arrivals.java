package org.entente.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.ledger.Ledger.Added;
import org.entente.ledger.Ledger.Reading;
import org.entente.report.Report;
import org.jdbi.v3.core.Handle;

/// Reports that arrive together. What the ledger knows of them is asked once for all, what came of each is settled in
/// the order given, and what is new is written at the end, so a thousand reports cost a few statements, not thousands.
///
/// Claims that count are those of the last reading of an address's newest version; an older version that is added
/// again is history already and changes nothing.
final class Arrivals {

  private final ClaimTable claims;
  private final ReportTable reports;
  private final String codebook;
  private final ClaimFormat format = new ClaimFormat();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, Integer> newest = new HashMap<>();
  private final Map<String, Set<String>> current = new HashMap<>();
  private final Map<String, List<ClaimRow>> read = new HashMap<>();
  private final List<ReportTable.Version> newReports = new ArrayList<>();
  private final List<ClaimTable.Read> readings = new ArrayList<>();
  private final Map<String, StoredClaim> fresh = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  Arrivals(Handle handle, Dialect dialect, ClaimTable claims, String codebook) {
    this.claims = claims;
    this.reports = new ReportTable(handle, dialect);
    this.codebook = codebook;
  }

  List<Added> store(List<Reading> arrived) {
    Set<String> addresses = arrived.stream().map(reading -> Hashes.address(reading.report())).collect(Collectors.toSet());
    versions.putAll(reports.versions(addresses));
    newest.putAll(reports.newest(addresses));
    current.putAll(claims.current(addresses));
    List<Added> added = arrived.stream().map(this::settle).toList();
    reports.store(newReports);
    claims.store(readings, codebook, Instant.now());
    return added;
  }

  private Added settle(Reading reading) {
    Report report = reading.report();
    String hash = Hashes.report(report);
    String address = Hashes.address(report);
    boolean known = versions.containsKey(hash);
    int last = newest.getOrDefault(address, 0);
    if (known && (versions.getOrDefault(hash, 0) < last || sameAsRead(hash, reading.claims()))) {
      return Added.UNCHANGED;
    }
    if (!known) {
      versions.put(hash, last + 1);
      newest.put(address, last + 1);
      newReports.add(new ReportTable.Version(report, last + 1));
    }
    takeIn(address, reading, hash);
    return known ? Added.READ_ANEW : last == 0 ? Added.NEW : Added.NEW_VERSION;
  }

  private boolean sameAsRead(String hash, List<ClaimRow> rows) {
    return read.containsKey(hash)
        ? rows.equals(read.get(hash))
        : claims.holds(hash, codebook) && claims.ofReport(hash).stream().map(StoredClaim::row).toList().equals(rows);
  }

  private void takeIn(String address, Reading reading, String report) {
    var claimed = new ArrayList<ClaimTable.Written>();
    var now = new LinkedHashSet<String>();
    Set<String> before = current.getOrDefault(address, Set.of());
    for (ClaimRow row : reading.claims()) {
      String body = format.write(row);
      Optional<LocalDate> published = reading.report().date();
      var claim = new StoredClaim(Hashes.claim(report, published, row, body), report, published, reading.report().publisher(),
          row);
      claimed.add(new ClaimTable.Written(claim, body));
      now.add(claim.id());
      if (!before.contains(claim.id())) {
        fresh.put(claim.id(), claim);
      }
    }
    before.stream().filter(id -> !now.contains(id)).forEach(id -> {
      fresh.remove(id);
      gone.add(id);
    });
    gone.removeAll(now);
    current.put(address, now);
    read.put(report, reading.claims());
    readings.add(new ClaimTable.Read(report, claimed));
  }

  /// Claims that count from now on.
  Collection<StoredClaim> fresh() {
    return fresh.values();
  }

  /// Ids of claims that counted before.
  Set<String> gone() {
    return gone;
  }
}
