package org.entente.app.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.intake.Intake.Refused;
import org.entente.app.job.Progress.State;

/// One batch of reports on its way into the ledger. All methods may be called from any thread.
public final class Job {

  private static final int KEPT_REFUSALS = 500;

  private final String id;
  private final String title;
  private final int total;
  private final List<Refused> refusals = new ArrayList<>();
  private State state = State.WAITING;
  private String activity = "waiting for the job before it";
  private int stored;
  private int known;
  private int refused;
  private long workedNanos;
  private long startedAt;

  Job(String id, String title, int total) {
    this.id = id;
    this.title = title;
    this.total = total;
  }

  public String id() {
    return id;
  }

  public synchronized Progress progress() {
    return new Progress(id, title, state, activity, Math.max(total, stored + refused), stored, known, refused, refusals,
        Duration.ofNanos(workedNanos + (state == State.READING ? System.nanoTime() - startedAt : 0)));
  }

  synchronized boolean isOver() {
    return state.isOver();
  }

  /// What it is at besides reading, such as unpacking models.
  synchronized void tell(String words) {
    activity = words;
  }

  synchronized void begin() {
    if (state == State.WAITING) {
      resume();
    }
  }

  /// Lets the reports in hand be finished and takes no more.
  public synchronized void pause() {
    if (state == State.READING || state == State.WAITING) {
      stopClock();
      state = State.PAUSED;
    }
  }

  public synchronized void resume() {
    if (state == State.PAUSED || state == State.WAITING) {
      state = State.READING;
      activity = "";
      startedAt = System.nanoTime();
      notifyAll();
    }
  }

  synchronized void awaitResumed() throws InterruptedException {
    while (state == State.PAUSED) {
      wait();
    }
  }

  synchronized void stored(boolean wasKnown) {
    stored++;
    known += wasKnown ? 1 : 0;
  }

  synchronized void refused(Refused refusal) {
    refused++;
    if (refusals.size() < KEPT_REFUSALS) {
      refusals.add(refusal);
    }
  }

  synchronized void finish() {
    stopClock();
    state = State.DONE;
    activity = "";
  }

  synchronized void fail(String reason) {
    stopClock();
    state = State.FAILED;
    activity = reason;
  }

  private void stopClock() {
    if (state == State.READING) {
      workedNanos += System.nanoTime() - startedAt;
    }
  }
}
