package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.entente.report.CodePoints;
import org.entente.report.Sha256;

/// Whether reports and claims still are what they were: hashes fit and every quote is in its report.
final class Quotes {

  private Quotes() {}

  static List<String> faults(StoredReport stored, List<StoredClaim> claims) {
    var faults = new ArrayList<String>();
    String text = stored.report().text();
    if (!Sha256.of(text).equals(stored.textHash()) || !Hashes.identities(stored.report()).contains(stored.hash())) {
      faults.add("report " + stored.report().id() + ": its text or provenance is not what was stored");
    }
    var format = new ClaimFormat();
    CodePoints points = CodePoints.of(text);
    for (StoredClaim claim : claims) {
      if (!Hashes.fits(claim, format.write(claim.row()))) {
        faults.add("claim " + claim.row().id() + " of report " + claim.row().report() + ": is not what was stored");
      }
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
