package org.entente.app;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.entente.app.intake.Intake;
import org.entente.app.intake.Intake.Accepted;
import org.entente.app.intake.Intake.Refused;
import org.entente.app.intake.Provenance;
import org.entente.app.intake.ReportIntake;
import org.entente.app.job.BatchSize;
import org.entente.app.output.ClaimOutput;
import org.entente.claim.Claim;
import org.entente.coding.Coder;
import org.entente.mention.Document;
import org.entente.mention.DocumentReader;
import org.entente.report.Report;

/// Reads a batch of reports on several threads and writes the claims in the order of the reports.
///
/// At most a few reports a thread are in flight, so memory stays bounded however long the batch. The
/// models are loaded when the first report is there; a batch of refusals never loads them.
final class ReadingBatch {

  private static final int AHEAD = 4;

  private final Wiring wiring;
  private final Coder coder;
  private final int threads;
  private final boolean quiet;
  private final ClaimOutput output;
  private final Predicate<Report> wanted;
  private final ArrayDeque<Pending> pending = new ArrayDeque<>();
  private Optional<DocumentReader> reader = Optional.empty();
  private boolean clean = true;

  private record Pending(Report report, Future<List<Claim>> claims) {}

  /// @param wanted whether a report is to be read at all; others are passed over
  ReadingBatch(Wiring wiring, Coder coder, int threads, boolean quiet, ClaimOutput output, Predicate<Report> wanted) {
    this.wiring = wiring;
    this.coder = coder;
    this.threads = threads;
    this.quiet = quiet;
    this.output = output;
    this.wanted = wanted;
  }

  /// Throws [UsageFault] where one address is given for several reports, which would be versions of one.
  ///
  /// @return whether nothing was refused
  boolean run(List<String> arguments, Provenance given) {
    long reports = Math.max(arguments.size(), BatchSize.of(arguments));
    if (reports > 1 && given.url().isPresent()) {
      throw new UsageFault("--url is the address of one report, and here are " + reports
          + "; give each its own, as \"url\" in NAME.json beside NAME.txt or in a row of JSONL");
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads);
        var progress = new ReadingProgress(wiring.console(), quiet, reports)) {
      var intake = new ReportIntake(given, found -> accept(found, pool, progress));
      arguments.forEach(argument -> intake.take(argument, wiring.console().in()));
      while (!pending.isEmpty()) {
        finishFirst(progress);
      }
      output.close();
    }
    return clean;
  }

  private void accept(Intake found, ExecutorService pool, ReadingProgress progress) {
    switch (found) {
      case Accepted accepted -> {
        if (!accepted.note().isEmpty() && !quiet) {
          progress.tell(accepted.note());
        }
        if (!wanted.test(accepted.report())) {
          progress.step();
          return;
        }
        DocumentReader documents = reader(progress);
        pending.add(new Pending(accepted.report(), pool.submit(() -> code(documents, accepted.report()))));
        while (pending.size() > AHEAD * threads) {
          finishFirst(progress);
        }
      }
      case Refused refused -> {
        clean = false;
        progress.tell("entente: " + refused);
      }
    }
  }

  private List<Claim> code(DocumentReader documents, Report report) {
    Document document = documents.read(report);
    return coder.code(document);
  }

  private DocumentReader reader(ReadingProgress progress) {
    if (reader.isEmpty()) {
      reader = Optional.of(wiring.documentReader(message -> {
        if (!quiet) {
          progress.tell(message);
        }
      }));
    }
    return reader.get();
  }

  private void finishFirst(ReadingProgress progress) {
    Pending first = pending.remove();
    try {
      output.write(first.report(), first.claims().get());
    } catch (ExecutionException fault) {
      clean = false;
      progress.tell("entente: " + first.report().id() + ": could not be read (" + fault.getCause()
          + "); please report this with the text");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while reading", stopped);
    }
    progress.step();
  }
}
