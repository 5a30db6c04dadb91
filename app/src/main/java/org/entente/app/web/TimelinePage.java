package org.entente.app.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.app.output.RecordRows;
import org.entente.claim.Period;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;
import org.entente.ledger.Summary;

/// When things happened: a lane for each type, with what nobody dates listed apart.
final class TimelinePage {

  private static final List<String> PARAMETERS = List.of("type", "state", "from", "to");
  private static final int MOST = 500;
  private static final int DEFAULT = 300;
  private static final int MOST_DAYS = 200_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final Site site;
  private final Records records;
  private final Names names;
  private final Codebook codebook;

  /// @param rows the records drawn, for the table
  /// @param cut whether there are more than are drawn
  record View(
      Map<String, String> chosen,
      List<RecordType> types,
      Optional<TimelinePicture> picture,
      List<RecordRow> rows,
      List<RecordRow> undated,
      boolean cut,
      List<Step> steps,
      String query) {

    String chosen(String parameter) {
      return chosen.getOrDefault(parameter, "");
    }
  }

  /// A way to other days.
  ///
  /// @param key that goes there
  record Step(String label, String key, String query) {}

  private record Found(List<Summary> dated, List<Summary> undated, boolean cut) {}

  TimelinePage(Site site, Records records, Names names, Codebook codebook) {
    this.site = site;
    this.records = records;
    this.names = names;
    this.codebook = codebook;
  }

  void show(Context request) {
    Found found = find(request);
    Map<String, String> chosen = new LinkedHashMap<>();
    PARAMETERS.forEach(name -> chosen.put(name, Parameters.shown(request, name)));
    site.show(request, "Timeline", "timeline", "timeline", new View(chosen, codebook.types(), picture(found),
        found.dated().stream().map(it -> RecordRow.of(it, names)).toList(),
        found.undated().stream().map(it -> RecordRow.of(it, names)).toList(), found.cut(),
        steps(found, chosen), RecordLists.query(request, PARAMETERS)));
  }

  /// Half the days and twice as many, and half a picture back and on.
  private static List<Step> steps(Found found, Map<String, String> chosen) {
    List<Period> periods = found.dated().stream().flatMap(it -> Period.parse(it.date()).stream()).toList();
    Optional<LocalDate> first = day(chosen, "from").or(() -> periods.stream().map(Period::earliest).min(LocalDate::compareTo));
    Optional<LocalDate> last = day(chosen, "to").or(() -> periods.stream().map(Period::latest).max(LocalDate::compareTo));
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
      return List.of();
    }
    long half = Math.clamp((last.get().toEpochDay() - first.get().toEpochDay()) / 2, 4, MOST_DAYS);
    return List.of(step("closer", "+", chosen, first.get().plusDays(half / 2), last.get().minusDays(half / 2)),
        step("wider", "-", chosen, first.get().minusDays(half), last.get().plusDays(half)),
        step("earlier", "[", chosen, first.get().minusDays(half), last.get().minusDays(half)),
        step("later", "]", chosen, first.get().plusDays(half), last.get().plusDays(half)));
  }

  private static Optional<LocalDate> day(Map<String, String> chosen, String name) {
    return Optional.ofNullable(chosen.get(name)).filter(it -> !it.isEmpty()).map(it -> Parameters.day(name, it));
  }

  private static Step step(String label, String key, Map<String, String> chosen, LocalDate from, LocalDate to) {
    var query = new LinkedHashMap<>(chosen);
    query.put("from", within(from));
    query.put("to", within(to));
    return new Step(label, key, query.entrySet().stream().filter(it -> !it.getValue().isEmpty())
        .map(it -> it.getKey() + "=" + Links.encoded(it.getValue())).collect(Collectors.joining("&", "?", "")));
  }

  /// Years of four digits, as addresses write them.
  private static String within(LocalDate day) {
    return LocalDate.ofEpochDay(Math.clamp(day.toEpochDay(), FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())).toString();
  }

  void svg(Context request) {
    TimelinePicture picture = picture(find(request)).orElseThrow(() -> Refusal.notFound("no record that fits is dated"));
    site.picture(request, "timeline", "timeline-picture", picture);
  }

  /// The same records for spreadsheets and programs, in the order of time.
  Table table(Context request) {
    return Table.ofMaps(RecordRows.COLUMNS, find(request).dated().stream().map(RecordRows::row));
  }

  private Found find(Context request) {
    Filter filter = RecordLists.filter(request, codebook);
    int limit = Parameters.number(request, "limit", 1, MOST, DEFAULT);
    List<Summary> all = new ArrayList<>(records.list(filter, Optional.empty(), limit + 1));
    boolean cut = all.size() > limit;
    List<Summary> shown = all.subList(0, Math.min(limit, all.size())).reversed();
    return new Found(shown.stream().filter(it -> Period.parse(it.date()).isPresent()).toList(),
        shown.stream().filter(it -> Period.parse(it.date()).isEmpty()).toList(), cut);
  }

  private Optional<TimelinePicture> picture(Found found) {
    List<TimelinePicture.Event> events = found.dated().stream().flatMap(it -> Period.parse(it.date()).stream()
        .map(period -> new TimelinePicture.Event(RecordRow.of(it, names), period))).toList();
    return events.isEmpty() ? Optional.empty() : Optional.of(TimelinePicture.of(events));
  }
}
