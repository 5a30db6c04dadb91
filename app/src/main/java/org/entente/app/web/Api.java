package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.app.job.Jobs;
import org.entente.app.job.Progress;
import org.entente.app.output.RecordJson;
import org.entente.app.output.RecordRows;
import org.entente.codebook.Difference;
import org.entente.ledger.Filter;
import org.entente.codebook.Codebook;
import org.entente.ledger.Records;
import org.entente.ledger.Summary;
import org.entente.app.intake.ReportIntake;
import org.entente.app.job.Job;
import org.entente.claim.ClaimFormat;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.StoredReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON API, version 1. Lists come in pages: `next` is the cursor of the following one, also told by a
/// `Link` header. Offsets count code points.
final class Api {

  private static final List<String> PARAMETERS = Stream.concat(SearchPage.PARAMETERS.stream(), Stream.of("kind", "limit"))
      .toList();

  private static final int TIES = 12;
  private static final int LONGEST_QUOTE = 5000;

  private final Records records;
  private final Codebook codebook;
  private final Inbox inbox;
  private final Jobs jobs;
  private final JsonMapper json = new JsonMapper();
  private final ClaimFormat claims = new ClaimFormat();

  Api(Records records, Codebook codebook, Inbox inbox, Jobs jobs) {
    this.jobs = jobs;
    this.records = records;
    this.codebook = codebook;
    this.inbox = inbox;
  }

