package org.entente.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The routes of the API. The server and the OpenAPI document are both made from this one list, so the document
/// tells what is really there.
final class ApiRoutes {

  static final String BASE = "/api/v1";
  private static final Parameter LIMIT = new Parameter("limit", "integer", "how many to give, 1 to 500");
  private static final Parameter CURSOR = new Parameter("cursor", "string", "where to go on: the `next` of the page before");
  private static final List<Parameter> PAGE = List.of(LIMIT, CURSOR);
  private static final List<Parameter> FILTER = List.of(
      new Parameter("q", "string", "words that the record's sentences or values hold"),
      new Parameter("type", "string", "a record type of the codebook"),
      new Parameter("state", "string", "one code (ISO 3166-1 alpha-3), or two with a hyphen between"),
      new Parameter("from", "string", "the first day, YYYY-MM-DD"),
      new Parameter("to", "string", "the last day, YYYY-MM-DD"),
      new Parameter("difference", "string", "the least grave difference: refinement, label, scope, contradiction"),
      new Parameter("review", "string", "open, accepted or rejected"), LIMIT, CURSOR);

  private static final List<Parameter> REPORT = List.of(
      new Parameter("text", "string", "the report's own words"),
      new Parameter("title", "string", "its headline"),
      new Parameter("date", "string", "the day it came out, YYYY-MM-DD"),
      new Parameter("publisher", "string", "who published it"),
      new Parameter("url", "string", "where"));
  private static final List<Parameter> DECISION = List.of(
      new Parameter("kind", "string", "accept, reject, correct, merge, split, different, note or undo"),
      new Parameter("author", "string", "who decides; if absent, whoever runs the server"),
      new Parameter("reason", "string", "why"),
      new Parameter("slot", "string", "for a correction, the slot"),
      new Parameter("value", "string", "for a correction, its right value"),
      new Parameter("other", "string", "for a merge or a difference, the other record"),
      new Parameter("claims", "array", "for a split, ids of the claims that are another event"),
      new Parameter("number", "string", "for an undo, the decision that is taken back"));

  private final List<Route> routes;

  private record Parameter(String name, String type, String meaning) {}

  /// @param parameters of the query or, where something is sent, of its body, the first of which must be there
  private record Route(String method, String path, int status, String summary, List<Parameter> parameters, Handler handler) {

    boolean takesBody() {
      return method.equals("post");
    }
  }

  ApiRoutes(Api api) {
    this.routes = List.of(
        get("/records", "Records, the latest event first", FILTER, api::records),
        get("/records/{id}", "A record with all values, sources, ties and decisions", List.of(), api::record),
        post("/records/{id}/decisions", 201, "Takes a decision on a record", DECISION, api::decide),
        get("/claims", "Claims, in the order in which their reports arrived; `limit` counts reports", PAGE,
            api::claims),
        get("/reports", "Reports in the order of arrival", PAGE, api::reports),
        post("/reports", 202, "Adds a report; it is read in the background", REPORT, api::add),
        get("/reports/{hash}", "A report with its text and claims", List.of(), api::report),
        get("/reports/{hash}/evidence", "Words of a report by code points, or where a quote stands",
            List.of(new Parameter("start", "integer", "first code point"),
                new Parameter("end", "integer", "the code point after the last"),
                new Parameter("quote", "string", "words to look for instead")),
            api::evidence),
        get("/dyads", "Pairs of states with their number of records by type and year",
            List.of(new Parameter("type", "string", "a record type"), new Parameter("from", "integer", "the first year"),
                new Parameter("to", "integer", "the last year"),
                new Parameter("least", "integer", "the least number of records"), LIMIT, CURSOR),
            api::dyads),
        get("/disagreements", "Values on which reports of one event differ, a row each",
            List.of(new Parameter("kind", "string", "at least: refinement, label, scope (if absent), contradiction"), LIMIT,
                CURSOR),
            api::disagreements),
        get("/search", "Reports that hold all words, the best match first",
            List.of(new Parameter("q", "string", "the words"), LIMIT, CURSOR), api::search),
        get("/decisions", "What people decided, in the order in which they did", PAGE, api::decisions),
        get("/jobs/{id}", "How the reading of added reports stands", List.of(), api::job),
        get("/openapi.json", "This document", List.of(), this::document));
  }

  private static Route get(String path, String summary, List<Parameter> parameters, Handler handler) {
    return new Route("get", path, 200, summary, parameters, handler);
  }

  private static Route post(String path, int status, String summary, List<Parameter> body, Handler handler) {
    return new Route("post", path, status, summary, body, handler);
  }

  void register(RoutesConfig config) {
    for (Route route : routes) {
      if (route.takesBody()) {
        config.post(BASE + route.path(), route.handler());
      } else {
        config.get(BASE + route.path(), route.handler());
      }
    }
  }

  private void document(Context request) {
    var json = new JsonMapper();
    ObjectNode document = json.createObjectNode().put("openapi", "3.1.0");
    document.putObject("info").put("title", "Entente").put("version", "1")
        .put("description", "Records of defence cooperation with the claims and reports behind them. Offsets count code points.");
    document.putArray("servers").addObject().put("url", BASE);
    ObjectNode paths = document.putObject("paths");
    routes.forEach(route -> describe(route, paths));
    request.contentType("application/json").result(json.writeValueAsBytes(document));
  }

  private static void describe(Route route, ObjectNode paths) {
    ObjectNode path = paths.get(route.path()) instanceof ObjectNode known ? known : paths.putObject(route.path());
    ObjectNode operation = path.putObject(route.method()).put("summary", route.summary());
    var parameters = operation.putArray("parameters");
    if (route.path().contains("{")) {
      String name = route.path().replaceAll(".*\\{(.*)}.*", "$1");
      parameters.addObject().put("name", name).put("in", "path").put("required", true).putObject("schema").put("type", "string");
    }
    if (route.takesBody()) {
      body(operation, route.parameters());
    } else {
      route.parameters().forEach(parameter -> parameters.addObject().put("name", parameter.name()).put("in", "query")
          .put("description", parameter.meaning()).putObject("schema").put("type", parameter.type()));
    }
    ObjectNode responses = operation.putObject("responses");
    responses.putObject(String.valueOf(route.status())).put("description", route.summary());
    responses.putObject("4XX").put("description", "A problem document (RFC 9457)").putObject("content")
        .putObject("application/problem+json");
  }

  private static void body(ObjectNode operation, List<Parameter> parameters) {
    ObjectNode schema = operation.putObject("requestBody").put("required", true).putObject("content")
        .putObject("application/json").putObject("schema").put("type", "object");
    schema.putArray("required").add(parameters.getFirst().name());
    ObjectNode properties = schema.putObject("properties");
    for (Parameter parameter : parameters) {
      ObjectNode property = properties.putObject(parameter.name()).put("type", parameter.type())
          .put("description", parameter.meaning());
      if (parameter.type().equals("array")) {
        property.putObject("items").put("type", "string");
      }
    }
  }
}
