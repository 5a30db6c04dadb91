package org.entente.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.app.output.RecordRows;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;
import org.entente.ledger.Summary;

/// Records by words, type, states, days and differences, and the reports that hold the words; the address is
/// the query.
final class SearchPage {

  static final List<String> PARAMETERS = List.of("q", "type", "state", "from", "to", "difference", "review");
  private static final int REPORTS = 10;
  private static final int MOST_IN_TABLE = 10_000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final Pattern MARKED = Pattern.compile("\\[([^\\[\\]]{1,80})]");

  private final Site site;
  private final Records records;
  private final Names names;
  private final Codebook codebook;

  /// @param chosen what was asked for, by parameter
  /// @param types all types with the number of their records
  /// @param query the address of this search without its cursor
  record View(
      String words,
      Map<String, String> chosen,
      List<RecordType> types,
      Map<String, Long> typeCounts,
      List<RecordRow> rows,
      Optional<String> next,
      String query,
      List<ReportHit> reports) {

    String chosen(String parameter) {
      return chosen.getOrDefault(parameter, "");
    }

    boolean isFiltered() {
      return chosen.keySet().stream().anyMatch(name -> !name.equals("q"));
    }

    String further() {
      return (query.isEmpty() ? "?" : query + "&") + "cursor=" + next.orElse("");
    }
  }

  /// @param excerpt the words around the hits
  record ReportHit(ReportRow report, List<Part> excerpt) {}

  /// @param hit whether the words were asked for
  record Part(String text, boolean hit) {}

  SearchPage(Site site, Records records, Names names, Codebook codebook) {
    this.site = site;
    this.records = records;
    this.names = names;
    this.codebook = codebook;
  }

  void show(Context request) {
    Filter filter = RecordLists.filter(request, codebook);
    int limit = Parameters.limit(request);
    List<Summary> found = records.list(filter, RecordLists.after(request, records), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(found.get(limit - 1).id()) : Optional.empty();
    List<ReportHit> reports = filter.words().isBlank()
        ? List.of()
        : hits(filter.words());
    site.show(request, filter.words().isEmpty() ? "Records" : filter.words() + " · search", "records", "search",
        new View(filter.words(), chosen(request), codebook.types(), RecordLists.counts(records, "type"),
            found.stream().limit(limit).map(it -> RecordRow.of(it, names)).toList(), next,
            RecordLists.query(request, PARAMETERS), reports));
  }

  private static Map<String, String> chosen(Context request) {
    return PARAMETERS.stream().filter(name -> !Parameters.shown(request, name).isEmpty())
        .collect(Collectors.toMap(name -> name, name -> Parameters.shown(request, name)));
  }

  /// The same records for spreadsheets and programs.
  Table table(Context request) {
    Filter filter = RecordLists.filter(request, codebook);
    return Table.ofMaps(RecordRows.COLUMNS,
        records.list(filter, Optional.empty(), MOST_IN_TABLE).stream().map(RecordRows::row));
  }

  private List<ReportHit> hits(String words) {
    return records.searchReports(words, REPORTS).stream()
        .map(hit -> new ReportHit(ReportRow.of(hit.report()), parts(hit.excerpt(), words))).toList();
  }

  /// The ledger puts hits in square brackets; those of the report itself are left as they are.
  static List<Part> parts(String excerpt, String words) {
    Set<String> stems = WORD.matcher(words.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
        .map(SearchPage::stem).collect(Collectors.toSet());
    var parts = new ArrayList<Part>();
    int from = 0;
    for (MatchResult marked : MARKED.matcher(excerpt).results().toList()) {
      if (stems.contains(stem(marked.group(1).toLowerCase(Locale.ROOT)))) {
        parts.add(new Part(Shown.text(excerpt.substring(from, marked.start())), false));
        parts.add(new Part(Shown.text(marked.group(1)), true));
        from = marked.end();
      }
    }
    parts.add(new Part(Shown.text(excerpt.substring(from)), false));
    return parts;
  }

  /// As much of a word as its forms share, roughly.
  private static String stem(String word) {
    return word.substring(0, Math.min(word.length(), 4));
  }
}