  void reports(Context request) {
    int limit = Parameters.limit(request);
    List<StoredReport> found = records.reportsAfter(Parameters.place(request, 0), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(Parameters.cursor(found.get(limit - 1).seq())) : Optional.empty();
    page(request, "reports", found.stream().limit(limit).map(this::summary), next);
  }

  void report(Context request) {
    StoredReport stored = records.report(Parameters.hash(request)).orElseThrow(() -> Refusal.notFound("no report has this hash"));
    ObjectNode node = summary(stored).put("text", stored.report().text());
    var list = node.putArray("claims");
    records.claimsOf(stored.hash()).forEach(claim -> list.add(claim(claim)));
    send(request, node);
  }

  /// The claims of a number of reports, in the order of their arrival.
  void claims(Context request) {
    int limit = Parameters.limit(request);
    List<StoredReport> found = records.reportsAfter(Parameters.place(request, 0), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(Parameters.cursor(found.get(limit - 1).seq())) : Optional.empty();
    page(request, "claims", found.stream().limit(limit).flatMap(it -> records.claimsOf(it.hash()).stream()).map(this::claim),
        next);
  }

  void records(Context request) {
    int limit = Parameters.limit(request);
    List<Summary> found = records.list(RecordLists.filter(request, codebook), RecordLists.after(request, records), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(found.get(limit - 1).id()) : Optional.empty();
    page(request, "records", found.stream().limit(limit).map(it -> json.valueToTree(RecordRows.row(it))), next);
  }

  /// A record in full; an id that was merged into another leads there.
  void record(Context request) {
    RecordPage.find(request, records, "").ifPresent(record -> request.contentType("application/json")
        .result(RecordJson.write(record, records.ties(record, TIES))));
  }

  /// Words of a report by their code points, or the places of a quote in it.
  void evidence(Context request) {
    StoredReport stored = records.report(Parameters.hash(request)).orElseThrow(() -> Refusal.notFound("no report has this hash"));
    String text = stored.report().text();
    ObjectNode node = json.createObjectNode().put("report", stored.hash()).put("unit", "codepoint");
    Optional<String> quote = Parameters.words(request, "quote", LONGEST_QUOTE);
    if (quote.isPresent()) {
      var places = node.putArray("places");
      for (int at = text.indexOf(quote.get()); at >= 0; at = text.indexOf(quote.get(), at + 1)) {
        int start = text.codePointCount(0, at);
        places.addObject().put("start", start).put("end", start + quote.get().codePointCount(0, quote.get().length()));
      }
    } else {
      int length = text.codePointCount(0, text.length());
      int start = Parameters.number(request, "start", 0, length, 0);
      int end = Parameters.number(request, "end", start, length, length);
      node.put("start", start).put("end", end)
          .put("text", text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    }
    send(request, node);
  }

  void dyads(Context request) {
    page(request, "dyads", TieChoice.of(request, codebook).pairs(records).pairs().stream().map(pair -> json.valueToTree(pair)),
        Optional.empty());
  }

  void disagreements(Context request) {
    Difference least = DisagreementsPage.least(request);
    int limit = Parameters.limit(request);
    List<Summary> found = records.list(Filter.ALL.withDifference(least), RecordLists.after(request, records), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(found.get(limit - 1).id()) : Optional.empty();
    page(request, "disagreements", found.stream().limit(limit).flatMap(it -> records.find(it.id()).stream())
        .flatMap(record -> RecordRows.disagreements(record, least).stream()).map(row -> json.valueToTree(row)), next);
  }

  void job(Context request) {
    Progress progress = jobs.job(request.pathParam("id")).orElseThrow(() -> Refusal.notFound("there is no such job")).progress();
    send(request, json.createObjectNode().put("job", progress.id()).put("state", progress.state().name().toLowerCase(Locale.ROOT))
        .put("total", progress.total()).put("stored", progress.stored()).put("refused", progress.refused()));
  }

  void search(Context request) {
    String words = Parameters.words(request, "q", Parameters.LONGEST_WORDS)
        .orElseThrow(() -> Refusal.parameter("q", "the words to look for"));
    page(request, "hits", records.searchReports(words, Parameters.limit(request)).stream()
        .map(hit -> summary(hit.report()).put("excerpt", hit.excerpt())), Optional.empty());
  }

  /// Takes a report; it is read in the background and the answer tells where to look.
  void add(Context request) {
    if (!request.isJson()) {
      throw Refusal.wrongType("send one report as application/json, with at least \"text\"");
    }
    var paste = paste(request.bodyAsBytes());
    if (!paste.faults().isEmpty()) {
      throw Refusal.of(422, "The report cannot be taken", String.join(" ", paste.faults()));
    }
    Job job = inbox.text(paste.row());
    request.status(HttpStatus.ACCEPTED).header("Location", "/api/v1/jobs/" + job.id());
    send(request, json.createObjectNode().put("job", job.id()));
  }

  private Paste paste(byte[] body) {
    if (body.length > ReportIntake.LARGEST) {
      throw Refusal.tooLarge("a report may have " + ReportIntake.LARGEST / 1_000_000 + " MB");
    }
    try {
      JsonNode row = json.readTree(body);
      return new Paste(text(row, "title"), text(row, "date"), text(row, "publisher"), text(row, "url"), text(row, "text"));
    } catch (JacksonException broken) {
      throw Refusal.of(400, "Not JSON", String.valueOf(broken.getOriginalMessage()));
    }
  }

  private static String text(JsonNode row, String key) {
    return Optional.ofNullable(row.get(key)).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
  }

  private void page(Context request, String name, Stream<ObjectNode> rows, Optional<String> next) {
    ObjectNode answer = json.createObjectNode();
    var list = answer.putArray(name);
    rows.forEach(list::add);
    next.ifPresent(cursor -> {
      answer.put("next", cursor);
      String query = RecordLists.query(request, PARAMETERS);
      request.header("Link",
          "<" + request.path() + (query.isEmpty() ? "?" : query + "&") + "cursor=" + cursor + ">; rel=\"next\"");
    });
    send(request, answer);
  }

  private ObjectNode summary(StoredReport stored) {
    var node = json.createObjectNode().put("report", stored.hash()).put("id", stored.report().id())
        .put("version", stored.version()).put("title", Shown.title(stored));
    stored.report().publisher().ifPresent(it -> node.put("publisher", it));
    stored.report().date().ifPresent(it -> node.put("date", it.toString()));
    stored.report().url().ifPresent(it -> node.put("url", it));
    return node;
  }

  private ObjectNode claim(StoredClaim claim) {
    ObjectNode node = json.createObjectNode().put("claim", claim.hash()).put("report", claim.report());
    json.readTree(claims.write(claim.row())).properties().stream().filter(it -> !it.getKey().equals("report"))
        .forEach(it -> node.set(it.getKey(), it.getValue()));
    return node;
  }

  private void send(Context request, JsonNode node) {
    request.contentType("application/json").result(json.writeValueAsBytes(node));
  }
}
