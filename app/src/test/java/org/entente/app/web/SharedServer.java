package org.entente.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.ledger.Ledger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One server for all tests of a class, on a ledger that goes with them.
final class SharedServer implements BeforeAllCallback, AfterAllCallback {

  private interface Start {
    RunningServer in(Path folder) throws IOException;
  }

  private final Start start;
  private Optional<RunningServer> running = Optional.empty();
  private Path folder = Path.of("");

  private SharedServer(Start start) {
    this.start = start;
  }

  static SharedServer withSamples() {
    return new SharedServer(RunningServer::withSamples);
  }

  /// @param filled fills the ledger before the first test
  static SharedServer with(Consumer<Ledger> filled) {
    return new SharedServer(folder -> {
      RunningServer server = RunningServer.empty(folder);
      filled.accept(server.ledger());
      return server;
    });
  }

  @Override
  public void beforeAll(ExtensionContext tests) throws IOException {
    folder = Files.createTempDirectory("entente-served");
    running = Optional.of(start.in(folder));
  }

  @Override
  public void afterAll(ExtensionContext tests) throws IOException {
    running.ifPresent(RunningServer::close);
    try (var left = Files.walk(folder)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  RunningServer server() {
    return running.orElseThrow();
  }
}
