package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.output.ClaimOutput;
import org.entente.app.intake.Provenance;
import org.entente.claim.Claim;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimFormat;
import org.entente.codebook.Codebook;
import org.entente.coding.Coder;
import org.entente.evaluation.CalibrationFit;
import org.entente.evaluation.CalibrationFit.Graded;
import org.entente.evaluation.ErrorCauses;
import org.entente.evaluation.Reliability;
import org.entente.evaluation.ScoreTable;
import org.entente.evaluation.Scorer;
import org.entente.report.CodePoints;
import org.entente.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/// `entente evaluate`: reads reports and measures the claims against hand-coded ones.
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Reads REPORTS and compares the claims with hand-coded GOLD claims.")
final class EvaluateCommand implements Callable<Integer> {

  private static final int FINDINGS = 30;

  @Parameters(index = "0", arity = "0..1", paramLabel = "GOLD", description = "hand-coded claims, JSONL")
  private Path gold = Path.of("");

  @Parameters(index = "1", arity = "0..1", paramLabel = "REPORTS", description = "the reports they were coded from: a folder or JSONL")
  private Path reports = Path.of("");

  @Option(names = "--errors", arity = "0..1", fallbackValue = "5", paramLabel = "N", description = "group misses and false claims by cause, with N examples each (default: 5)")
  private @Nullable Integer errors;

  @Option(names = "--calibrate", paramLabel = "FILE", description = "also fit how confidence follows from a claim's grounds, write the weights to FILE, and show how far it can be believed, cross-validated by report")
  private @Nullable Path calibrate;

  @Option(names = "--unseen", paramLabel = "FILE", description = "with --calibrate: hand-coded claims of those of the reports that no rule was written on; confidence is set by them")
  private @Nullable Path unseen;

  @Option(names = "--clusters", paramLabel = "FILE", description = "instead: read clusters of reports on one event (JSONL) and measure whether each becomes one record")
  private @Nullable Path clusters;

  @Option(names = "--codebook", paramLabel = "FILE", description = "what to look for (default: defence-cooperation)")
  private @Nullable String codebook;

  @Option(names = "--threads", converter = Spelling.Count.class, paramLabel = "N", description = "how many reports to read side by side (default: all cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Wiring wiring;

  EvaluateCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  private int clusters(Path file, Codebook book) {
    try {
      return new ClusterEvaluation(wiring, book, threads).run(file) ? Exit.OK : Exit.REFUSED;
    } catch (IOException | JacksonException fault) {
      wiring.console().err().println("entente: " + file + ": cannot be read as clusters (" + fault.getMessage() + ")");
      return Exit.USAGE;
    }
  }

  @Override
  public Integer call() {
    Console console = wiring.console();
    Codebook book = CodebookOption.load(codebook);
    if (clusters != null) {
      return clusters(clusters, book);
    }
    if (gold.toString().isEmpty() || reports.toString().isEmpty()) {
      console.err().println("entente: give GOLD and REPORTS, or --clusters FILE");
      return Exit.USAGE;
    }
    Optional<ClaimFile> hand = claims(gold);
    Optional<ClaimFile> kept = unseen == null ? Optional.of(new ClaimFile(List.of(), List.of(), List.of())) : claims(unseen);
    if (hand.isEmpty() || kept.isEmpty()) {
      return Exit.USAGE;
    }
    ClaimFile coded = hand.get();
    var graded = new ArrayList<Graded>();
    Map<String, String> texts = new HashMap<>();
    var batch = new ReadingBatch(wiring, new Coder(book), threads, false, new Collector(graded, texts),
        _ -> true);
    boolean clean = batch.run(List.of(reports.toString()), Provenance.NONE);
    var found = graded.stream().map(Graded::claim).toList();
    List<String> faults = Scorer.faults(coded, found, texts);
    faults.forEach(fault -> console.err().println("entente: " + fault));
    if (!faults.isEmpty()) {
      return Exit.REFUSED;
    }
    console.out().println(ScoreTable.report(Scorer.score(coded, found, texts), errors != null ? 0 : FINDINGS));
    if (errors != null) {
      console.out().println(ErrorCauses.of(coded, found).report(errors));
    }
    if (errors != null && calibrate == null) {
      console.out().println(Reliability.of(coded, found).report());
    }
    if (calibrate != null && !calibrated(calibrate, CalibrationFit.of(coded, graded, kept.get().reports()))) {
      return Exit.USAGE;
    }
    return clean && coded.faults().isEmpty() && kept.get().faults().isEmpty() ? Exit.OK : Exit.REFUSED;
  }

  private Optional<ClaimFile> claims(Path file) {
    try {
      ClaimFile read = new ClaimFormat().read(Files.readString(file));
      read.faults().forEach(fault -> wiring.console().err().println("entente: " + file + ": " + fault));
      return Optional.of(read);
    } catch (NoSuchFileException missing) {
      wiring.console().err().println("entente: " + file + ": does not exist; check the name");
    } catch (IOException fault) {
      wiring.console().err()
          .println("entente: " + file + ": cannot be read (" + fault.getMessage() + "); give claims as JSONL in UTF-8");
    }
    return Optional.empty();
  }

  private boolean calibrated(Path file, CalibrationFit fit) {
    try {
      Files.writeString(file, fit.calibration().text());
    } catch (IOException fault) {
      wiring.console().err()
          .println("entente: " + file + ": cannot be written (" + fault.getMessage() + "); name a file in a folder of yours");
      return false;
    }
    wiring.console().out().println("cross-validated by report:\n" + fit.crossValidated().report());
    return true;
  }

  /// Keeps what was read, for the comparison.
  private record Collector(List<Graded> found, Map<String, String> texts) implements ClaimOutput {

    @Override
    public void write(Report report, List<Claim> claims) {
      texts.put(report.id(), report.text());
      CodePoints points = CodePoints.of(report.text());
      claims.forEach(claim -> found.add(new Graded(ClaimFormat.row(claim, points), claim.grounds())));
    }

    @Override
    public void close() {}
  }
}
