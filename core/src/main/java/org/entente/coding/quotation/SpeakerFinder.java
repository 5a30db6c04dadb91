package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.coding.quotation.Speaker.Kind;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.ActorMention.Resolution;
import org.entente.mention.Document;
import org.entente.mention.Mention;
import org.entente.mention.PersonMention;
import org.entente.report.Span;

/// Finds who stands behind a cue's source. One finder reads one document, in order.
final class SpeakerFinder {

  private static final Set<String> MEDIA = Set.of("media", "medium", "report", "newspaper", "agency", "radio", "television", "tv",
      "daily", "channel",
      "broadcaster", "paper", "press", "website", "outlet");
  private static final Set<String> PRESS = Set.of("news", "press", "information", "telegraph");
  private static final Set<String> BODIES = Set.of("ministry", "embassy", "mission", "navy", "army", "force", "government",
      "military", "police", "guard",
      "department", "commission", "council", "office", "command", "alliance", "parliament", "agency", "company",
      "firm", "bloc", "administration", "delegation", "presidency", "headquarters", "committee", "union");
  private static final Set<String> RANKS = Set.of("general", "colonel", "admiral", "commodore", "brigadier", "major", "captain",
      "lieutenant", "sergeant", "marshal");
  private static final Set<String> PAPERS = Set.of("statement", "release", "communique");
  private static final Set<String> ISSUE = Set.of("from", "by", "of");

  private final Document document;
  private final Saying saying;
  private final PastSpeakers past = new PastSpeakers();
  private final PersonSpeakers people;
  private final Bodies bodies;

  SpeakerFinder(Document document, Saying saying) {
    this.document = document;
    this.saying = saying;
    this.people = new PersonSpeakers(document, past);
    this.bodies = new Bodies(document);
  }

  /// The speakers behind a cue; empty where nobody can be made out.
  List<Speaker> of(Cue cue) {
    var speakers = new ArrayList<Speaker>();
    for (Token source : cue.sources()) {
      speaker(cue.sentence(), source)
          .filter(found -> speakers.stream().noneMatch(other -> other.label().equals(found.label())))
          .ifPresent(speakers::add);
    }
    boolean bodiesOnly = speakers.size() > 1 && speakers.stream().allMatch(one -> one.kind() == Kind.INSTITUTION);
    return bodiesOnly ? List.of(together(speakers)) : List.copyOf(speakers);
  }

  /// Keeps who has spoken, for later words that mean them again.
  void remember(List<Speaker> speakers) {
    past.add(speakers);
  }

  /// "The US and Germany" speak as one.
  private Speaker together(List<Speaker> speakers) {
    var codes = new LinkedHashSet<String>();
    speakers.forEach(
        speaker -> codes.addAll(speaker.codes().isEmpty() ? List.of(document.quote(speaker.label()).text()) : speaker.codes()));
    Span label = speakers.stream().map(Speaker::label).reduce(Span::union).orElseThrow();
    return new Speaker(Kind.INSTITUTION, label, label, Optional.empty(), List.copyOf(codes), false);
  }

  private Optional<Speaker> speaker(Sentence sentence, Token source) {
    if (saying.isNoun(source) || PAPERS.contains(source.lemma())) {
      return issuer(sentence, source).or(() -> before(sentence, source));
    }
    return person(sentence, source)
        .or(() -> sentence.children(source, "appos").stream()
            .flatMap(name -> person(sentence, name).filter(found -> found.kind() == Kind.PERSON).stream())
            .findFirst())
        .or(() -> people.knownName(sentence, source))
        .or(() -> actor(sentence, source))
        .or(() -> unmentioned(sentence, source));
  }

  private Optional<Speaker> person(Sentence sentence, Token source) {
    return named(sentence, source)
        .or(() -> mention(sentence, source, PersonMention.class))
        .flatMap(found -> people.of(sentence, source, found));
  }

  /// The person whose office the source is, where the two stand apart ("the ambassador to Peru, Ana Ruiz").
  private Optional<PersonMention> named(Sentence sentence, Token source) {
    return document.mentionsIn(sentence, PersonMention.class)
        .filter(person -> person.name().filter(sentence.span()::contains).isPresent())
        .filter(person -> person.resolved() == Resolution.NAMED || !source.tag().startsWith("PRP"))
        .filter(person -> person.role().filter(role -> role.contains(source.span())).isPresent())
        .findFirst();
  }

  private Optional<Speaker> actor(Sentence sentence, Token source) {
    return mention(sentence, source, ActorMention.class).map(found -> {
      boolean anaphoric = found.resolved() == Resolution.REFERENCE;
      if (PersonSpeakers.UNNAMED.contains(source.lemma()) || found.codes().isEmpty() && source.tag().equals("NNS")) {
        return plain(Kind.UNNAMED, found.span());
      }
      if (found.level() == Level.MEDIA || isMedium(sentence, source)) {
        return plain(source.isProper() ? Kind.NAMED_MEDIA : Kind.UNNAMED_MEDIA, found.span());
      }
      if (source.tag().startsWith("PRP")) {
        return past.last(found.span(), false).orElse(institution(found.span(), found.codes(), true));
      }
      return institution(phrase(sentence, source, found), bodies.codes(found), anaphoric);
    });
  }

