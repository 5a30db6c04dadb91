package org.entente.app.job;

import java.util.List;
import org.entente.claim.ClaimRow;
import org.entente.report.Report;

/// Reads one report to its claims; several threads may use it at once.
@FunctionalInterface
public interface Coding {

  List<ClaimRow> code(Report report);

  /// Makes a coding, which may take a while; tells what it is at.
  @FunctionalInterface
  interface Opening {
    Coding open(java.util.function.Consumer<String> told);
  }
}
