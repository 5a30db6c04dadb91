package org.entente.coding.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.coding.quotation.Speaker.Kind;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.Document;
import org.entente.mention.PersonMention;
import org.entente.report.Span;

/// Makes speakers of the people a report mentions, with the fullest name and office it gives anywhere.
final class PersonSpeakers {

  static final Set<String> UNNAMED = Set.of("official", "source", "analyst", "expert", "observer", "critic", "diplomat",
      "resident", "witness",
      "lawmaker", "leader", "insider", "other", "some", "many", "people", "commentator", "aide", "authority");
  private static final Pattern FIRMS = Pattern.compile("(?i)executive|\\bceo\\b|chair|spokes|manager|director|president");
  private static final Set<String> LINKS = Set.of("IN", "TO", "DT", "CD", "JJ", "POS");

  /// How far before a name its office may stand, in characters ("Defence Secretary, General (Retd.) X").
  private static final int REACH = 45;

  private final Document document;
  private final PastSpeakers past;

  PersonSpeakers(Document document, PastSpeakers past) {
    this.document = document;
    this.past = past;
  }

  Optional<Speaker> of(Sentence sentence, Token source, PersonMention mention) {
    if (source.tag().startsWith("PRP")) {
      return past.latest(true).map(speaker -> speaker.again(mention.span()))
          .or(() -> named(sentence, source, mention))
          .or(() -> past.last(mention.span(), true));
    }
    return named(sentence, source, mention)
        .or(() -> followedByName(sentence, source, mention))
        .or(() -> office(sentence, source, mention));
  }

  private Optional<Speaker> named(Sentence sentence, Token source, PersonMention mention) {
    return mention.name().map(name -> {
      var people = new People(document, name);
      var role = people.role().or(() -> apposed(sentence, source)).or(mention::rank);
      var codes = people.codes(mention);
      return new Speaker(Kind.PERSON, mention.span(), name, role, codes.isEmpty() ? firm(role) : codes, false);
    });
  }

  /// The firm that an office names ("Norvik's chief executive"), as the report writes it.
  private List<String> firm(Optional<Span> role) {
    boolean runs = role.filter(office -> FIRMS.matcher(text(office)).find()).isPresent();
    return document.mentions().stream()
        .filter(_ -> runs)
        .filter(ActorMention.class::isInstance).map(ActorMention.class::cast)
        .filter(actor -> actor.level() == Level.COMPANY && role.filter(office -> office.contains(actor.span())).isPresent())
        .map(ActorMention::codes)
        .findFirst()
        .orElse(List.of());
  }

  /// "James Cooper, deputy commander of the group, said".
  private static Optional<Span> apposed(Sentence sentence, Token source) {
    return sentence.children(source, "appos").stream()
        .filter(title -> title.index() > source.index() && title.isNoun()
            && !title.entity().equals(org.entente.language.EntityType.PERSON))
        .findFirst()
        .map(title -> sentence.subtree(title).stream()
            .takeWhile(token -> token.index() <= title.index()
                || !token.is("relcl") && !token.text().equals(",") && !token.tag().matches("VB[NGD]|W.*"))
            .filter(token -> !token.is("det") || token.index() > title.index())
            .map(Token::span)
            .reduce(title.span(), Span::union));
  }

  /// "The US ambassador to Peru Julie Berg": an office whose name the tree hides behind its preposition.
  private Optional<Speaker> followedByName(Sentence sentence, Token source, PersonMention office) {
    return document.mentionsIn(sentence, PersonMention.class)
        .filter(person -> person.name().filter(sentence.span()::contains).isPresent())
        .filter(person -> person.span().start() > office.span().start() && linked(sentence, source, person))
        .findFirst()
        .map(person -> {
          var people = new People(document, person.name().orElseThrow());
          Span role = new Span(bare(office.span()).start(), lastBefore(sentence, person.name().get()));
          var codes = office.codes().isEmpty() ? people.codes(person) : office.codes();
          return new Speaker(
              Kind.PERSON, office.span().union(person.span()), person.name().get(), Optional.of(role), codes, false);
        });
  }

  private static boolean linked(Sentence sentence, Token source, PersonMention person) {
    return sentence.tokens().stream()
        .filter(token -> token.index() > source.index() && token.span().end() <= person.span().start())
        .allMatch(token -> token.isNoun() || LINKS.contains(token.tag()));
  }

