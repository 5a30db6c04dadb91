package org.entente.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.SlotValue;
import org.entente.codebook.Stage;
import org.entente.language.Token;
import org.entente.mention.TimeEdge;
import org.entente.mention.TimeMention;

/// The times of an event among those that its sentence names: its beginning or its end.
final class EventTimes {

  static final String RANGE = "start of range";
  static final Set<String> SAYING = Set.of("say", "tell", "state", "announce", "report", "add", "confirm", "note",
      "write", "declare", "deny", "claim", "reveal", "disclose", "acknowledge", "insist");

  private static final Set<String> FROM = Set.of("after", "following", "from");
  private static final Set<String> ARGUMENTS = Set.of("nsubj", "nsubjpass", "dobj", "attr", "conj");

  private final SentenceView view;
  private final boolean lasting;

  /// @param lasting whether events have an end of their own, as drills have and deliveries have not
  EventTimes(SentenceView view, boolean lasting) {
    this.view = view;
    this.lasting = lasting;
  }

  /// @param trigger the word whose event is dated
  List<SlotValue> of(List<Token> tokens, boolean end, Optional<Token> trigger) {
    return finest(tokens.stream()
        .flatMap(token -> view.mentionsAt(token, TimeMention.class))
        .distinct()
        .filter(time -> !isTimeOfSaying(time, tokens) && !isTerm(time) && !isSinceThe(time))
        .filter(time -> trigger.filter(word -> isBesides(time, word)
            || view.grammar().isOfOutset(view.sentence().token(time.head()), word)).isEmpty())
        .filter(time -> time.range() || end == isEnd(time, trigger))
        .flatMap(time -> timeValue(time, end).stream())
        .toList());
  }

  /// "Until Friday", "wrapped up the drill on Friday".
  private boolean isEnd(TimeMention time, Optional<Token> trigger) {
    return TimeEdge.of(view.sentence(), time.span()) == TimeEdge.END && trigger.filter(this::isSealed).isEmpty()
        || trigger.filter(word -> lasting && isBefore(word, verbOver(time))).isPresent()
        || trigger.filter(_ -> lasting).flatMap(word -> word.isVerb() ? trigger : view.grammar().supporting(named(word)))
            .filter(verb -> StageWords.ofVerb(view.sentence(), verb).filter(Stage.ENDED::equals).isPresent())
            .filter(verb -> verb.equals(verbOver(time))).isPresent();
  }

  /// "Returned on Sunday after a visit": what one returns from is over.
  private boolean isBefore(Token event, Token returning) {
    return returning.lemma().equals("return") && !returning.equals(event)
        && view.sentence().children(returning, "prep", "advcl").stream()
            .anyMatch(branch -> FROM.contains(branch.lemma()) && view.sentence().subtree(branch).contains(event));
  }

  /// Of "Exercise Amber Shield" the shield, on which the phrase hangs.
  private Token named(Token noun) {
    return noun.is("compound") ? view.grammar().head(noun).orElse(noun) : noun;
  }

  /// Who "concluded a pact on Friday" began it.
  private boolean isSealed(Token verb) {
    return verb.lemma().equals("conclude") && !view.sentence().children(verb, "dobj").isEmpty();
  }

  private Token verbOver(TimeMention time) {
    return view.grammar().verbOver(view.sentence().token(time.head()));
  }

  /// Of "this year's drill from 3 May" the day.
  private static List<SlotValue> finest(List<SlotValue> times) {
    return times.stream()
        .filter(time -> times.stream().noneMatch(other -> other.value().startsWith(time.value() + "-")))
        .toList();
  }

  /// "… has concluded, the ministry said on Saturday": the day is that of the words, not of the event,
  /// unless the event's own clause reaches it.
  private boolean isTimeOfSaying(TimeMention time, List<Token> tokens) {
    Token at = verbOver(time);
    boolean saying = SAYING.contains(at.lemma());
    return saying && tokens.size() == view.sentence().tokens().size()
        && !view.sentence().children(at, "ccomp", "parataxis", "dobj").isEmpty();
  }

  /// In "received jets under a deal signed last July" July dates the deal: the time's own clause says more of a noun
  /// that is neither the trigger nor what it is done by or to.
  private boolean isBesides(TimeMention time, Token trigger) {
    Token at = view.sentence().token(time.head());
    while (at.head() >= 0 && !at.isVerb()) {
      if (at.equals(trigger)) {
        return false;
      }
      at = view.sentence().token(at.head());
    }
    if (!at.is("acl") && !at.is("relcl") || at.head() < 0 || view.sentence().subtree(at).contains(trigger)) {
      return false;
    }
    Token noun = whole(view.sentence().token(at.head()));
    if (Arguments.DEALING.contains(at.lemma()) && !at.equals(trigger)) {
      return true;
    }
    boolean argument = ARGUMENTS.contains(noun.relation()) && (noun.head() == trigger.index() || noun.head() == trigger.head());
    return !argument && !view.sentence().subtree(noun).contains(trigger);
  }

  /// The noun that a part of its phrase belongs to: of "the tenth edition of the exercise Amber Shield" the edition.
  private Token whole(Token part) {
    Token noun = part;
    while (noun.head() >= 0) {
      Token above = view.sentence().token(noun.head());
      boolean of = noun.is("pobj") && above.lemma().equals("of") && above.head() >= 0;
      if (!of && !noun.is("appos") && !noun.is("compound")) {
        break;
      }
      noun = of ? view.sentence().token(above.head()) : above;
    }
    return noun;
  }

  /// "The first visit since 2016".
  private boolean isSinceThe(TimeMention time) {
    Token since = view.sentence().token(time.head());
    while (since.head() >= 0 && !since.is("prep")) {
      since = view.sentence().token(since.head());
    }
    return since.lemma().equals("since") && since.head() >= 0
        && Stream.concat(Stream.of(view.sentence().token(since.head())),
            view.sentence().children(view.sentence().token(since.head())).stream())
            .anyMatch(word -> word.lemma().equals("first"));
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
