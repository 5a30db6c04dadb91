package org.entente.ledger;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.ClaimRow;
import org.entente.report.Report;
import org.entente.report.Sha256;

/// The content hashes that identify claims, and what tells reports apart.
final class Hashes {

  private static final Pattern STATE = Pattern.compile("[A-Z]{3}");
  private static final int QUARTER_DAYS = 92;
  private static final int NEIGHBOURHOOD = 5;
  private static final int DAY = 4;

  private Hashes() {}

  /// The identity of a report: the hash of its content, but that the first 16 bits tell the day on which it came out, so that
  /// what comes in day by day stands together in the index.
  static String report(Report report) {
    return HexFormat.of().toHexDigits((short) report.date().map(LocalDate::toEpochDay).orElse(0L).longValue())
        + report.identity().substring(DAY);
  }

  /// The identity of a claim: the hash of its report's identity and its row, but that the first 20 bits tell the
  /// neighbourhood, by the quarter of a year in which the report came out, and by type and states.
  ///
  /// Claims that may be one event so stand beside each other in every table and index that is ordered by claim or
  /// record, and a new claim touches few pages however many there are. What comes in day by day stands together too. The
  /// other 44 bits of an id tell the claims of a neighbourhood apart.
  static String claim(String report, Optional<LocalDate> published, ClaimRow row, String body) {
    return quarter(published) + kin(row) + rest(report, body);
  }

  private static String quarter(Optional<LocalDate> published) {
    return HexFormat.of().toHexDigits((byte) (published.map(day -> day.toEpochDay() / QUARTER_DAYS).orElse(0L).longValue()));
  }

  private static String kin(ClaimRow row) {
    Set<String> states = row.slots().values().stream().flatMap(List::stream).map(ClaimRow.Value::value)
        .filter(value -> STATE.matcher(value).matches()).collect(Collectors.toCollection(TreeSet::new));
    return Sha256.of(row.type(), String.join(" ", states)).substring(0, NEIGHBOURHOOD - 2);
  }

  private static String rest(String report, String body) {
    return Sha256.of(report, body).substring(NEIGHBOURHOOD);
  }

  /// Whether a claim has the identity that its content gives it; earlier builds told the quarter behind the states, and
  /// before that no neighbourhood at all.
  static boolean fits(StoredClaim claim, String body) {
    String quarter = quarter(claim.published());
    String kin = kin(claim.row());
    String rest = rest(claim.report(), body);
    return Stream.of(quarter + kin + rest, kin + quarter + rest, Sha256.of(claim.report(), body))
        .anyMatch(claim.hash()::equals);
  }

  /// What versions of a report share: its URL, or where it has none, what makes it this very report.
  static String address(Report report) {
    return report.url().orElseGet(report::identity);
  }

  /// The identities under which a report may be kept, its own first: earlier builds did not tell the day, and before that
  /// took the name of one without a URL for its address.
  static List<String> identities(Report report) {
    return Stream.of(report(report), report.identity(), report.identity(report.url().orElse(report.id()))).distinct().toList();
  }
}
