package org.entente.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lines of bytes, of which an endless one takes no more memory than the bound.
final class BoundedLines {

  private final InputStream in;
  private final int bound;

  /// @param in is read byte by byte, so it ought to be buffered
  /// @param bound the most bytes of a line that are kept
  BoundedLines(InputStream in, int bound) {
    this.in = in;
    this.bound = bound;
  }

  /// A line without its end; `next` is false after the last one.
  ///
  /// @param cut whether the line had more bytes than the bound
  record Line(byte[] bytes, boolean cut, boolean next) {}

  Line read() throws IOException {
    var kept = new ByteArrayOutputStream();
    boolean cut = false;
    int next = in.read();
    while (next != '\n' && next != -1) {
      if (kept.size() < bound) {
        kept.write(next);
      } else {
        cut = true;
      }
      next = in.read();
    }
    return new Line(kept.toByteArray(), cut, next == '\n');
  }
}
