package org.entente.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.report.CodePoints;

/// Whether reports and claims still are what they were: hashes fit and every quote is in its report.
final class Quotes {

  private Quotes() {}

  static List<String> faults(StoredReport stored) {
    boolean whole = Hashes.text(stored.report().text()).equals(stored.textHash())
        && Hashes.report(stored.report()).equals(stored.hash());
    return whole ? List.of() : List.of("report " + stored.report().id() + ": its text or provenance is not what was stored");
  }

  static List<String> faults(List<StoredClaim> claims, List<StoredReport> reports) {
    Map<String, String> texts = new HashMap<>();
    reports.forEach(report -> texts.put(report.hash(), report.report().text()));
    var format = new ClaimFormat();
    var faults = new ArrayList<String>();
    for (StoredClaim claim : claims) {
      if (!Hashes.of(claim.report(), format.write(claim.row())).equals(claim.hash())) {
        faults.add("claim " + claim.row().id() + " of report " + claim.row().report() + ": is not what was stored");
      }
      String text = texts.getOrDefault(claim.report(), "");
      CodePoints points = CodePoints.of(text);
      words(claim.row()).filter(words -> !stands(words, text, points)).forEach(words -> faults.add("claim "
          + claim.row().id() + " of report " + claim.row().report() + ": \"" + words.text() + "\" is not at " + words.start()));
    }
    return faults;
  }

  private static Stream<ClaimRow.Words> words(ClaimRow row) {
    return Stream.of(
        row.trigger().stream(), row.evidence().stream(),
        row.attribution().stream().flatMap(link -> link.words().stream()),
        row.slots().values().stream().flatMap(List::stream).flatMap(value -> value.words().stream()))
        .flatMap(part -> part);
  }

  private static boolean stands(ClaimRow.Words words, String text, CodePoints points) {
    int length = text.codePointCount(0, text.length());
    return words.start() >= 0 && words.start() <= words.end() && words.end() <= length
        && text.substring(points.toUnit(words.start()), points.toUnit(words.end())).equals(words.text());
  }
}