  /// The mention's words, widened to what names the body ("Ministry of Defence", "the US Embassy in Lima").
  private Span phrase(Sentence sentence, Token source, ActorMention mention) {
    Span span = mention.span();
    for (Token child : sentence.children(source, "nmod", "compound", "poss", "prep")) {
      if (child.index() < source.index() || names(sentence, child)) {
        for (Token token : sentence.subtree(child)) {
          boolean apart = sentence.tokens().subList(source.index(), Math.max(source.index(), token.index())).stream()
              .anyMatch(Token::isVerb);
          span = apart ? span : span.union(token.span());
        }
      }
    }
    return people.bare(span);
  }

  private static boolean names(Sentence sentence, Token prep) {
    boolean place = sentence.children(prep, "pobj").stream()
        .anyMatch(object -> object.entity() == EntityType.GPE || object.entity() == EntityType.LOC);
    return prep.is("prep") && (Set.of("of", "for").contains(prep.lemma()) || prep.lemma().equals("in") && place);
  }

  private Speaker institution(Span words, List<String> codes, boolean anaphoric) {
    return new Speaker(Kind.INSTITUTION, words, people.bare(words), Optional.empty(), codes, anaphoric);
  }

  private Speaker plain(Kind kind, Span words) {
    return new Speaker(kind, words, people.bare(words), Optional.empty(), List.of(), false);
  }

  /// "The statement from the ministry", "the navy's statement", "a post by the embassy".
  private Optional<Speaker> issuer(Sentence sentence, Token paper) {
    var owners = new ArrayList<Token>(sentence.children(paper, "poss", "nmod", "compound"));
    sentence.subtree(paper).stream()
        .filter(by -> by.index() > paper.index() && ISSUE.contains(by.lemma()))
        .forEach(by -> owners.addAll(sentence.children(by, "pobj")));
    return owners.reversed().stream()
        .filter(owner -> !isMedium(sentence, owner) && !saying.isNoun(owner))
        .flatMap(owner -> person(sentence, owner)
            .or(() -> actor(sentence, owner))
            .or(() -> unmentioned(sentence, owner))
            .stream())
        .findFirst();
  }

  /// "The news agency", "the daily", but not "the Defense Security Cooperation Agency".
  private static boolean isMedium(Sentence sentence, Token source) {
    boolean press = sentence.children(source).stream().anyMatch(part -> PRESS.contains(part.lemma()));
    return MEDIA.contains(source.lemma()) && (!source.lemma().equals("agency") || press);
  }

  private Optional<Speaker> before(Sentence sentence, Token source) {
    Span words = span(sentence, source);
    return past.last(words, false).or(() -> lastIssuer(sentence, words));
  }

  /// The body that an earlier sentence names as issuing a paper ("in a statement by the ministry").
  private Optional<Speaker> lastIssuer(Sentence here, Span words) {
    for (int index = here.index() - 1; index >= 0; index--) {
      Sentence sentence = document.sentences().get(index);
      Optional<Speaker> found = sentence.tokens().stream()
          .filter(saying::isNoun)
          .flatMap(token -> issuer(sentence, token).stream())
          .findFirst();
      if (found.isPresent()) {
        return found.map(speaker -> speaker.again(words));
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> unmentioned(Sentence sentence, Token source) {
    Span words = span(sentence, source);
    String lemma = source.lemma();
    if (PersonSpeakers.UNNAMED.contains(lemma)) {
      return Optional.of(plain(Kind.UNNAMED, words));
    }
    if (isMedium(sentence, source)) {
      return Optional.of(plain(source.isProper() ? Kind.NAMED_MEDIA : Kind.UNNAMED_MEDIA, words));
    }
    if (source.tag().equals("PRP")) {
      return past.last(words, Set.of("he", "she").contains(lemma));
    }
    if (RANKS.contains(lemma) && PersonSpeakers.isDefinite(sentence, source)) {
      return past.last(words, true);
    }
    if (lemma.startsWith("spokes")) {
      var role = Optional.of(source.span());
      return Optional.of(new Speaker(Kind.SPOKESPERSON, words, people.bare(words), role, List.of(), false));
    }
    if (source.entity() == EntityType.PERSON) {
      return Optional.of(new Speaker(Kind.PERSON, words, name(sentence, source), Optional.empty(), List.of(), false));
    }
    boolean body = BODIES.contains(lemma);
    return body || source.isProper()
        ? Optional.of(institution(words, List.of(), body && PersonSpeakers.isDefinite(sentence, source)))
        : Optional.empty();
  }

  /// The run of tokens that the tagger saw as one person's name.
  private static Span name(Sentence sentence, Token source) {
    int first = source.index();
    while (!sentence.token(first).entityStart() && first > 0 && sentence.token(first - 1).entity() == EntityType.PERSON) {
      first--;
    }
    return sentence.token(first).span().union(source.span());
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
}
