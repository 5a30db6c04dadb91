package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.report.Report;

/// The content hashes that identify reports and claims.
final class Hashes {

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
