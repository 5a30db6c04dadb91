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
import java.util.stream.Stream;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.ledger.Ledger.Added;
import org.entente.ledger.Ledger.Reading;
import org.entente.ledger.ReportTable.Kept;
import org.entente.report.Report;
import org.jdbi.v3.core.Handle;

/// Reports that arrive together. What the ledger knows of them is asked once for all, what came of each is settled in
/// the order given, and what is new is written at the end, so a thousand reports cost a few statements, not thousands.
///
/// A report that is kept already is the same under whatever name it comes now, and its claims are told under the name that
/// it has. Claims that count are those of the last reading of an address's newest version; an older version that is added
/// again is history already and changes nothing.
final class Arrivals {

  private final ClaimTable claims;
  private final ReportTable reports;
  private final String codebook;
  private final boolean earlier;
  private final ClaimFormat format = new ClaimFormat();
  private final Map<String, Kept> kept = new HashMap<>();
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
    this.earlier = reports.hasEarlier();
  }

  List<Added> store(List<Reading> arrived) {
    kept.putAll(reports.kept(arrived.stream().map(Reading::report).flatMap(report -> identities(report).stream())
        .collect(Collectors.toSet())));
    Set<String> addresses = Stream.concat(kept.values().stream().map(Kept::address),
        arrived.stream().map(reading -> Hashes.address(reading.report()))).collect(Collectors.toSet());
    newest.putAll(reports.newest(addresses));
    current.putAll(claims.current(addresses));
    List<Added> added = arrived.stream().map(this::settle).toList();
    reports.store(newReports);
    claims.store(readings, codebook, Instant.now());
    return added;
  }

  /// Those under which it may be kept here, its own first.
  private List<String> identities(Report report) {
    return earlier ? Hashes.identities(report) : List.of(Hashes.report(report));
  }

  private Added settle(Reading reading) {
    Report report = reading.report();
    List<String> identities = identities(report);
    Optional<Kept> before = identities.stream().flatMap(hash -> Optional.ofNullable(kept.get(hash)).stream()).findFirst();
    String address = before.map(Kept::address).orElseGet(() -> Hashes.address(report));
    int last = newest.getOrDefault(address, 0);
    Kept place = before.orElseGet(() -> new Kept(identities.getFirst(), report.id(), address, last + 1));
    List<ClaimRow> rows = reading.claims().stream().map(row -> row.of(place.id())).toList();
    if (before.isPresent() && (place.version() < last || sameAsRead(place.hash(), rows))) {
      return Added.UNCHANGED;
    }
    if (before.isEmpty()) {
      kept.put(place.hash(), place);
      newest.put(address, place.version());
      newReports.add(new ReportTable.Version(place.hash(), report, place.version()));
    }
    takeIn(place, report, rows);
    return before.isPresent() ? Added.READ_ANEW : last == 0 ? Added.NEW : Added.NEW_VERSION;
  }

  private boolean sameAsRead(String hash, List<ClaimRow> rows) {
    return read.containsKey(hash)
        ? rows.equals(read.get(hash))
        : claims.isReadWith(codebook, hash) && claims.ofReport(hash).stream().map(StoredClaim::row).toList().equals(rows);
  }

  private void takeIn(Kept place, Report report, List<ClaimRow> rows) {
    var claimed = new ArrayList<ClaimTable.Written>();
    var now = new LinkedHashSet<String>();
    Set<String> before = current.getOrDefault(place.address(), Set.of());
    for (ClaimRow row : rows) {
      String body = format.write(row);
      Optional<LocalDate> published = report.date();
      var claim = new StoredClaim(Hashes.claim(place.hash(), published, row, body), place.hash(), published, report.publisher(),
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
    current.put(place.address(), now);
    read.put(place.hash(), rows);
    readings.add(new ClaimTable.Read(place.hash(), claimed));
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
