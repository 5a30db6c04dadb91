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

  private final List<Route> routes;

  private record Parameter(String name, String type, String meaning) {}

  private record Route(String method, String path, String summary, List<Parameter> parameters, Handler handler) {}

  ApiRoutes(Api api) {
    this.routes = List.of(
        new Route("get", "/records", "Records, the latest event first", FILTER, api::records),
        new Route("get", "/records/{id}", "A record with all values, sources, ties and decisions", List.of(), api::record),
        new Route("get", "/claims", "Claims, in the order in which their reports arrived; `limit` counts reports", PAGE,
            api::claims),
        new Route("get", "/reports", "Reports in the order of arrival", PAGE, api::reports),
        new Route("post", "/reports", "Adds a report; it is read in the background", List.of(), api::add),
        new Route("get", "/reports/{hash}", "A report with its text and claims", List.of(), api::report),
        new Route("get", "/reports/{hash}/evidence", "Words of a report by code points, or where a quote stands",
            List.of(new Parameter("start", "integer", "first code point"),
                new Parameter("end", "integer", "the code point after the last"),
                new Parameter("quote", "string", "words to look for instead")),
            api::evidence),
        new Route("get", "/dyads", "Pairs of states with their number of records by type and year",
            List.of(new Parameter("type", "string", "a record type"), new Parameter("from", "integer", "the first year"),
                new Parameter("to", "integer", "the last year"),
                new Parameter("least", "integer", "the least number of records")),
            api::dyads),
        new Route("get", "/disagreements", "Values on which reports of one event differ, a row each",
            List.of(new Parameter("kind", "string", "at least: refinement, label, scope (if absent), contradiction"), LIMIT,
                CURSOR),
            api::disagreements),
        new Route("get", "/search", "Reports that hold all words, the best match first",
            List.of(new Parameter("q", "string", "the words"), LIMIT), api::search),
        new Route("get", "/jobs/{id}", "How the reading of added reports stands", List.of(), api::job),
        new Route("get", "/openapi.json", "This document", List.of(), this::document));
  }

  void register(RoutesConfig config) {
    for (Route route : routes) {
      if (route.method().equals("post")) {
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
    route.parameters().forEach(parameter -> parameters.addObject().put("name", parameter.name()).put("in", "query")
        .put("description", parameter.meaning()).putObject("schema").put("type", parameter.type()));
    if (route.method().equals("post")) {
      body(operation);
    }
    ObjectNode responses = operation.putObject("responses");
    responses.putObject(route.method().equals("post") ? "202" : "200").put("description", route.summary());
    responses.putObject("4XX").put("description", "A problem document (RFC 9457)").putObject("content")
        .putObject("application/problem+json");
  }

  private static void body(ObjectNode operation) {
    ObjectNode schema = operation.putObject("requestBody").put("required", true).putObject("content")
        .putObject("application/json")
        .putObject("schema").put("type", "object");
    schema.putArray("required").add("text");
    ObjectNode properties = schema.putObject("properties");
    for (String name : List.of("text", "title", "date", "publisher", "url")) {
      properties.putObject(name).put("type", "string");
    }
  }
}
