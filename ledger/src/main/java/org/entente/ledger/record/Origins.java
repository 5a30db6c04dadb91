package org.entente.ledger.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbers the independent sources among reports: copies of one text, and reports of one publisher, are one.
final class Origins {

  private Origins() {}

  /// A report with what tells copies.
  record Text(Source source, Sketch sketch) {}

  static List<Source> number(List<Text> reports) {
    int[] origin = new int[reports.size()];
    int count = 0;
    for (int at = 0; at < origin.length; at++) {
      int same = earlier(reports, at);
      origin[at] = same < 0 ? ++count : origin[same];
    }
    var numbered = new ArrayList<Source>();
    for (int at = 0; at < origin.length; at++) {
      Source source = reports.get(at).source();
      numbered.add(new Source(source.report(), source.id(), source.published(), source.publisher(), source.url(), source.title(),
          origin[at]));
    }
    return numbered;
  }

  private static int earlier(List<Text> reports, int at) {
    for (int before = 0; before < at; before++) {
      if (one(reports.get(before), reports.get(at))) {
        return before;
      }
    }
    return -1;
  }

  private static boolean one(Text left, Text right) {
    Optional<String> publisher = left.source().publisher();
    return publisher.isPresent() && publisher.equals(right.source().publisher()) || left.sketch().copies(right.sketch());
  }
}
