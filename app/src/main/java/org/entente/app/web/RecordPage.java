package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.app.output.RecordJson;
import org.entente.claim.ClaimRow;
import org.entente.ledger.Decision;
import org.entente.ledger.Records;
import org.entente.ledger.Records.Tie;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.matching.Link;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.Source;

/// One record: every value with its sources and their words, what it belongs to, and what people decided.
final class RecordPage {

  private static final int TIES = 12;
  private static final int REASONS = 8;
  private static final int LONGEST_QUOTE = 600;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param published day of the first report
  record View(
      RecordRow row,
      String title,
      Optional<String> date,
      Optional<String> published,
      String confidence,
      List<SlotView> slots,
      List<SourceView> sources,
      int independent,
      List<Reason> reasons,
      List<TieView> ties,
      List<DecisionView> decisions) {

    List<SlotView> contested() {
      return slots.stream().filter(SlotView::isContested).toList();
    }
  }

  /// A report behind the record with the sentences that speak of it.
  record SourceView(int origin, String name, String title, String day, String report, List<Sentence> sentences) {}

  /// A sentence of a report and where it stands.
  record Sentence(String text, String address) {}

  record Reason(String score, List<String> words) {}

  record TieView(RecordRow record, String kind, List<String> reasons) {}

  record DecisionView(long number, String at, String author, String kind, String detail, String reason) {}

  RecordPage(Site site, Records records, Names names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  void show(Context request) {
    Optional<EventRecord> found = find(request, records, "");
    found.ifPresent(record -> show(request, record));
  }

  void json(Context request) {
    find(request, records, ".json").ifPresent(record -> request.contentType("application/json")
        .result(RecordJson.write(record, records.ties(record, TIES))));
  }

  /// The record of an id; where the id was merged into another, sends there and gives nothing.
  static Optional<EventRecord> find(Context request, Records records, String ending) {
    String id = request.pathParam("id");
    EventRecord record = Optional.of(id).filter(RecordLists::isId).flatMap(records::find).orElseThrow(() -> records.gone(id)
        .map(why -> Refusal.of(410, "Gone", why)).orElseGet(() -> Refusal.notFound("no record has this id")));
    if (!record.id().equals(id)) {
      request.redirect(request.path().replace(id + ending, record.id() + ending), HttpStatus.PERMANENT_REDIRECT);
      return Optional.empty();
    }
    return Optional.of(record);
  }

  private void show(Context request, EventRecord record) {
    RecordRow row = records.summary(record.id()).map(it -> RecordRow.of(it, names))
        .orElseThrow(() -> Refusal.notFound("no record has this id"));
    String title = record.first("title").map(Shown::text).orElseGet(() -> row.label() + ": "
        + String.join(", ", row.parties().stream().map(RecordRow.Party::name).toList()));
    site.show(request, title, "records", "record", new View(row, title, record.date().map(it -> it.replace("/", " to ")),
        record.published(), String.format(Locale.ROOT, "%.2f", record.confidence()),
        record.slots().stream().map(slot -> SlotView.of(slot, record, names)).toList(), sources(record), record.independent(),
        records.reasons(record).stream().limit(REASONS).map(RecordPage::reason).toList(),
        records.ties(record, TIES).stream().map(this::tie).toList(),
        record.decisions().stream().map(RecordPage::decision).toList()));
  }

  private static List<SourceView> sources(EventRecord record) {
    Map<String, SourceView> views = new LinkedHashMap<>();
    for (Source source : record.sources()) {
      List<Sentence> sentences = record.claims().stream().filter(claim -> claim.report().equals(source.report()))
          .flatMap(claim -> claim.row().evidence().stream().map(words -> sentence(claim, words))).distinct().toList();
      views.put(source.report(), new SourceView(source.origin(), SlotView.name(source), Shown.line(source.title(), LONGEST_QUOTE),
          Shown.day(source.published()), source.report(), sentences));
    }
    return List.copyOf(views.values());
  }

  private static Sentence sentence(StoredClaim claim, ClaimRow.Words words) {
    return new Sentence(Shown.line(words.text(), LONGEST_QUOTE), "/reports/" + claim.report() + "#" + ClaimView.anchor(words));
  }

  private static Reason reason(Link link) {
    return new Reason(String.format(Locale.ROOT, "%.2f", link.score()), link.reasons().stream().map(Shown::text).toList());
  }

  private TieView tie(Tie tie) {
    String kind = switch (tie.kind()) {
      case NEAR -> "perhaps the same event";
      case COURSE -> "plan, halt or realisation";
      case SAME, PAST, VAGUE -> "the same event";
    };
    return new TieView(RecordRow.of(tie.record(), names), kind, tie.reasons().stream().map(Shown::text).toList());
  }

  private static DecisionView decision(Decision decision) {
    return new DecisionView(decision.seq(), decision.at(), Shown.text(decision.author()), decision.kind().id(),
        decision.sides().isPresent() ? "" : Shown.text(decision.detail()), Shown.text(decision.reason()));
  }
}
