package org.entente.app.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.entente.app.intake.Intake;
import org.entente.app.intake.Intake.Accepted;
import org.entente.app.intake.Intake.Refused;
import org.entente.app.intake.Provenance;
import org.entente.app.intake.ReportIntake;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerFault;
import org.entente.report.Report;

/// Reads batches of reports into a ledger, one batch after another, several reports of it side by side.
///
/// At most a few reports a thread are in flight, so memory stays bounded. The models are opened by the
/// first job. Each report is stored as soon as it is read: whatever ends the program leaves whole reports.
public final class Jobs implements AutoCloseable {

  private static final int KEPT = 50;
  private static final int AHEAD = 2;

  private final Ledger ledger;
  private final Coding.Opening opening;
  private final int threads;
  private final ExecutorService queue = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("jobs").factory());
  private final ExecutorService pool;
  private final List<Job> jobs = new ArrayList<>();
  private Optional<Coding> coding = Optional.empty();
  private int started;

  /// @param opening makes the reader of reports when the first is to be read
  public Jobs(Ledger ledger, Coding.Opening opening, int threads) {
    this.ledger = ledger;
    this.opening = opening;
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("reading-", 0).factory());
  }

  /// Puts a batch in the queue.
  ///
  /// @param source a file or folder of reports
  /// @param over is run when it has been read, or cannot be
  public synchronized Job start(String title, Path source, Runnable over) {
    var job = new Job(String.valueOf(++started), title, BatchSize.of(source));
    jobs.addFirst(job);
    while (jobs.size() > KEPT && jobs.getLast().isOver()) {
      jobs.removeLast();
    }
    queue.submit(() -> run(job, source, over));
    return job;
  }

  public synchronized Optional<Job> job(String id) {
    return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
  }

  /// The newest first.
  public synchronized List<Progress> all() {
    return jobs.stream().map(Job::progress).toList();
  }

  /// How many are not over.
  public synchronized int running() {
    return (int) jobs.stream().filter(job -> !job.isOver()).count();
  }

  private void run(Job job, Path source, Runnable over) {
    try {
      job.begin();
      Coding coder = coding.orElseGet(() -> opening.open(job::tell));
      coding = Optional.of(coder);
      job.tell("");
      var inFlight = new Semaphore(AHEAD * threads);
      new ReportIntake(Provenance.NONE, found -> take(found, job, source, coder, inFlight))
          .take(source.toString(), java.io.InputStream.nullInputStream());
      inFlight.acquire(AHEAD * threads);
      job.finish();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      job.fail("stopped: the program was ended");
    } catch (RuntimeException fault) {
      job.fail(String.valueOf(fault.getMessage()));
    } finally {
      over.run();
    }
  }

  private void take(Intake found, Job job, Path source, Coding coder, Semaphore inFlight) {
    switch (found) {
      case Refused refused -> job.refused(new Refused(named(refused.source(), source), refused.reason(), refused.advice()));
      case Accepted accepted -> {
        try {
          job.awaitResumed();
          inFlight.acquire();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("stopped: the program was ended", stopped);
        }
        pool.submit(() -> {
          try {
            read(accepted.report(), job, coder);
          } finally {
            inFlight.release();
          }
        });
      }
    }
  }

  /// As whoever gave the files knows them, without the folder that they were put into.
  private static String named(String refused, Path source) {
    String prefix = source + source.getFileSystem().getSeparator();
    return refused.startsWith(prefix) ? refused.substring(prefix.length()) : refused;
  }

  private void read(Report report, Job job, Coding coder) {
    try {
      boolean known = ledger.keptAs(report).isPresent();
      if (!known) {
        ledger.add(report, coder.code(report));
      }
      job.stored(known);
    } catch (LedgerFault fault) {
      job.refused(new Refused(report.id(), "could not be stored", String.valueOf(fault.getMessage())));
    } catch (RuntimeException fault) {
      job.refused(new Refused(report.id(), "could not be read (" + fault + ")", "please report this with the text"));
    }
  }

  @Override
  public void close() {
    queue.shutdownNow();
    pool.shutdownNow();
  }
}
