package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.report.Span;

/// Those who have spoken so far in a report, so that "it", "she" and "the statement" find who is meant.
final class PastSpeakers {

  private final List<Speaker> speakers = new ArrayList<>();

  void add(List<Speaker> more) {
    more.stream().filter(speaker -> speaker.kind() != Speaker.Kind.UNNAMED).forEach(speakers::add);
  }

  /// The one who spoke last, if that was a person (or if it was not).
  Optional<Speaker> latest(boolean personal) {
    return speakers.isEmpty() || speakers.getLast().kind().isPersonal() != personal
        ? Optional.empty()
        : Optional.of(speakers.getLast());
  }

  /// The person, or the body, who spoke last, as meant again by these words.
  Optional<Speaker> last(Span words, boolean personal) {
    return speakers.reversed().stream()
        .filter(speaker -> personal == speaker.kind().isPersonal())
        .findFirst()
        .map(speaker -> speaker.again(words));
  }

  /// The unnamed spokesperson who spoke last.
  Optional<Speaker> lastSpokesperson(Span words) {
    return speakers.reversed().stream()
        .filter(speaker -> speaker.kind() == Speaker.Kind.SPOKESPERSON)
        .findFirst()
        .map(speaker -> speaker.again(words));
  }
}
