package org.entente.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/// The layout of one unpacked model part: a header with magic word, length and checksums, then up to
/// three sections: a small stream of objects, an index, weights.
///
/// The object stream's checksum is always tested. That of the large sections is tested when a part is
/// written; later their length is, since reading them through would cost what mapping them saves.
final class ModelFile {

  static final int OBJECTS = 0;
  static final int INDEX = 1;
  static final int WEIGHTS = 2;
  private static final int SECTIONS = 3;
  private static final long MAGIC = MemorySegment.ofArray("Entente3".getBytes(StandardCharsets.US_ASCII)).get(FrozenIndex.LONG,
      0);
  private static final int HEADER = Long.BYTES * (3 + SECTIONS);
  private static final int SAMPLES = 64;
  private static final int SAMPLE = 512;

  private final MemorySegment bytes;

  private ModelFile(MemorySegment bytes) {
    this.bytes = bytes;
  }

  /// Lays sections out one after the other.
  static MemorySegment write(List<MemorySegment> sections, MemorySegment into) {
    long at = HEADER;
    for (int section = 0; section < SECTIONS; section++) {
      MemorySegment part = sections.get(section);
      into.set(FrozenIndex.LONG, Long.BYTES * (3L + section), part.byteSize());
      MemorySegment.copy(part, 0, into, at, part.byteSize());
      at += aligned(part.byteSize());
    }
    into.set(FrozenIndex.LONG, 0, MAGIC);
    into.set(FrozenIndex.LONG, Long.BYTES, at);
    into.set(FrozenIndex.LONG, Long.BYTES * 2L, checksum(into));
    return into;
  }

  static long sizeOf(List<MemorySegment> sections) {
    return HEADER + sections.stream().mapToLong(part -> aligned(part.byteSize())).sum();
  }

  private static long aligned(long size) {
    return (size + 7) & ~7L;
  }

  /// Opens what `write` laid out.
  ///
  /// @throws IOException if the bytes are cut short or changed
  static ModelFile open(MemorySegment bytes) throws IOException {
    if (bytes.byteSize() < HEADER || bytes.get(FrozenIndex.LONG, 0) != MAGIC
        || bytes.get(FrozenIndex.LONG, Long.BYTES) != bytes.byteSize()
        || bytes.get(FrozenIndex.LONG, Long.BYTES * 2L) != checksum(bytes)) {
      throw new IOException("the unpacked model is damaged");
    }
    return new ModelFile(bytes);
  }

  /// Over the header's lengths, the object stream and samples spread evenly over the rest.
  private static long checksum(MemorySegment bytes) {
    var sum = new CRC32C();
    long objects = bytes.get(FrozenIndex.LONG, Long.BYTES * 3L);
    long head = Math.min(bytes.byteSize(), Math.max(HEADER, HEADER + objects));
    sum.update(bytes.asSlice(Long.BYTES * 3L, head - Long.BYTES * 3L).asByteBuffer());
    long rest = bytes.byteSize() - head;
    for (int sample = 0; sample < SAMPLES && rest > SAMPLE; sample++) {
      long at = head + (rest - SAMPLE) / (SAMPLES - 1) * sample;
      sum.update(bytes.asSlice(at, SAMPLE).asByteBuffer());
    }
    return sum.getValue();
  }

  MemorySegment section(int wanted) {
    long at = HEADER;
    for (int section = 0; section < wanted; section++) {
      at += aligned(bytes.get(FrozenIndex.LONG, Long.BYTES * (3L + section)));
    }
    return bytes.asSlice(at, bytes.get(FrozenIndex.LONG, Long.BYTES * (3L + wanted)));
  }

  InputStream objects() {
    return new ByteArrayInputStream(section(OBJECTS).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE));
  }

  static ByteArrayOutputStream buffer() {
    return new ByteArrayOutputStream(1 << 16);
  }
}
