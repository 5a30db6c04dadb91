package org.entente.app;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// Shows a person how a long batch goes: reports done, how many a second, and the time left; silent where
/// nobody watches.
final class ReadingProgress implements AutoCloseable {

  private final Console console;
  private final boolean shown;
  private final long expected;
  private Optional<ProgressBar> bar = Optional.empty();

  /// @param expected how many reports the batch seems to hold; 0 if that is not known
  ReadingProgress(Console console, boolean quiet, long expected) {
    this.console = console;
    this.shown = console.watched() && !quiet;
    this.expected = expected;
  }

  void step() {
    if (shown) {
      bar = bar.or(() -> Optional.of(new ProgressBarBuilder()
          .setTaskName("reading").setUnit(" reports", 1).setInitialMax(expected == 0 ? -1 : expected).showSpeed()
          .setConsumer(new ConsoleProgressBarConsumer(console.err())).build()));
      bar.get().step();
    }
  }

  void tell(String message) {
    console.err().println(message);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
