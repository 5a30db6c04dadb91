package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.coding.quotation.Speaker.Kind;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.Document;
import org.entente.mention.Mention;
import org.entente.mention.PersonMention;
import org.entente.report.Span;

/// Finds who stands behind a cue's source, remembering who spoke before so that "it", "she" and "the
/// statement" find their speaker. One finder reads one document, in order.
final class SpeakerFinder {

  private static final Set<String> UNNAMED =
      Set.of("official", "source", "analyst", "expert", "observer", "critic", "diplomat", "resident", "witness",
          "lawmaker", "leader", "insider", "other", "some", "many", "people", "commentator", "aide", "authority");
  private static final Set<String> MEDIA =
      Set.of("media", "medium", "report", "newspaper", "agency", "radio", "television", "tv", "daily", "channel",
          "broadcaster", "paper", "press", "website", "outlet");
  private static final Set<String> BODIES =
      Set.of("ministry", "embassy", "mission", "navy", "army", "force", "government", "military", "police", "guard",
          "department", "commission", "council", "office", "command", "alliance", "parliament", "agency", "company",
          "firm", "bloc", "administration", "delegation", "presidency", "headquarters", "committee", "union");
  private static final Set<String> ISSUE = Set.of("from", "by", "of");

  private final Document document;
  private final Saying saying;
  private final List<Speaker> past = new ArrayList<>();

  SpeakerFinder(Document document, Saying saying) {
    this.document = document;
    this.saying = saying;
  }

  /// The speakers behind a cue; empty where nobody can be made out.
  List<Speaker> of(Cue cue) {
    var speakers = new ArrayList<Speaker>();
    for (Token source : cue.sources()) {
      speaker(cue.sentence(), source).ifPresent(speakers::add);
    }
    speakers.stream().filter(speaker -> speaker.kind() != Kind.UNNAMED).forEach(past::add);
    return List.copyOf(speakers);
  }

  private Optional<Speaker> speaker(Sentence sentence, Token source) {
    if (saying.isNoun(source) || isPaper(source)) {
      return issuer(sentence, source).or(() -> before(sentence, source));
    }
    return person(sentence, source)
        .or(() -> sentence.children(source, "appos").stream()
            .flatMap(name -> person(sentence, name).filter(found -> found.kind() == Kind.PERSON).stream())
            .findFirst())
        .or(() -> knownName(source))
        .or(() -> actor(sentence, source))
        .or(() -> unmentioned(sentence, source));
  }

  /// A surname that the tagger took for something else, of a person who speaks elsewhere in the report.
  private Optional<Speaker> knownName(Token source) {
    return source.isProper()
        ? past.stream()
            .filter(speaker -> speaker.kind() == Kind.PERSON && !speaker.isOfficeOnly())
            .filter(speaker -> text(speaker.label()).endsWith(" " + source.text()))
            .findFirst()
            .map(speaker -> repeated(speaker, source.span()))
        : Optional.empty();
  }

  private String text(Span span) {
    return document.report().text().substring(span.start(), span.end());
  }

  private static boolean isPaper(Token source) {
    return Set.of("statement", "release", "communique").contains(source.lemma());
  }

  private Optional<Speaker> person(Sentence sentence, Token source) {
    return mention(sentence, source, PersonMention.class).flatMap(found -> named(sentence, source, found));
  }

