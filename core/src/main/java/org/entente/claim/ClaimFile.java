package org.entente.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What a file of claims holds.
///
/// @param empty ids of reports that are said to hold nothing (`{"report": ID, "none": true}`)
/// @param faults every line that could not be read, in order
public record ClaimFile(List<ClaimRow> claims, List<String> empty, List<Fault> faults) {

  public ClaimFile {
    claims = List.copyOf(claims);
    empty = List.copyOf(empty);
    faults = List.copyOf(faults);
  }

  /// The ids of the reports that it says something of, be it that they hold nothing.
  public Set<String> reports() {
    var reports = new TreeSet<>(empty);
    claims.forEach(claim -> reports.add(claim.report()));
    return reports;
  }

  /// The part that concerns some reports, such as those kept aside.
  public ClaimFile of(Predicate<String> report) {
    return new ClaimFile(
        claims.stream().filter(claim -> report.test(claim.report())).toList(), empty.stream().filter(report).toList(), faults);
  }

  /// A line that is not a claim.
  ///
  /// @param line counted from 1
  public record Fault(int line, String message) {

    @Override
    public String toString() {
      return "line " + line + ": " + message;
    }
  }
}
