package org.entente.coding.quotation;

import java.util.List;
import org.entente.report.Span;

/// What one cue puts to its speakers: the pieces in quotation marks and those without.
///
/// @param speakers empty where the cue's source cannot be made out
/// @param block the paragraph of the cue
record Utterance(Cue cue, List<Speaker> speakers, List<Span> direct, List<Span> indirect, int block) {

  Utterance {
    speakers = List.copyOf(speakers);
    direct = List.copyOf(direct);
    indirect = List.copyOf(indirect);
  }

  boolean isEmpty() {
    return direct.isEmpty() && indirect.isEmpty();
  }

  /// Whether the other cue stands inside the words reported here.
  boolean reports(Utterance other) {
    return indirect.stream().anyMatch(span -> span.contains(other.cue.span()));
  }
}
