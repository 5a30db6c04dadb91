package org.entente.app.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.app.intake.Intake.Refused;

/// How a job stands at one moment.
///
/// @param activity what it is at, in words; empty while it reads
/// @param total how many reports were given, as far as can be told before reading
/// @param stored reports that are in the ledger now
/// @param known those of them that were there before, read with the same codebook
/// @param refused how many could not be read
/// @param refusals the first of them
/// @param worked time spent, without pauses
public record Progress(
    String id,
    String title,
    State state,
    String activity,
    int total,
    int stored,
    int known,
    int refused,
    List<Refused> refusals,
    Duration worked) {

  /// The stages of a job.
  public enum State {
    WAITING, READING, PAUSED, DONE, FAILED;

    public boolean isOver() {
      return this == DONE || this == FAILED;
    }
  }

  public Progress {
    refusals = List.copyOf(refusals);
  }

  public int finished() {
    return stored + refused;
  }

  /// Reports a second; zero before the first.
  public double rate() {
    return worked.isZero() ? 0 : finished() * 1e9 / worked.toNanos();
  }

  /// The time still needed at this rate; empty where it cannot be told.
  public Optional<Duration> left() {
    boolean unknown = state != State.READING || finished() == 0 || total <= finished();
    return unknown ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(1000 * (total - finished()) / rate())));
  }
}
