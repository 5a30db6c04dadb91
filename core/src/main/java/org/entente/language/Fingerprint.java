package org.entente.language;

/// A 64-bit hash of a string, good enough to stand for it.
///
/// The tables of the models hold up to a few million strings. Two strings of one table never share a
/// fingerprint (building the table would fail); a string outside the table is taken for one inside
/// with a chance below one in a million million, so the strings themselves need not be kept.
///
/// A hash is a polynomial of the signs, so that of two strings joined follows from theirs; a fingerprint
/// is a hash sealed with the number of the table or of the way to it.
final class Fingerprint {

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long MIXER = 0xD6E8FEB86659FD93L;
  private static final long[] SCALES = scales(320);

  private Fingerprint() {}

  /// @param seed tells apart tables that share one index
  static long of(long seed, String words) {
    return sealed(seed, hash(words));
  }

  static long hash(String words) {
    long hash = 0;
    for (int at = 0; at < words.length(); at++) {
      hash = hash * BASE + words.charAt(at) + 1;
    }
    return hash;
  }

  /// What a hash is multiplied by when a string of some length is put behind; never zero.
  static long scale(int length) {
    return length < SCALES.length ? SCALES[length] : scales(length + 1)[length];
  }

  /// The hash of two strings with an underscore between.
  ///
  /// @param scale that of the second one's length
  static long joined(long first, long second, long scale) {
    return (first * BASE + '_' + 1) * scale + second;
  }

  static long sealed(long seed, long hash) {
    long sealed = (hash ^ (seed + 1) * MIXER) * MIXER;
    sealed = (sealed ^ sealed >>> 32) * MIXER;
    sealed ^= sealed >>> 29;
    return sealed == 0 ? 1 : sealed;
  }

  private static long[] scales(int count) {
    var scales = new long[count];
    scales[0] = 1;
    for (int length = 1; length < count; length++) {
      scales[length] = scales[length - 1] * BASE;
    }
    return scales;
  }
}
