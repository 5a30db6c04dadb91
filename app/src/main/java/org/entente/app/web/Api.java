package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.app.job.Jobs;
import org.entente.app.job.Progress;
import org.entente.app.output.RecordJson;
import org.entente.app.output.RecordRows;
import org.entente.codebook.Difference;
import org.entente.ledger.Decision;
import org.entente.ledger.Filter;
import org.entente.ledger.Ledger;
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

  private static final List<String> PARAMETERS = Stream.concat(SearchPage.PARAMETERS.stream(),
      Stream.of("kind", "least", "limit")).toList();

  private static final int LONGEST_QUOTE = 5000;
  private static final int MOST_HITS = 10_000;

  private final Ledger ledger;
  private final Records records;
  private final Codebook codebook;
  private final Inbox inbox;
  private final Jobs jobs;
  private final Judgement judgement;
  private final JsonMapper json = new JsonMapper();
  private final ClaimFormat claims = new ClaimFormat();

  Api(Ledger ledger, Codebook codebook, Inbox inbox, Jobs jobs, Judgement judgement) {
    this.ledger = ledger;
    this.records = ledger.records();
    this.codebook = codebook;
    this.inbox = inbox;
    this.jobs = jobs;
    this.judgement = judgement;
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
    RecordPage.find(request, records, "")
        .ifPresent(account -> request.contentType("application/json").result(RecordJson.write(account)));
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
    part(request, "dyads", TieChoice.of(request, codebook).pairs(records).pairs(), json::valueToTree);
  }

  void disagreements(Context request) {
    Difference least = DisagreementsPage.least(request);
    int limit = Parameters.limit(request);
    List<Summary> found = records.list(Filter.ALL.withDifference(least), RecordLists.after(request, records), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(found.get(limit - 1).id()) : Optional.empty();
    page(request, "disagreements", records.whole(found.stream().limit(limit).toList()).stream()
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
    int reach = Math.min(MOST_HITS, (int) Parameters.place(request, 0) + Parameters.limit(request) + 1);
    part(request, "hits", records.searchReports(words, reach), hit -> summary(hit.report()).put("excerpt", hit.excerpt()));
  }

  /// People's decisions in the order in which they were taken.
  void decisions(Context request) {
    part(request, "decisions", ledger.decisions(), this::decision);
  }

  /// Takes a decision on a record.
  void decide(Context request) {
    JsonNode row = body(request, "send one decision as application/json, with at least \"kind\"");
    var claims = Optional.ofNullable(row.get("claims")).stream().flatMap(JsonNode::valueStream).map(JsonNode::asString).toList();
    Decision taken = judgement.take(request.pathParam("id"), new Judgement.Wish(text(row, "kind"), text(row, "author"),
        text(row, "reason"), text(row, "slot"), text(row, "value"), text(row, "other"), claims, text(row, "number")));
    request.status(HttpStatus.CREATED);
    send(request, decision(taken));
  }

  private ObjectNode decision(Decision decision) {
    return json.createObjectNode().put("decision", decision.seq()).put("at", decision.at()).put("author", decision.author())
        .put("kind", decision.kind().id()).put("target", decision.target()).put("detail", decision.detail())
        .put("reason", decision.reason());
  }

  /// Takes a report; it is read in the background and the answer tells where to look.
  void add(Context request) {
    JsonNode row = body(request, "send one report as application/json, with at least \"text\"");
    var paste = new Paste(text(row, "title"), text(row, "date"), text(row, "publisher"), text(row, "url"), text(row, "text"));
    if (!paste.faults().isEmpty()) {
      throw Refusal.of(422, "The report cannot be taken", String.join(" ", paste.faults()));
    }
    Job job = inbox.text(paste.row());
    request.status(HttpStatus.ACCEPTED).header("Location", "/api/v1/jobs/" + job.id());
    send(request, json.createObjectNode().put("job", job.id()));
  }

  private JsonNode body(Context request, String wanted) {
    if (!request.isJson()) {
      throw Refusal.wrongType(wanted);
    }
    byte[] body = request.bodyAsBytes();
    if (body.length > ReportIntake.LARGEST) {
      throw Refusal.tooLarge("a report may have " + ReportIntake.LARGEST / 1_000_000 + " MB");
    }
    try {
      return json.readTree(body);
    } catch (JacksonException broken) {
      throw Refusal.of(400, "Not JSON", String.valueOf(broken.getOriginalMessage()));
    }
  }

  private static String text(JsonNode row, String key) {
    return Optional.ofNullable(row.get(key)).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
  }

  /// The part of a list that the cursor and the limit ask for.
  private <T> void part(Context request, String name, List<T> all, Function<T, ObjectNode> row) {
    int from = (int) Parameters.place(request, 0);
    int limit = Parameters.limit(request);
    Optional<String> next = all.size() > from + limit ? Optional.of(Parameters.cursor(from + limit)) : Optional.empty();
    page(request, name, all.stream().skip(from).limit(limit).map(row), next);
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
