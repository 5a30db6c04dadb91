package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.PrintStream;
import java.util.Optional;
import org.entente.ledger.LedgerFault;
import tools.jackson.databind.json.JsonMapper;

/// Answers to requests that cannot be served: problem documents (RFC 9457) for programs, a page for people.
final class Problems {

  private final Site site;
  private final PrintStream log;
  private final JsonMapper json = new JsonMapper();

  /// @param detail what is wrong and what to do
  record View(int status, String title, String detail) {}

  Problems(Site site, PrintStream log) {
    this.site = site;
    this.log = log;
  }

  void refuse(Refusal refusal, Context request) {
    answer(request, new View(refusal.status(), refusal.title(), refusal.detail()));
  }

  /// Refusals of the server's own machinery: unknown addresses, too large requests.
  void refuse(HttpResponseException fault, Context request) {
    String detail = switch (fault.getStatus()) {
      case 404 -> "there is nothing at this address";
      case 405 -> "this address does not take " + request.method().name();
      case 413 -> "the request is larger than this server takes";
      default -> Optional.ofNullable(fault.getMessage()).orElse("the request cannot be served");
    };
    answer(request, new View(fault.getStatus(), title(fault.getStatus()), detail));
  }

  /// Its words name files and queries, which are for whoever runs the server.
  void fail(LedgerFault fault, Context request) {
    log.println("entente: " + request.method() + " " + request.path() + ": " + fault.getMessage());
    answer(request, new View(503, "The ledger cannot be used", "why is told where the server was started; try again later"));
  }

  /// A fault of our own: told to whoever runs the server, not to whoever asked.
  void fail(Exception fault, Context request) {
    log.println("entente: " + request.method() + " " + request.path() + ": " + fault);
    fault.printStackTrace(log);
    answer(request, new View(500, "A fault of the program's own", "it is told where the server was started"));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "The request cannot be understood";
      case 404 -> "Not found";
      case 405 -> "Not allowed";
      case 413 -> "Too large";
      default -> "The request cannot be served";
    };
  }

  private void answer(Context request, View view) {
    request.status(view.status());
    if (wantsPage(request)) {
      site.show(request, view.title(), "", "problem", view);
      return;
    }
    request.contentType("application/problem+json").result(json.writeValueAsBytes(json.createObjectNode()
        .put("type", "about:blank").put("title", view.title()).put("status", view.status()).put("detail", view.detail())));
  }

  /// Whether whoever asks is a person at a browser.
  static boolean wantsPage(Context request) {
    String path = request.path();
    boolean data = path.startsWith("/api/") || path.endsWith(".json") || path.endsWith(".csv");
    return !data && Optional.ofNullable(request.header("Accept")).orElse("").contains("text/html");
  }
}
