package org.entente.language;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A read-only table from fingerprints to numbers, used where it lies in a mapped file.
///
/// Open addressing in a power of two of slots, each a fingerprint and its number. A lookup touches one
/// cache line, seldom two, and makes no objects; nothing is read before it is asked for.
final class FrozenIndex {

  static final int ABSENT = -1;

  static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int SLOT_BYTES = Long.BYTES + Integer.BYTES;

  private final MemorySegment table;
  private final int mask;

  FrozenIndex(MemorySegment table) {
    this.table = table;
    this.mask = (int) (table.byteSize() / SLOT_BYTES) - 1;
  }

  int get(long fingerprint) {
    for (int slot = (int) fingerprint & mask;; slot = slot + 1 & mask) {
      long found = table.get(LONG, (long) slot * SLOT_BYTES);
      if (found == fingerprint) {
        return table.get(INT, (long) slot * SLOT_BYTES + Long.BYTES);
      }
      if (found == 0) {
        return ABSENT;
      }
    }
  }

  /// The numbers of those fingerprints that have one, in order. All their slots are asked for before the
  /// first is looked at, so that the waits for memory overlap.
  ///
  /// @return how many there are
  int get(long[] fingerprints, int count, int[] into) {
    var firsts = new long[count];
    for (int at = 0; at < count; at++) {
      firsts[at] = table.get(LONG, (long) ((int) fingerprints[at] & mask) * SLOT_BYTES);
    }
    int found = 0;
    for (int at = 0; at < count; at++) {
      int number = firsts[at] == 0 ? ABSENT : get(fingerprints[at]);
      if (number != ABSENT) {
        into[found++] = number;
      }
    }
    return found;
  }

  /// Collects entries and lays them out.
  static final class Builder {

    private long[] fingerprints = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    void put(long fingerprint, int value) {
      if (size == fingerprints.length) {
        fingerprints = Arrays.copyOf(fingerprints, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      fingerprints[size] = fingerprint;
      values[size++] = value;
    }

    byte[] build() throws IOException {
      int slots = Math.max(2,
          Integer.highestOneBit(Math.max(1, size)) * (size > Integer.highestOneBit(Math.max(1, size)) * 1.2 ? 4 : 2));
      byte[] bytes = new byte[slots * SLOT_BYTES];
      var table = MemorySegment.ofArray(bytes);
      for (int entry = 0; entry < size; entry++) {
        int slot = (int) fingerprints[entry] & slots - 1;
        while (table.get(LONG, (long) slot * SLOT_BYTES) != 0) {
          if (table.get(LONG, (long) slot * SLOT_BYTES) == fingerprints[entry]) {
            throw new IOException("two names of a language model share a fingerprint");
          }
          slot = slot + 1 & slots - 1;
        }
        table.set(LONG, (long) slot * SLOT_BYTES, fingerprints[entry]);
        table.set(INT, (long) slot * SLOT_BYTES + Long.BYTES, values[entry]);
      }
      return bytes;
    }
  }
}
