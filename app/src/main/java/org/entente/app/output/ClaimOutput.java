package org.entente.app.output;

import java.io.PrintStream;
import java.util.List;
import org.entente.claim.Claim;
import org.entente.codebook.Codebook;
import org.entente.report.Report;

/// Writes the claims of one report after another.
public interface ClaimOutput extends AutoCloseable {

  /// The forms that `--format` offers.
  enum Format {
    TABLE, CLAIMS, JSON, PLOVER
  }

  void write(Report report, List<Claim> claims);

  /// Writes what has to stand at the end.
  @Override
  void close();

  static ClaimOutput of(Format format, PrintStream out, Codebook codebook, boolean explain, boolean coloured) {
    return switch (format) {
      case TABLE -> new ClaimTable(out, codebook, explain, coloured);
      case CLAIMS -> new ClaimLines(out, false);
      case JSON -> new ClaimLines(out, true);
      case PLOVER -> new PloverLines(out);
    };
  }
}
