package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.entente.claim.SlotValue;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.codebook.Slot.Fill;
import org.entente.codebook.Slot.Scope;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.AmountMention;
import org.entente.mention.Ordinals;
import org.entente.mention.PersonMention;
import org.entente.mention.PlaceMention;
import org.entente.mention.TimeEdge;
import org.entente.report.Span;
import org.entente.report.Zone;

/// The general ways of finding a slot's value near a trigger, tried from the trigger's own phrase
/// outwards to the scope that the codebook allows; the first circle that gives something ends the search.
final class Finders {

  private static final int DAY_LENGTH = "2024-02-08".length();

  private static final Set<String> PLACING = Set.of("in", "at", "near", "off", "on", "around", "aboard", "outside");

  private static final Set<String> SIDES = Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast",
      "southwest", "coast", "outskirts");
  private static final int REACH = 12;

  private final SentenceView view;
  private final Lexicons lexicons;
  private final NounPhrases phrases;
  private final Names names;
  private final EventTimes times;
  private final Map<Circle, List<Token>> circles = new HashMap<>();

  /// What lies around a trigger up to a scope.
  private record Circle(int head, int support, Scope scope) {}

  Finders(SentenceView view, Lexicons lexicons, RecordType type) {
    this.view = view;
    this.lexicons = lexicons;
    this.phrases = new NounPhrases(view);
    this.names = new Names(view, phrases);
    this.times = new EventTimes(view, type.slot(EventDays.END).isPresent());
  }

  List<SlotValue> find(Slot slot, Fill fill, Predicate predicate) {
    for (Scope scope : Scope.values()) {
      if (scope.compareTo(fill.in()) > 0 || scope.compareTo(Scope.SENTENCE) > 0) {
        break;
      }
      var around = new Circle(predicate.head().index(), predicate.support().map(Token::index).orElse(-1), scope);
      var values = inScope(slot, fill, circles.computeIfAbsent(around, _ -> tokens(predicate, scope)),
          Optional.of(predicate.head()));
      if (!values.isEmpty()) {
        return slot.max().isPresent() ? values.subList(0, Math.min(values.size(), slot.max().get())) : values;
      }
    }
    return List.of();
  }

  /// What the finder gives with the whole sentence as its circle, whatever the trigger.
  List<SlotValue> anywhere(Slot slot, Fill fill) {
    return inScope(slot, fill, view.sentence().tokens(), Optional.empty());
  }

  /// The tokens of a circle, nearest to the trigger first.
  private List<Token> tokens(Predicate predicate, Scope scope) {
    Token head = predicate.head();
    return switch (scope) {
      case PHRASE -> head.isVerb()
          ? List.of(head)
          : view.sentence().subtree(head).stream().filter(token -> !belowClause(token, head)).toList();
      case CLAUSE -> {
        var region = new ArrayList<>(view.arguments().region(head));
        predicate.support().ifPresent(verb -> region.addAll(view.arguments().region(verb)));
        if (head.is("relcl") || head.is("acl")) {
          view.grammar().objects(head).forEach(object -> region.addAll(view.arguments().region(object)));
        }
        yield region.stream().distinct().sorted(nearest(head)).toList();
      }
      case SENTENCE, EVIDENCE, REPORT -> view.sentence().tokens().stream().sorted(nearest(head)).toList();
    };
  }

  private boolean belowClause(Token token, Token head) {
    for (Token at = token; at.index() != head.index() && at.head() >= 0; at = view.sentence().token(at.head())) {
      if (at.is("relcl") || at.is("acl") || at.is("ccomp") || at.is("advcl") || at.is("conj") && at.head() == head.index()) {
        return true;
      }
    }
    return false;
  }

  private static Comparator<Token> nearest(Token head) {
    return Comparator.comparingInt(token -> Math.abs(token.index() - head.index()));
  }

  private List<SlotValue> inScope(Slot slot, Fill fill, List<Token> tokens, Optional<Token> trigger) {
    String lexicon = fill.lexicon().orElse("");
    return switch (fill.how()) {
      case CUE -> cues(slot.vocabulary().orElseThrow(), tokens);
      case TITLE -> lexical(lexicon, tokens).stream().flatMap(token -> names.title(token).stream()).limit(1).toList();
      case NAME ->
        lexical(lexicon, tokens).stream().filter(Token::isNoun).flatMap(token -> names.codeName(token).stream()).toList();
      case PHRASE -> lexical(lexicon, tokens).stream().map(noun -> headOf(noun, lexicon)).map(this::phrase).toList();
      case ORDINAL -> tokens.stream().filter(Token::isNoun).limit(4).flatMap(token -> ordinal(token).stream()).toList();
      case DESIGNATION -> designations(tokens, lexicon);
      case SHIP -> names.ships(tokens);
      case TOPIC -> topics(lexical(lexicon, tokens));
      case COUNT -> lexical(lexicon, tokens).stream().flatMap(token -> amounts(List.of(token), false).stream()).toList();
      case MONEY -> amounts(tokens, true);
      case TIME -> times.of(tokens, false, trigger);
      case END -> lexicon.isEmpty()
          ? times.of(tokens, true, trigger)
          : lexical(lexicon, tokens).stream().flatMap(token -> times.of(after(token), true, Optional.empty()).stream())
              .filter(time -> time.value().length() == DAY_LENGTH)
              .filter(time -> TimeEdge.of(view.sentence(), time.quote().span()) != TimeEdge.BEGIN).limit(1).toList();
      case PLACE -> places(tokens, trigger);
      case PERSON -> lexicon.isEmpty()
          ? people(tokens)
          : lexical(lexicon, tokens).stream()
              .flatMap(token -> people(after(token)).stream()).limit(1).toList();
      case ACTOR -> tokens.stream().filter(token -> !view.grammar().speaks(token))
          .flatMap(token -> new ActorFiller(view, !slot.states()).values(token, "near").stream()).toList();
    };
  }

  private List<SlotValue> cues(String vocabulary, List<Token> tokens) {
    var inside = tokens.stream().map(Token::index).collect(Collectors.toSet());
    var best = new LinkedHashMap<String, SlotValue>();
    lexicons.cues(vocabulary, view.words()).stream()
        .filter(match -> inside.contains(match.firstToken()) && inside.contains(match.lastToken()))
        .sorted(Comparator.comparingInt((PhraseIndex.Match<String> match) -> -match.length())
            .thenComparingInt(match -> distance(tokens, match.firstToken())))
        .forEach(match -> best.putIfAbsent(
            match.value(), new SlotValue(match.value(), view.quote(match.span()), "cue " + view.quote(match.span()).text())));
    return List.copyOf(best.values());
  }

  private static int distance(List<Token> tokens, int index) {
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).index() == index) {
        return at;
      }
    }
    return tokens.size();
  }

  /// The tokens, nearest first, that end a word of the lexicon.
  private List<Token> lexical(String lexicon, List<Token> tokens) {
    var ends = lexicons.words(lexicon, view.words()).stream().map(PhraseIndex.Match::lastToken).collect(Collectors.toSet());
    return tokens.stream().filter(token -> ends.contains(token.index())).toList();
  }

  /// In "Apache attack helicopters" the helicopters are described, in "missile sale" the missiles.
  private Token headOf(Token noun, String lexicon) {
    Token described = noun;
    for (Token at = noun; (at.is("compound") || at.is("nmod")) && at.head() > at.index();) {
      at = view.sentence().token(at.head());
      described = at.isNoun() && !at.isProper() && !lexical(lexicon, List.of(at)).isEmpty() ? at : described;
    }
    return described;
  }

  private SlotValue phrase(Token noun) {
    Span span = phrases.description(noun);
    return new SlotValue(view.quote(span).text(), view.quote(span), "phrase");
  }

  private List<SlotValue> topics(List<Token> talking) {
    var topics = new Topics(view, phrases);
    return talking.stream().flatMap(token -> topics.of(token).stream()).distinct()
        .map(span -> new SlotValue(view.quote(span).text(), view.quote(span), "topic")).toList();
  }

  private Optional<SlotValue> ordinal(Token noun) {
    return Ordinals.in(view.sentence(), noun)
        .map(span -> new SlotValue(view.quote(span).text(), view.quote(span), "ordinal"));
  }

  private List<SlotValue> designations(List<Token> tokens, String lexicon) {
    var found = new ArrayList<SlotValue>();
    Span sentence = view.sentence().span();
    Matcher matcher = Designations.form().matcher(view.quote(sentence).text());
    while (matcher.find()) {
      Span span = new Span(sentence.start() + matcher.start(), sentence.start() + matcher.end());
      if (tokens.stream().anyMatch(token -> token.span().overlaps(span)) && !isShipPennant(span)) {
        found.add(new SlotValue(view.quote(span).text(), view.quote(span), "designation"));
      }
    }
    if (found.isEmpty() && !lexicon.isEmpty()) {
      lexical(lexicon, tokens).forEach(noun -> names.modelName(noun).ifPresent(found::add));
    }
    return found;
  }

  /// Hull numbers and codes of sections ("Section 506") are no designations.
  private boolean isShipPennant(Span span) {
    String before = view.quote(new Span(Math.max(view.sentence().span().start(), span.start() - 9), span.start())).text();
    return before.toLowerCase(java.util.Locale.ROOT).matches(".*(section|article|no\\.?) ?$");
  }

  private List<SlotValue> amounts(List<Token> tokens, boolean money) {
    return tokens.stream()
        .flatMap(token -> view.mentionsAt(token, AmountMention.class))
        .filter(amount -> amount.currency().isPresent() == money)
        .distinct()
        .map(amount -> new SlotValue(amount.value(), view.quote(amount.span()), money ? "money" : "count"))
        .toList();
  }

  /// Places of the event; where one more exact than a state is named, the state alone says nothing.
  private List<SlotValue> places(List<Token> tokens, Optional<Token> trigger) {
    var found = tokens.stream()
        .flatMap(token -> view.mentionsAt(token, PlaceMention.class))
        .distinct()
        .filter(this::isPlaced)
        .filter(place -> trigger.filter(word -> isPlaceOfSaying(place, word)).isEmpty())
        .filter(place -> trigger
            .filter(word -> view.grammar().isOfOutset(view.sentence().token(place.head()), word)).isEmpty())
        .toList();
    boolean exact = found.stream().anyMatch(place -> place.kind() != PlaceMention.Kind.COUNTRY);
    return found.stream()
        .filter(place -> !exact || place.kind() != PlaceMention.Kind.COUNTRY)
        .filter(place -> found.stream().noneMatch(other -> isWithin(place, other)))
        .map(place -> new SlotValue(view.quote(place.span()).text(), view.quote(place.span()), "place"))
        .toList();
  }

  /// "“The drill goes on,” he told reporters in Lima": not where the drill is.
  private boolean isPlaceOfSaying(PlaceMention place, Token trigger) {
    Token verb = view.grammar().verbOver(view.sentence().token(place.head()));
    return EventTimes.SAYING.contains(verb.lemma()) && !verb.equals(trigger) && view.sentence().children(verb, "ccomp").stream()
        .anyMatch(said -> view.sentence().subtree(said).contains(trigger));
  }

  /// "Mahajan, Rajasthan": the name behind the comma tells where the first one is.
  private boolean isWithin(PlaceMention region, PlaceMention place) {
    Token name = view.sentence().token(region.head());
    return name.is("appos") && name.head() == place.head() && !place.equals(region);
  }

  /// A place of the event stands behind a preposition of place, not as somebody's attribute.
  private boolean isPlaced(PlaceMention place) {
    Token head = view.sentence().token(place.head());
    Token first = view.grammar().firstConjunct(head);
    return first.is("pobj")
        && view.grammar().head(first).filter(preposition -> isPlacing(preposition) && !isSeat(preposition)).isPresent()
        || (head.is("appos") || head.is("npadvmod") && !isBefore(head, "-"))
            && (view.sentence().zone() != Zone.HEADLINE || place.kind() != PlaceMention.Kind.COUNTRY);
  }

  /// "In Lima", "south of Lima".
  private boolean isPlacing(Token preposition) {
    return PLACING.contains(preposition.lemma()) || preposition.lemma().equals("of")
        && view.grammar().head(preposition).filter(side -> SIDES.contains(side.lemma())).isPresent();
  }

  /// A "Lima-based" firm acts anywhere.
  private boolean isBefore(Token token, String mark) {
    int next = token.index() + 1;
    return next < view.sentence().tokens().size() && view.sentence().token(next).text().equals(mark);
  }

  /// In "the embassy in Lima" and "the ambassador in Lima" the place is where they sit.
  private boolean isSeat(Token preposition) {
    return view.grammar().head(preposition).filter(Token::isNoun)
        .filter(office -> view.mentionsAt(office, PersonMention.class).findAny().isPresent()
            || view.mentionsAt(office, ActorMention.class).anyMatch(actor -> switch (actor.level()) {
              case GOVERNMENT, MINISTRY -> true;
              default -> false;
            }))
        .isPresent();
  }

  /// The few tokens behind a word, in which "commanded by Captain X" names the captain.
  private List<Token> after(Token token) {
    var tokens = view.sentence().tokens();
    return tokens.subList(token.index(), Math.min(tokens.size(), token.index() + REACH));
  }

  private List<SlotValue> people(List<Token> tokens) {
    return tokens.stream()
        .flatMap(token -> view.mentionsAt(token, PersonMention.class))
        .distinct()
        .flatMap(person -> person.name().stream())
        .map(name -> new SlotValue(view.quote(name).text(), view.quote(name), "person"))
        .toList();
  }
}