  private Optional<Speaker> named(Sentence sentence, Token source, PersonMention mention) {
    Span words = mention.span();
    if (mention.name().isPresent()) {
      var people = new People(document, mention.name().get());
      var codes = mention.codes().isEmpty() ? people.codes() : mention.codes();
      return Optional.of(
          new Speaker(
              Kind.PERSON, words, mention.name().get(), mention.role().or(people::role), codes, false));
    }
    boolean spokes = source.lemma().startsWith("spokes");
    boolean pronoun = source.tag().startsWith("PRP");
    if (pronoun) {
      return lastPerson(words);
    }
    if (!spokes && isVague(sentence, source)) {
      return Optional.of(plain(Kind.UNNAMED, words, mention.codes()));
    }
    Optional<Speaker> same = past.stream()
        .filter(old -> old.kind() == Kind.SPOKESPERSON && spokes && isDefinite(sentence, source))
        .reduce((first, second) -> second);
    if (same.isPresent() && words.length() <= same.get().label().length() + "the ".length()) {
      return Optional.of(repeated(same.get(), words));
    }
    Kind kind = spokes ? Kind.SPOKESPERSON : Kind.PERSON;
    var role = mention.role().or(() -> Optional.of(source.span()));
    return Optional.of(new Speaker(kind, words, bare(words), role, mention.codes(), false));
  }

  /// "An army official", "two ministers", "a senior diplomat": somebody, but nobody in particular.
  private static boolean isVague(Sentence sentence, Token source) {
    boolean indefinite = sentence.children(source, "det").stream().anyMatch(det -> Set.of("a", "an", "another", "some").contains(det.lemma()));
    return UNNAMED.contains(source.lemma()) || indefinite || source.tag().equals("NNS");
  }

  private static boolean isDefinite(Sentence sentence, Token source) {
    return sentence.children(source, "det").stream().anyMatch(det -> det.lemma().equals("the"));
  }

  private Optional<Speaker> actor(Sentence sentence, Token source) {
    return mention(sentence, source, ActorMention.class).map(found -> {
      boolean anaphoric = found.resolved() == ActorMention.Resolution.REFERENCE;
      if (UNNAMED.contains(source.lemma()) || found.codes().isEmpty() && source.tag().equals("NNS")) {
        return plain(Kind.UNNAMED, found.span(), found.codes());
      }
      if (found.level() == Level.MEDIA || MEDIA.contains(source.lemma())) {
        return plain(source.isProper() ? Kind.NAMED_MEDIA : Kind.UNNAMED_MEDIA, found.span(), found.codes());
      }
      if (anaphoric && source.tag().startsWith("PRP")) {
        return lastInstitution(found.span()).orElse(institution(found.span(), found.codes(), true));
      }
      return institution(phrase(sentence, source, found), found.codes(), anaphoric);
    });
  }

  /// The mention's words, widened to what names the body ("Ministry of Defence", "the US Embassy in Lima").
  private Span phrase(Sentence sentence, Token source, ActorMention mention) {
    Span span = mention.span();
    for (Token child : sentence.children(source, "nmod", "compound", "poss", "prep")) {
      boolean before = child.index() < source.index();
      boolean names = child.is("prep") && Set.of("of", "in", "for").contains(child.lemma());
      if (before || names) {
        for (Token token : sentence.subtree(child)) {
          span = span.union(token.span());
        }
      }
    }
    return bare(span);
  }

  private Speaker institution(Span words, List<String> codes, boolean anaphoric) {
    return new Speaker(Kind.INSTITUTION, words, bare(words), Optional.empty(), codes, anaphoric);
  }

  private Speaker plain(Kind kind, Span words, List<String> codes) {
    return new Speaker(kind, words, bare(words), Optional.empty(), codes, false);
  }

  /// "The statement from the ministry", "the navy's statement", "a post by the embassy".
  private Optional<Speaker> issuer(Sentence sentence, Token paper) {
    var owners = new ArrayList<Token>(sentence.children(paper, "poss", "nmod", "compound"));
    sentence.subtree(paper).stream()
        .filter(by -> by.index() > paper.index() && ISSUE.contains(by.lemma()))
        .forEach(by -> owners.addAll(sentence.children(by, "pobj")));
    return owners.reversed().stream()
        .filter(owner -> !MEDIA.contains(owner.lemma()) && !saying.isNoun(owner))
        .flatMap(owner -> person(sentence, owner)
            .or(() -> actor(sentence, owner))
            .or(() -> unmentioned(sentence, owner))
            .stream())
        .findFirst();
  }

