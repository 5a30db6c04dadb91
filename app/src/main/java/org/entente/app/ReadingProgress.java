package org.entente.app;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// Shows a person how a long batch goes; silent where nobody watches.
final class ReadingProgress implements AutoCloseable {

  private final Console console;
  private final boolean shown;
  private Optional<ProgressBar> bar = Optional.empty();

  ReadingProgress(Console console, boolean quiet) {
    this.console = console;
    this.shown = console.terminal() && !quiet;
  }

  void step() {
    if (shown) {
      bar = bar.or(() -> Optional.of(new ProgressBarBuilder()
          .setTaskName("reading").setUnit(" reports", 1).setInitialMax(-1).showSpeed()
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
