package org.entente.app.output;

import java.io.PrintStream;
import java.util.List;
import org.entente.claim.Claim;
import org.entente.claim.ClaimFormat;
import org.entente.report.Report;

/// The claims format: one JSON object a line, or all of them in one JSON array.
final class ClaimLines implements ClaimOutput {

  private final ClaimFormat format = new ClaimFormat();
  private final PrintStream out;
  private final boolean array;
  private boolean first = true;

  ClaimLines(PrintStream out, boolean array) {
    this.out = out;
    this.array = array;
  }

  @Override
  public void write(Report report, List<Claim> claims) {
    for (String line : format.write(report, claims)) {
      if (array) {
        out.print(first ? "[\n" : ",\n");
        out.print(line);
      } else {
        out.print(line + "\n");
      }
      first = false;
    }
  }

  @Override
  public void close() {
    if (array) {
      out.print(first ? "[]\n" : "\n]\n");
    }
    out.flush();
  }
}