  private Optional<Speaker> before(Sentence sentence, Token source) {
    return lastInstitution(span(sentence, source)).or(() -> lastIssuer(sentence, source));
  }

  /// The body that an earlier sentence names as issuing a paper ("in a statement by the ministry").
  private Optional<Speaker> lastIssuer(Sentence here, Token paper) {
    for (int index = here.index() - 1; index >= 0; index--) {
      Sentence sentence = document.sentences().get(index);
      for (Token token : sentence.tokens()) {
        if (saying.isNoun(token)) {
          Optional<Speaker> found = issuer(sentence, token);
          if (found.isPresent()) {
            return found.map(speaker -> repeated(speaker, span(here, paper)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> unmentioned(Sentence sentence, Token source) {
    Span words = span(sentence, source);
    if (UNNAMED.contains(source.lemma())) {
      return Optional.of(plain(Kind.UNNAMED, words, List.of()));
    }
    if (MEDIA.contains(source.lemma())) {
      return Optional.of(plain(source.isProper() ? Kind.NAMED_MEDIA : Kind.UNNAMED_MEDIA, words, List.of()));
    }
    if (Set.of("he", "she").contains(source.lemma())) {
      return lastPerson(words);
    }
    if (Set.of("it", "they").contains(source.lemma())) {
      return lastInstitution(words);
    }
    if (source.lemma().startsWith("spokes")) {
      return Optional.of(
          new Speaker(Kind.SPOKESPERSON, words, bare(words), Optional.of(source.span()), List.of(), false));
    }
    if (source.entity() == EntityType.PERSON) {
      Span name = name(sentence, source);
      return Optional.of(new Speaker(Kind.PERSON, words, name, Optional.empty(), List.of(), false));
    }
    if (BODIES.contains(source.lemma())) {
      return Optional.of(institution(words, List.of(), isDefinite(sentence, source)));
    }
    return source.isProper() ? Optional.of(institution(words, List.of(), false)) : Optional.empty();
  }

  /// The run of tokens that the tagger saw as one person's name.
  private static Span name(Sentence sentence, Token source) {
    int first = source.index();
    while (!sentence.token(first).entityStart() && first > 0 && sentence.token(first - 1).entity() == EntityType.PERSON) {
      first--;
    }
    return sentence.token(first).span().union(source.span());
  }

  private Optional<Speaker> lastPerson(Span words) {
    return last(words, true);
  }

  private Optional<Speaker> lastInstitution(Span words) {
    return last(words, false);
  }

  private Optional<Speaker> last(Span words, boolean personal) {
    return past.reversed().stream()
        .filter(speaker -> personal == speaker.kind().isPersonal())
        .findFirst()
        .map(speaker -> repeated(speaker, words));
  }

  private static Speaker repeated(Speaker speaker, Span words) {
    return new Speaker(
        speaker.kind(), words, speaker.label(), speaker.role(), speaker.codes(), true);
  }

  private <M extends Mention> Optional<M> mention(Sentence sentence, Token source, Class<M> kind) {
    return document.mentionsAt(sentence, source, kind)
        .findFirst()
        .or(() -> document.mentionsIn(sentence, kind)
            .filter(mention -> mention.span().contains(source.span()))
            .max(Comparator.comparingInt(mention -> mention.span().length())));
  }

  /// The words before and with the source, up to its first comma or clause.
  private static Span span(Sentence sentence, Token source) {
    Span span = source.span();
    for (Token child : sentence.children(source, "det", "nmod", "compound", "poss", "amod")) {
      for (Token token : sentence.subtree(child)) {
        span = span.union(token.span());
      }
    }
    return span;
  }

  /// Without a leading article.
  private Span bare(Span span) {
    String words = text(span);
    for (String article : List.of("the ", "a ", "an ")) {
      if (words.toLowerCase(java.util.Locale.ROOT).startsWith(article)) {
        return new Span(span.start() + article.length(), span.end());
      }
    }
    return span;
  }
}
