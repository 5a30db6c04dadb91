package org.entente.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.claim.SlotValue;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.PersonMention;
import org.entente.mention.PlaceMention;
import org.entente.mention.ShipMention;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Proper names of things: titles of instruments and bodies, code names of exercises, models of
/// equipment, ships.
final class Names {

  private static final Pattern QUOTED = Pattern.compile("[‘'“\"]([\\p{Lu}\\d][^‘’'“”\"]{1,60}?)[,.]?[’'”\"]");
  private static final Pattern NAMED = Pattern.compile(
      "(?:code-?named|dubbed|named|called|titled|known as|termed(?: as)?)[,:]? [‘'“\"]?((?:\\p{Lu}[\\p{L}\\d’'-]*|[IVXLC\\d-]+)(?: (?:\\p{Lu}[\\p{L}\\d’'-]*|[\\dIVXLC-]+))*)");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{4,}");
  private static final Pattern MARK = Pattern.compile("\\d{1,4}[A-Z][\\w-]*|\\d{3,4}-\\d");
  private static final Set<String> KINDS = Set.of("exercise", "operation", "drill", "ex");
  /// "Amber-5".
  private static final Pattern NUMBERED = Pattern.compile("\\p{Lu}\\p{L}+[-–]\\d{1,4}");
  private static final Set<String> LAWS = Set.of("act", "law", "bill", "code");
  private static final Set<String> PROVISIONS = Set.of("section", "article");
  private static final Pattern PROVISION = Pattern
      .compile("(?i:section|article) \\d+[\\w()]*(?: of the (?:\\p{Lu}[\\p{L}]*)(?: (?:\\p{Lu}\\p{L}*|of|and))*(?: \\d{4})?)?");

  private final SentenceView view;
  private final NounPhrases phrases;

  Names(SentenceView view, NounPhrases phrases) {
    this.view = view;
    this.phrases = phrases;
  }

  /// The title that a noun of the lexicon is part of; a lone capitalised word is none.
  Optional<SlotValue> title(Token noun) {
    if (PROVISIONS.contains(noun.lemma())) {
      return matching(PROVISION, 0, noun, 0);
    }
    if (!Character.isUpperCase(noun.text().codePointAt(0))) {
      return Optional.empty();
    }
    if (namesAnother(noun)) {
      return Optional.empty();
    }
    Span span = phrases.title(noun);
    String text = view.quote(span).text();
    boolean onlyState = view.sentence().within(span).stream()
        .filter(token -> token.index() != noun.index() && Character.isUpperCase(token.text().codePointAt(0)))
        .allMatch(token -> view.mentions(ActorMention.class)
            .anyMatch(
                actor -> span.contains(actor.span()) && actor.span().contains(token.span()) && actor.level() == Level.STATE));
    return text.indexOf(' ') < 0 || onlyState ? Optional.empty() : Optional.of(value(span, "title"));
  }

  /// In "Foreign Assistance Act" the title is the act's.
  private boolean namesAnother(Token noun) {
    int next = noun.index() + 1;
    return next < view.sentence().tokens().size() && LAWS.contains(view.sentence().token(next).lemma());
  }

  /// The code name beside a noun: quoted, capitalised next to it, or given by "codenamed".
  Optional<SlotValue> codeName(Token noun) {
    return matching(NAMED, 1, noun, 60).or(() -> matching(QUOTED, 1, noun, 24)).or(() -> behindBracket(noun))
        .or(() -> beside(noun));
  }

  private Optional<SlotValue> matching(Pattern pattern, int group, Token noun, int reach) {
    Span sentence = view.sentence().span();
    Matcher matcher = pattern.matcher(view.quote(sentence).text());
    while (matcher.find()) {
      Span span = new Span(sentence.start() + matcher.start(group), sentence.start() + matcher.end(group));
      int gap = Math.max(span.start() - noun.span().end(), noun.span().start() - span.end());
      if (gap <= reach && isNameLike(span) && view.mentions(ShipMention.class).noneMatch(ship -> ship.span().overlaps(span))) {
        return Optional.of(value(span, "name"));
      }
    }
    return Optional.empty();
  }

  /// A few words, mostly capitalised; a whole sentence in marks is somebody's words.
  private boolean isNameLike(Span span) {
    List<Token> words = view.sentence().within(span);
    long capital = words.stream().filter(word -> !Character.isLowerCase(word.text().codePointAt(0))).count();
    return capital * 2 > words.size();
  }

