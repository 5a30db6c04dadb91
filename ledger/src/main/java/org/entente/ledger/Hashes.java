package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.claim.ClaimRow;
import org.entente.report.Report;

/// The content hashes that identify reports and claims.
final class Hashes {

  private static final Pattern STATE = Pattern.compile("[A-Z]{3}");
  private static final int QUARTER_DAYS = 92;
  private static final int NEIGHBOURHOOD = 5;

  private Hashes() {}

  /// SHA-256 in hexadecimal, of parts kept apart by a zero byte.
  static String of(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /// The identity of a claim: the hash of its report's identity and its row, but that the first 20 bits tell the
  /// neighbourhood, by type and states and by the quarter of a year in which the report came out.
  ///
  /// Claims that may be one event so stand beside each other in every table and index that is ordered by claim or
  /// record, and a new claim touches few pages however many there are. The other 44 bits of an id tell the claims of a
  /// neighbourhood apart.
  static String claim(String report, Optional<LocalDate> published, ClaimRow row, String body) {
    Set<String> states = row.slots().values().stream().flatMap(List::stream).map(ClaimRow.Value::value)
        .filter(value -> STATE.matcher(value).matches()).collect(Collectors.toCollection(TreeSet::new));
    long quarter = published.map(day -> day.toEpochDay() / QUARTER_DAYS).orElse(0L);
    return of(row.type(), String.join(" ", states)).substring(0, 3) + HexFormat.of().toHexDigits((byte) quarter)
        + of(report, body).substring(NEIGHBOURHOOD);
  }

  /// Whether a claim has the identity that its content gives it; those of before neighbourhoods have the hash alone.
  static boolean fits(StoredClaim claim, String body) {
    return claim.hash().equals(claim(claim.report(), claim.published(), claim.row(), body))
        || claim.hash().equals(of(claim.report(), body));
  }

  static String text(String text) {
    return of(text);
  }

  static String report(Report report) {
    return of(address(report), report.publisher().orElse(""), report.date().map(Object::toString).orElse(""), report.text());
  }

  static String address(Report report) {
    return report.url().orElse(report.id());
  }
}
