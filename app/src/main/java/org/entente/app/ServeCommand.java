package org.entente.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entente.app.job.Coding;
import org.entente.app.web.ListenFault;
import org.entente.app.web.WebServer;
import org.entente.claim.ClaimFormat;
import org.entente.codebook.Codebook;
import org.entente.coding.Coder;
import org.entente.ledger.Ledger;
import org.entente.mention.DocumentReader;
import org.entente.mention.Gazetteer;
import org.entente.report.CodePoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente serve`: pages to look at a ledger with, for a browser on this machine.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the ledger's pages and API to a browser.")
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Option(names = "--port", paramLabel = "N", description = "0 for any that is free (default: 7070)")
  private int port = 7070;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "whom to listen to; others than this machine see everything and may add (default: 127.0.0.1)")
  private String host = "127.0.0.1";

  private final Wiring wiring;

  ServeCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new UsageFault("--port " + port + ": a port is a number from 0 to " + LAST_PORT);
    }
    try (Ledger ledger = options.openOrMake()) {
      options.tellRules(ledger, wiring.console());
      return serve(ledger, options.codebook());
    } catch (ListenFault fault) {
      wiring.console().err().println("entente: " + fault.getMessage());
      return Exit.USAGE;
    }
  }

  private int serve(Ledger opened, Codebook book) throws InterruptedException {
    try (var server = WebServer.start(new WebServer.Setup(host, port, opened, book, told -> coding(book, told), Gazetteer.load(),
        System.getProperty("user.name"), wiring.console().err()))) {
      wiring.console().out().println("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/");
      var ended = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
      ended.await();
      return Exit.OK;
    }
  }

  private Coding coding(Codebook book, java.util.function.Consumer<String> told) {
    told.accept("opening the English models");
    DocumentReader reader = wiring.documentReader(told);
    var coder = new Coder(book);
    return report -> {
      var points = CodePoints.of(report.text());
      return coder.code(reader.read(report)).stream().map(claim -> ClaimFormat.row(claim, points)).toList();
    };
  }
}
