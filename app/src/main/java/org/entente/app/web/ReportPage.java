package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.claim.ClaimRow;
import org.entente.ledger.Records;
import org.entente.ledger.StoredClaim;
import org.entente.ledger.StoredReport;
import org.entente.report.Report;

/// One report: its text with the words that claims rest on, and the claims.
final class ReportPage {

  private static final int LONGEST_TITLE = 1000;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param address where it was published, if that can be followed
  /// @param language a tag after BCP 47
  /// @param headed whether the text itself opens with the title
  record View(
      String hash,
      String title,
      String language,
      boolean headed,
      String publisher,
      String day,
      Optional<String> address,
      int version,
      MarkedText text,
      List<ClaimView> claims) {}

  ReportPage(Site site, Records records, Names names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  void show(Context request) {
    StoredReport stored = find(request);
    Report report = stored.report();
    List<StoredClaim> found = records.claimsOf(stored.hash());
    Map<String, String> places = records.recordsOf(found.stream().map(StoredClaim::id).toList());
    List<ClaimView> claims = IntStream.range(0, found.size())
        .mapToObj(at -> ClaimView.of(found.get(at), at + 1, names, Optional.ofNullable(places.get(found.get(at).id())))).toList();
    site.show(request, Shown.title(stored), "reports", "report", new View(stored.hash(), Shown.title(stored),
        language(report), Shown.line(report.text(), LONGEST_TITLE).startsWith(Shown.title(stored)),
        Shown.text(report.publisher().orElse("")),
        Shown.day(report.date()), report.url().filter(ReportPage::isWeb),
        stored.version(), MarkedText.of(report, claims), claims));
  }

  /// Only English is read, so it is what a report that does not tell is in.
  private static String language(Report report) {
    return report.language().map(tag -> Locale.forLanguageTag(tag).toLanguageTag()).filter(tag -> !tag.equals("und"))
        .orElse("en");
  }

  /// The report's claims for spreadsheets and programs, a row for each value.
  Table table(Context request) {
    return Table.of(List.of("claim", "type", "status", "factuality", "slot", "value", "start", "end", "words"),
        records.claimsOf(find(request).hash()).stream().map(StoredClaim::row).flatMap(row -> row.slots().entrySet().stream()
            .flatMap(slot -> slot.getValue().stream().map(value -> Table.row(row.id(), row.type(), row.status(),
                row.factuality(), slot.getKey(), value.value(), value.words().map(it -> String.valueOf(it.start())).orElse(""),
                value.words().map(it -> String.valueOf(it.end())).orElse(""),
                value.words().map(ClaimRow.Words::text).orElse(""))))));
  }

  private StoredReport find(Context request) {
    String hash = Parameters.hash(request);
    return records.report(hash).orElseThrow(() -> Refusal.notFound("no report has this hash"));
  }

  /// Only such addresses become links: others, such as `javascript:`, could run.
  private static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }
}
