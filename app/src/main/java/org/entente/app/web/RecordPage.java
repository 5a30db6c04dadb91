package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.app.output.RecordJson;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Slot;
import org.entente.ledger.Records;
import org.entente.ledger.Records.Account;
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
  private static final int LONGEST_CHOICE = 140;

  private final Site site;
  private final Records records;
  private final Names names;
  private final String author;

  /// @param published day of the first report
  /// @param choices what the forms for decisions offer
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
      List<DecisionsPage.Row> decisions,
      Choices choices) {

    List<SlotView> contested() {
      return slots.stream().filter(SlotView::isContested).toList();
    }
  }

  /// A report behind the record with the sentences that speak of it.
  record SourceView(int origin, String name, String title, String day, String report, List<Sentence> sentences) {}

  /// A sentence of a report and where it stands.
  record Sentence(String text, String address) {}

  record Reason(String score, List<String> words) {}

  /// @param near whether it may be the same event, for a person to say
  record TieView(RecordRow record, String kind, boolean near, List<String> reasons) {}

  /// @param author who decides unless another name is given
  /// @param slots those that can be corrected
  /// @param claims those that can leave, if there are several
  record Choices(String author, List<Slot> slots, List<Claim> claims) {}

  record Claim(String id, String source, String words) {}

  /// @param author who decides unless another name is given
  RecordPage(Site site, Records records, Names names, String author) {
    this.site = site;
    this.records = records;
    this.names = names;
    this.author = author;
  }

  void show(Context request) {
    find(request, records, "").ifPresent(account -> show(request, account));
  }

  void json(Context request) {
    find(request, records, ".json")
        .ifPresent(account -> request.contentType("application/json").result(RecordJson.write(account)));
  }

  /// The record of an id; where the id was merged into another, sends there and gives nothing.
  static Optional<Account> find(Context request, Records records, String ending) {
    String id = request.pathParam("id");
    Account account = Optional.of(id).filter(RecordLists::isId).flatMap(it -> records.account(it, TIES))
        .orElseThrow(() -> records.gone(id).map(why -> Refusal.of(410, "Gone", why))
            .orElseGet(() -> Refusal.notFound("no record has this id")));
    String today = account.record().id();
    if (!today.equals(id)) {
      request.redirect(request.path().replace(id + ending, today + ending), HttpStatus.PERMANENT_REDIRECT);
      return Optional.empty();
    }
    return Optional.of(account);
  }

  private void show(Context request, Account account) {
    EventRecord record = account.record();
    RecordRow row = RecordRow.of(account.row(), names);
    String title = record.first("title").map(Shown::text).orElseGet(() -> row.label() + ": "
        + String.join(", ", row.parties().stream().map(RecordRow.Party::name).toList()));
    site.show(request, title, "records", "record", new View(row, title, record.date().map(it -> it.replace("/", " to ")),
        record.published(), String.format(Locale.ROOT, "%.2f", record.confidence()),
        record.slots().stream().map(slot -> SlotView.of(slot, record, names)).toList(), sources(record), record.independent(),
        account.reasons().stream().limit(REASONS).map(RecordPage::reason).toList(),
        account.ties().stream().map(this::tie).toList(),
        record.decisions().stream().map(DecisionsPage.Row::of).toList(), choices(record)));
  }

  private Choices choices(EventRecord record) {
    List<Claim> claims = record.claims().stream().map(claim -> new Claim(claim.id(),
        Shown.text(claim.publisher().orElse(claim.row().report())),
        Shown.line(claim.row().evidence().stream().map(ClaimRow.Words::text).collect(Collectors.joining(" ")), LONGEST_CHOICE)))
        .toList();
    return new Choices(author, names.slots(record.type()), claims.size() > 1 ? claims : List.of());
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
    return new TieView(RecordRow.of(tie.record(), names), kind, tie.kind() == Link.Kind.NEAR,
        tie.reasons().stream().map(Shown::text).toList());
  }
}
