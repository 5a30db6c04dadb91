package org.entente.language;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A read-only table from fingerprints to numbers, used where it lies in a mapped file.
///
/// Open addressing in a power of two of slots: first all fingerprints, then all numbers. A lookup
/// touches about two cache lines and makes no objects; nothing is read before it is asked for.
final class FrozenIndex {

  static final int ABSENT = -1;

  static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int SLOT_BYTES = Long.BYTES + Integer.BYTES;

  private final MemorySegment table;
  private final int mask;
  private final long numbers;

  FrozenIndex(MemorySegment table) {
    int slots = (int) (table.byteSize() / SLOT_BYTES);
    this.table = table;
    this.mask = slots - 1;
    this.numbers = (long) slots * Long.BYTES;
  }

  int get(long fingerprint) {
    for (int slot = (int) fingerprint & mask;; slot = slot + 1 & mask) {
      long found = table.get(LONG, (long) slot * Long.BYTES);
      if (found == fingerprint) {
        return table.get(INT, numbers + (long) slot * Integer.BYTES);
      }
      if (found == 0) {
        return ABSENT;
      }
    }
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
        while (table.get(LONG, (long) slot * Long.BYTES) != 0) {
          if (table.get(LONG, (long) slot * Long.BYTES) == fingerprints[entry]) {
            throw new IOException("two names of a language model share a fingerprint");
          }
          slot = slot + 1 & slots - 1;
        }
        table.set(LONG, (long) slot * Long.BYTES, fingerprints[entry]);
        table.set(INT, (long) slots * Long.BYTES + (long) slot * Integer.BYTES, values[entry]);
      }
      return bytes;
    }
  }
}
