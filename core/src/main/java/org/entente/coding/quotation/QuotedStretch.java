package org.entente.coding.quotation;

import org.entente.report.Span;

/// A stretch of one paragraph between quotation marks.
///
/// @param block index of the paragraph
/// @param outer with its marks
/// @param inner without them
/// @param opened whether the opening mark is there
/// @param closed whether the closing mark is there; where it is missing the stretch ends with the paragraph
/// @param continues whether it goes on a quotation that the paragraph before left open
record QuotedStretch(int block, Span outer, Span inner, boolean opened, boolean closed, boolean continues) {

  QuotedStretch going() {
    return new QuotedStretch(block, outer, inner, opened, closed, true);
  }
}
