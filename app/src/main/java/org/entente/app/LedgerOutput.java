package org.entente.app;

import java.util.List;
import java.util.function.BiConsumer;
import org.entente.app.output.ClaimOutput;
import org.entente.claim.Claim;
import org.entente.claim.ClaimFormat;
import org.entente.ledger.Ledger;
import org.entente.ledger.Ledger.Added;
import org.entente.report.CodePoints;
import org.entente.report.Report;

/// Stores each report in a ledger as soon as it is read.
///
/// @param told what came of each
record LedgerOutput(Ledger ledger, BiConsumer<Report, Added> told) implements ClaimOutput {

  @Override
  public void write(Report report, List<Claim> claims) {
    CodePoints points = CodePoints.of(report.text());
    told.accept(report, ledger.add(report, claims.stream().map(claim -> ClaimFormat.row(claim, points)).toList()));
  }

  @Override
  public void close() {
    // Every report was stored when it was read.
  }
}