  /// "Search and Rescue Exercise (SAREX) Amber Shield", "passage exercise (PASSEX)".
  private Optional<SlotValue> behindBracket(Token noun) {
    var tokens = view.sentence().tokens();
    int open = noun.index() + 1;
    boolean bracket = open + 2 < tokens.size() && tokens.get(open).text().equals("(") && tokens.get(open + 2).text().equals(")")
        && tokens.get(open + 1).text().matches("\\p{Lu}{3,}");
    if (!bracket) {
      return Optional.empty();
    }
    int last = open + 2;
    while (last + 1 < tokens.size() && isName(tokens.get(last + 1))) {
      last++;
    }
    return Optional.of(value(
        view.span(tokens.get(last == open + 2 ? open + 1 : open + 3), tokens.get(last == open + 2 ? open + 1 : last)), "name"));
  }

  /// "Exercise Amber Shield", "the Amber Shield exercise".
  private Optional<SlotValue> beside(Token noun) {
    var tokens = view.sentence().tokens();
    int next = noun.index() + 1;
    if (next < tokens.size() && isName(tokens.get(next))
        && (Character.isUpperCase(noun.text().charAt(0))
            || tokens.get(next).is("appos") && tokens.get(next).head() == noun.index()
            || noun.is("compound") && isName(tokens.get(noun.head())))) {
      int last = next;
      while (last + 1 < tokens.size() && (isName(tokens.get(last + 1)) || isEdition(tokens.get(last + 1)))) {
        last++;
      }
      return Optional.of(value(view.span(tokens.get(next), tokens.get(last)), "name"));
    }
    return before(noun).or(() -> apposed(noun));
  }

  /// "The Tabuk 5 joint exercise": past the words that only say what kind it is.
  private Optional<SlotValue> before(Token noun) {
    var tokens = view.sentence().tokens();
    int last = noun.index() - 1;
    while (last > 0 && isKind(tokens.get(last), noun)) {
      last--;
    }
    int first = last + 1;
    while (first > 0 && (isName(tokens.get(first - 1)) || isEdition(tokens.get(first - 1)) && first - 1 == last
        || first <= last && isNamed(tokens.get(first - 1)))) {
      first--;
    }
    return first <= last && isName(tokens.get(first))
        ? Optional.of(value(view.span(tokens.get(first), tokens.get(last)), "name"))
        : Optional.empty();
  }

  private static boolean isKind(Token token, Token noun) {
    return token.head() > token.index() && token.head() <= noun.index() && !token.is("poss") && !token.is("det")
        && !token.is("conj")
        && Character.isLowerCase(token.text().codePointAt(0));
  }

  /// "Vigilant Ace, an annual drill", "an annual drill, Vigilant Ace".
  private Optional<SlotValue> apposed(Token noun) {
    Token name = noun.is("appos")
        ? view.sentence().token(noun.head())
        : view.sentence().children(noun, "appos").stream().findFirst().orElse(noun);
    int first = name.index();
    while (first > 0 && isName(view.sentence().token(first - 1)) && !KINDS.contains(view.sentence().token(first - 1).lemma())) {
      first--;
    }
    // "Amber-XII" where it was cut in three.
    boolean joined = first > 1 && view.sentence().token(first - 1).text().equals("-") && isName(view.sentence().token(first - 2));
    first -= joined ? 2 : 0;
    return isName(name) ? Optional.of(value(view.span(view.sentence().token(first), name), "name")) : Optional.empty();
  }

  private boolean isName(Token token) {
    return isCapitalised(token) && !isActor(token, false) && !isTaken(token);
  }

  /// The first word of "Justified Amber", in the midst of a sentence.
  private boolean isNamed(Token token) {
    return token.index() > 0 && Character.isUpperCase(token.text().codePointAt(0)) && token.tag().matches("JJ|VBN|VBG")
        && !isActor(token, true) && view.sentence().zone() != Zone.HEADLINE;
  }

