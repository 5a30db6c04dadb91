package org.entente.language;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Messages of worker threads for the caller, delivered on the caller's own thread: a caller that opens
/// models while its class is being initialised would otherwise wait for itself for ever.
final class Outbox {

  private static final long PATIENCE_MILLIS = 20;

  private final LinkedBlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();

  void post(Runnable message) {
    messages.add(message);
  }

  /// Delivers what is there; waits a moment if nothing is.
  void deliver() throws InterruptedException {
    Runnable message = messages.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    if (message != null) {
      message.run();
      deliverAll();
    }
  }

  void deliverAll() {
    for (Runnable message = messages.poll(); message != null; message = messages.poll()) {
      message.run();
    }
  }
}
