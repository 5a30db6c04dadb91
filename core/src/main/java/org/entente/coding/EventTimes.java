package org.entente.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.SlotValue;
import org.entente.language.Token;
import org.entente.mention.TimeEdge;
import org.entente.mention.TimeMention;

/// The times of an event among those that its sentence names: its beginning or its end.
final class EventTimes {

  static final String RANGE = "start of range";
  private static final Set<String> SAYING = Set.of("say", "tell", "state", "announce", "report", "add", "confirm", "note",
      "write", "declare");

  private final SentenceView view;

  EventTimes(SentenceView view) {
    this.view = view;
  }

  List<SlotValue> of(List<Token> tokens, boolean end) {
    return tokens.stream()
        .flatMap(token -> view.mentionsAt(token, TimeMention.class))
        .distinct()
        .filter(time -> !isTimeOfSaying(time, tokens) && !isTerm(time))
        .filter(time -> time.range() || end == (TimeEdge.of(view.sentence(), time.span()) == TimeEdge.END))
        .flatMap(time -> timeValue(time, end).stream())
        .toList();
  }

  /// "… has concluded, the ministry said on Saturday": the day is that of the words, not of the event,
  /// unless the event's own clause reaches it.
  private boolean isTimeOfSaying(TimeMention time, List<Token> tokens) {
    Token at = view.sentence().token(time.head());
    while (at.head() >= 0 && !at.isVerb()) {
      at = view.sentence().token(at.head());
    }
    boolean saying = SAYING.contains(at.lemma());
    return saying && tokens.size() == view.sentence().tokens().size()
        && !view.sentence().children(at, "ccomp", "parataxis").isEmpty();
  }

  /// "A helicopter for the 1990s", "the plan for 2030": not when it happens.
  private boolean isTerm(TimeMention time) {
    Token head = view.sentence().token(time.head());
    return head.head() >= 0 && view.sentence().token(head.head()).lemma().equals("for") && switch (time.precision()) {
      case YEAR, MULTI_YEAR -> true;
      default -> false;
    };
  }

  private Optional<SlotValue> timeValue(TimeMention time, boolean end) {
    Optional<String> value = !time.range()
        ? time.value()
        : (end ? time.latest() : time.earliest()).map(day -> switch (time.precision()) {
          case YEAR, MULTI_YEAR -> String.valueOf(day.getYear());
          case MONTH -> day.toString().substring(0, 7);
          default -> day.toString();
        });
    return value.map(text -> new SlotValue(text, view.quote(time.span()), end ? "end of range" : time.range() ? RANGE : "time"));
  }
}