  private static int lastBefore(Sentence sentence, Span name) {
    return sentence.tokens().stream()
        .map(Token::span)
        .filter(span -> span.end() <= name.start())
        .mapToInt(Span::end)
        .max()
        .orElse(name.start());
  }

  private Optional<Speaker> office(Sentence sentence, Token source, PersonMention mention) {
    Span words = mention.span();
    boolean spokes = source.lemma().startsWith("spokes");
    if (!spokes && isVague(sentence, source)) {
      return Optional.of(new Speaker(Kind.UNNAMED, words, bare(words), Optional.empty(), mention.codes(), false));
    }
    boolean definite = isDefinite(sentence, source);
    if (spokes && definite && source.span().start() - words.start() <= "the ".length()) {
      Optional<Speaker> same = past.lastSpokesperson(words);
      if (same.isPresent()) {
        return same;
      }
    }
    Optional<Speaker> holder = definite ? holder(bare(words)) : Optional.empty();
    Kind kind = spokes ? Kind.SPOKESPERSON : Kind.PERSON;
    var role = mention.role().or(() -> Optional.of(source.span()));
    var codes = mention.codes().isEmpty() ? new Bodies(document).codes(words) : mention.codes();
    return holder.map(speaker -> speaker.again(words))
        .or(() -> Optional.of(new Speaker(kind, words, bare(words), role, codes, false)));
  }

  /// Who was introduced under this office earlier: the named person that the same words stand before.
  private Optional<Speaker> holder(Span office) {
    String wanted = text(office).toLowerCase(Locale.ROOT);
    return people()
        .filter(person -> person.name().isPresent() && person.span().start() < office.start())
        .filter(person -> {
          int name = person.name().get().start();
          String before = text(new Span(Math.max(0, name - REACH), name)).toLowerCase(Locale.ROOT);
          return before.contains(wanted) && !before.substring(before.indexOf(wanted)).contains(". ");
        })
        .reduce((first, second) -> second)
        .map(person -> {
          var people = new People(document, person.name().orElseThrow());
          var role = person.role().or(people::role).or(() -> Optional.of(office));
          return new Speaker(Kind.PERSON, office, person.name().get(), role, people.codes(person), false);
        });
  }

  /// A surname that the tagger took for something else, of a person named elsewhere in the report.
  Optional<Speaker> knownName(Sentence sentence, Token source) {
    if (!source.isProper()) {
      return Optional.empty();
    }
    return people()
        .filter(person -> person.name().filter(name -> isSurname(source.text(), text(name))).isPresent())
        .findFirst()
        .flatMap(person -> named(sentence, source, person))
        .map(speaker -> speaker.again(source.span()));
  }

  private static boolean isSurname(String word, String name) {
    return name.replaceFirst(",? (Jr\\.?|Sr\\.?|I{2,3}|IV)$", "").endsWith(" " + word);
  }

  private Stream<PersonMention> people() {
    return document.mentions().stream().filter(PersonMention.class::isInstance).map(PersonMention.class::cast);
  }

  /// "An army official", "two ministers", "a senior diplomat": somebody, but nobody in particular.
  static boolean isVague(Sentence sentence, Token source) {
    boolean indefinite = sentence.children(source, "det").stream()
        .anyMatch(det -> Set.of("a", "an", "another", "some").contains(det.lemma()));
    boolean possessed = sentence.children(source, "poss").stream().anyMatch(owner -> owner.tag().equals("PRP$"));
    return UNNAMED.contains(source.lemma()) || indefinite || possessed || source.tag().equals("NNS");
  }

  static boolean isDefinite(Sentence sentence, Token source) {
    return sentence.children(source, "det").stream().anyMatch(det -> det.lemma().equals("the"));
  }

  /// Without a leading article.
  Span bare(Span span) {
    String words = text(span).toLowerCase(Locale.ROOT);
    return List.of("the ", "a ", "an ").stream()
        .filter(words::startsWith)
        .findFirst()
        .map(article -> new Span(span.start() + article.length(), span.end()))
        .orElse(span);
  }

  private String text(Span span) {
    return document.report().text().substring(span.start(), span.end());
  }
}
