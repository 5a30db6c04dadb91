package org.entente.app.web;

import io.javalin.http.Context;
import java.util.List;
import org.entente.ledger.Records;

/// Records by year as bars: of everything, of a state, or of a pair of states.
///
/// @param query of the address at which the bars are a file; empty for everything
record YearsPicture(List<Bars.Bar> bars, String query) {

  static final int HEIGHT = 40;
  static final int STEP = 10;

  static YearsPicture ofAll(Records records) {
    return new YearsPicture(Bars.years(records.counts("year")), "");
  }

  static YearsPicture of(Records records, String state) {
    return new YearsPicture(Bars.years(records.counts(Records.yearsOf(state))), "?state=" + state);
  }

  /// @param code two states with a hyphen between
  static YearsPicture of(Pairs pair, String code) {
    return new YearsPicture(pair.years(), "?state=" + code);
  }

  int width() {
    return STEP * bars.size();
  }

  String words() {
    return "records by year, " + bars.getFirst().year() + " to " + bars.getLast().year();
  }

  /// The bars as files.
  static final class Files {

    private final Site site;
    private final Records records;

    Files(Site site, Records records) {
      this.site = site;
      this.records = records;
    }

    void svg(Context request) {
      YearsPicture picture = find(request);
      if (picture.bars().isEmpty()) {
        throw Refusal.notFound("no record that fits is dated");
      }
      site.picture(request, "years", "years-picture", picture);
    }

    Table table(Context request) {
      return Table.of(List.of("year", "records"), find(request).bars().stream().map(it -> Table.row(it.year(), it.count())));
    }

    private YearsPicture find(Context request) {
      List<String> states = RecordLists.states(request);
      return switch (states.size()) {
        case 0 -> ofAll(records);
        case 1 -> of(records, states.getFirst());
        default -> of(Pairs.of(records.dyadYears(states.getFirst(), states.getLast())), String.join("-", states));
      };
    }
  }
}
