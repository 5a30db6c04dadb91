package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.app.output.RecordRows;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;
import org.entente.ledger.Summary;

/// What two states have done together, over the years and by type.
final class DyadPage {

  private static final int MOST_PAIRS = 200;
  private static final int MOST_IN_TABLE = 10_000;
  private static final int MOST_SPOKEN = 4;
  private static final int ALL_YEARS = 9999;

  private final Site site;
  private final Records records;
  private final Names names;

  /// @param reports how many reports were looked at, so that no record means none was found in these
  record View(
      RecordRow.Party one,
      RecordRow.Party other,
      long total,
      long undated,
      List<ReportRow.Tally> types,
      YearsPicture years,
      List<RecordRow> rows,
      Optional<String> next,
      List<Spoken> spoken,
      long reports) {

    String code() {
      return one.code() + "-" + other.code();
    }

    long largest() {
      return types.stream().mapToLong(ReportRow.Tally::count).max().orElse(1);
    }
  }

  /// What one side's people are quoted with that names the other.
  ///
  /// @param query of a search for all of it
  record Spoken(String speaker, String about, List<RecordRow> rows, String query) {}

  record ListView(List<Row> rows, long total) {}

  /// A pair in a list.
  record Row(String code, String one, String other, long records, List<ReportRow.Tally> types) {

    static Row of(Pairs.Pair pair, Names names) {
      return new Row(pair.code(), names.state(pair.one()), names.state(pair.other()), pair.total(),
          new Pairs(List.of(pair)).types(names));
    }
  }

  DyadPage(Site site, Records records, Names names) {
    this.site = site;
    this.records = records;
    this.names = names;
  }

  void show(Context request) {
    Filter filter = filter(request);
    int limit = Parameters.limit(request);
    String one = filter.states().getFirst();
    String other = filter.states().getLast();
    Pairs pairs = Pairs.of(records.dyadYears(one, other));
    List<Summary> found = records.list(filter, RecordLists.after(request, records), limit + 1);
    Optional<String> next = found.size() > limit ? Optional.of(found.get(limit - 1).id()) : Optional.empty();
    var types = pairs.types(names);
    site.show(request, names.state(one) + " and " + names.state(other), "dyads", "dyad",
        new View(party(one), party(other), types.stream().mapToLong(ReportRow.Tally::count).sum(),
            pairs.pairs().stream().mapToLong(pair -> pair.years().getOrDefault(0, 0L)).sum(), types,
            YearsPicture.of(pairs, one + "-" + other),
            found.stream().limit(limit).map(it -> RecordRow.of(it, names)).toList(), next,
            Stream.concat(spoken(one, other), spoken(other, one)).toList(), records.totals().getOrDefault("reports", 0L)));
  }

  private Stream<Spoken> spoken(String speaker, String about) {
    return names.statements().stream().filter(type -> RecordLists.counts(records, "type").getOrDefault(type, 0L) > 0)
        .map(type -> {
          Filter filter = Filter.ALL.withType(type).withStates(List.of(speaker)).withWords(names.state(about));
          return new Spoken(names.state(speaker), names.state(about), records.list(filter, Optional.empty(), MOST_SPOKEN).stream()
              .map(it -> RecordRow.of(it, names)).toList(),
              "?type=" + type + "&state=" + speaker + "&q=" + Links.encoded(names.state(about)));
        }).filter(it -> !it.rows().isEmpty());
  }

  private RecordRow.Party party(String code) {
    return new RecordRow.Party(code, names.state(code));
  }

  /// The records of the pair for spreadsheets and programs.
  Table table(Context request) {
    return Table.ofMaps(RecordRows.COLUMNS,
        records.list(filter(request), Optional.empty(), MOST_IN_TABLE).stream().map(RecordRows::row));
  }

  private static Filter filter(Context request) {
    String[] states = request.pathParam("pair").split("-", -1);
    if (states.length != 2 || states[0].equalsIgnoreCase(states[1])) {
      throw Refusal.notFound("a pair is two different states, such as PAK-RUS");
    }
    return Filter.dyad(RecordLists.state("the first state", states[0]), RecordLists.state("the second state", states[1]));
  }

  void showAll(Context request) {
    List<Pairs.Pair> pairs = all();
    site.show(request, "Pairs of states", "dyads", "dyads",
        new ListView(pairs.stream().limit(MOST_PAIRS).map(pair -> Row.of(pair, names)).toList(),
            pairs.size()));
  }

  /// All pairs for spreadsheets and programs.
  Table tableOfAll(Context request) {
    return new Pairs(all()).table();
  }

  private List<Pairs.Pair> all() {
    return Pairs.of(records.dyadYears(0, ALL_YEARS)).pairs();
  }
}
