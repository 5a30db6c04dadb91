package org.entente.claim;

import java.util.List;

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
