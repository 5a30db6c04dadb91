package org.entente.ledger.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A small, fixed sample of a text's shingles (runs of five words), by which copies are found.
///
/// Of all shingles those are kept whose hash divides evenly, the same ones in every text, so the share of one
/// text that stands in another is the share of its sample (Broder 1997, "mod" sampling). A text of 400 words
/// keeps about 100.
///
/// @param shingles their hashes, in rising order
public record Sketch(List<Long> shingles) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int RUN = 5;
  private static final int ONE_OF = 4;
  private static final int MOST = 256;
  private static final int FEWEST = 8;
  private static final double COPIED = 0.5;

  public static Sketch of(String text) {
    List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(it -> it.group()).toList();
    long[] sample = LongStream.range(0, Math.max(0, words.size() - RUN + 1))
        .map(at -> hash(words.subList((int) at, (int) at + RUN)))
        .filter(hash -> Math.floorMod(hash, ONE_OF) == 0).sorted().distinct().limit(MOST).toArray();
    return new Sketch(Arrays.stream(sample).boxed().toList());
  }

  /// Whether half of the shorter text or more stands in the other; very short texts must be the same.
  boolean copies(Sketch other) {
    int smaller = Math.min(shingles.size(), other.shingles.size());
    return !shingles.isEmpty() && shingles.equals(other.shingles)
        || smaller >= FEWEST && shared(other) >= COPIED * smaller;
  }

  /// Both samples are sorted, so one walk along them finds what they share.
  private int shared(Sketch other) {
    int shared = 0;
    int there = 0;
    for (long shingle : shingles) {
      while (there < other.shingles.size() && other.shingles.get(there) < shingle) {
        there++;
      }
      if (there < other.shingles.size() && other.shingles.get(there) == shingle) {
        shared++;
      }
    }
    return shared;
  }

  private static long hash(List<String> run) {
    long hash = 1125899906842597L;
    for (String word : run) {
      hash = 31 * hash + word.hashCode();
    }
    return hash * 0x9e3779b97f4a7c15L >>> 8;
  }

  /// Hexadecimal numbers with blanks between; what the ledger stores.
  public String text() {
    return shingles.stream().map(Long::toHexString).collect(Collectors.joining(" "));
  }

  public static Sketch parse(String text) {
    return new Sketch(text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(hex -> Long.parseLong(hex, 16)).toList());
  }
}
