package org.entente.language;

/// A 64-bit hash of a string, good enough to stand for it.
///
/// The tables of the models hold up to a few million strings. Two strings of one table never share a
/// fingerprint (building the table would fail); a string outside the table is taken for one inside
/// with a chance below one in a million million, so the strings themselves need not be kept.
final class Fingerprint {

  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private Fingerprint() {}

  /// @param seed tells apart tables that share one index
  static long of(long seed, String words) {
    long hash = (seed + 1) * MIXER;
    for (int at = 0; at < words.length(); at++) {
      hash = (hash ^ words.charAt(at)) * MIXER;
      hash ^= hash >>> 32;
    }
    hash = (hash ^ words.length()) * 0xD6E8FEB86659FD93L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
