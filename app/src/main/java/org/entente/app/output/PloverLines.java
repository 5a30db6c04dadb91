package org.entente.app.output;

import java.io.PrintStream;
import java.util.List;
import org.entente.claim.Claim;
import org.entente.evaluation.PloverFormat;
import org.entente.report.Report;

/// PLOVER's own form: a line a report with its events.
final class PloverLines implements ClaimOutput {

  private final PloverFormat format = new PloverFormat();
  private final PrintStream out;

  PloverLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(Report report, List<Claim> claims) {
    out.print(format.write(report.id(), PloverEvents.of(claims)) + "\n");
  }

  @Override
  public void close() {
    out.flush();
  }
}