  /// A capitalised proper noun, a noun behind one, or a noun in capitals.
  private boolean isCapitalised(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0))
        && (token.isProper() || token.isNoun() && NUMBERED.matcher(token.text()).matches()
            || token.isNoun() && CAPITALS.matcher(token.text()).matches()
            || token.isNoun() && token.index() > 0 && !KINDS.contains(token.lemma())
                && view.sentence().token(token.index() - 1).isProper());
  }

  private boolean isActor(Token token, boolean firms) {
    return view.mentions(ActorMention.class)
        .anyMatch(actor -> (firms || actor.level() != Level.COMPANY) && actor.span().contains(token.span()));
  }

  /// Whether the word tells a time, a known place, or a person of whom more than a name is told.
  private boolean isTaken(Token token) {
    boolean dated = switch (token.entity()) {
      case DATE, TIME -> true;
      default -> false;
    };
    boolean person = view.mentions(PersonMention.class)
        .filter(mention -> mention.role().isPresent() || mention.rank().isPresent() || !mention.codes().isEmpty())
        .anyMatch(mention -> mention.span().contains(token.span())
            || mention.role().filter(role -> role.contains(token.span())).isPresent());
    boolean place = view.mentions(PlaceMention.class)
        .anyMatch(mention -> mention.kind() != PlaceMention.Kind.UNKNOWN && mention.span().contains(token.span()));
    return dated || person || place;
  }

  private static boolean isEdition(Token token) {
    return token.text().matches("\\d{1,4}|[IVX]+|-|–");
  }

  /// "Gripen jets", "\"Silkworm\" missiles": the proper or quoted name before an equipment noun.
  Optional<SlotValue> modelName(Token noun) {
    return properModel(noun).or(() -> matching(QUOTED, 1, noun, 3)).or(() -> alone(noun));
  }

  /// "Bought Javelins": a name that is the thing itself.
  private Optional<SlotValue> alone(Token noun) {
    boolean described = noun.is("compound") || !view.sentence().children(noun, "compound", "amod", "nmod").stream()
        .allMatch(word -> word.tag().equals("CD"));
    boolean listed = noun.is("conj") && view.sentence().children(noun).stream().noneMatch(number -> number.tag().equals("CD"));
    if (!isCapital(noun) || described || listed || noun.index() == 0 || view.sentence().zone() != Zone.BODY
        || isActor(noun, true) || isTaken(noun)) {
      return Optional.empty();
    }
    Span span = noun.span();
    boolean several = noun.tag().endsWith("S") && noun.text().endsWith("s") && !noun.text().endsWith("ms");
    return Optional.of(value(several ? new Span(span.start(), span.end() - 1) : span, "model"));
  }

  private Optional<SlotValue> properModel(Token noun) {
    Optional<Token> first = Optional.of(noun).filter(this::isModelWord);
    Optional<Token> last = first.map(this::endOfModel);
    for (Token token : view.sentence().tokens().subList(0, noun.index()).reversed()) {
      if (token.isProper() && isName(token) && !isActor(token, true)
          || last.isEmpty() && MARK.matcher(token.text()).matches()) {
        first = Optional.of(token);
        last = last.or(() -> Optional.of(token));
      } else if (last.isPresent() || !(token.isNoun() || token.tag().startsWith("JJ") || token.is("punct"))) {
        break;
      }
    }
    return first.isPresent() && last.isPresent() && !isTitled(first.get())
        ? Optional.of(value(view.span(first.get(), last.get()), "model"))
        : Optional.empty();
  }

  /// "Explosive Ordnance Disposal robots": words that describe, though they are capitalised.
  private boolean isTitled(Token first) {
    Token before = view.sentence().token(Math.max(0, first.index() - 1));
    return before.index() < first.index() && before.tag().startsWith("JJ") && isCapital(before) && !isActor(before, true);
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  /// Of "Black Hawk helicopters" the hawk, but not in a headline in which all words are capitalised.
  private boolean isModelWord(Token noun) {
    return noun.is("compound") && isName(noun) && !isActor(noun, true)
        && Character.isLowerCase(view.sentence().token(noun.head()).text().codePointAt(0));
  }

  /// "Leopard 2A8 tanks".
  private Token endOfModel(Token word) {
    int next = word.index() + 1;
    return next < word.head() && MARK.matcher(view.sentence().token(next).text()).matches() ? view.sentence().token(next) : word;
  }

  /// Ships by name.
  List<SlotValue> ships(List<Token> tokens) {
    return view.mentions(ShipMention.class)
        .filter(ship -> tokens.stream().anyMatch(token -> ship.span().overlaps(token.span())))
        .map(ship -> value(ship.span(), "ship")).toList();
  }

  private SlotValue value(Span span, String foundBy) {
    return new SlotValue(view.quote(span).text(), view.quote(span), foundBy);
  }
}
