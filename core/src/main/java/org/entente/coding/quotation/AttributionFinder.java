package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.claim.Attribution;
import org.entente.claim.Hedge;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.entente.report.Quote;
import org.entente.report.Span;

/// Tells for each word of one report who stands behind it and how firmly.
///
/// Attribution is English, not codebook: it goes by plain verbs of saying and "according to", so every
/// codebook has it. One finder serves one report; asking costs a pass over the report's utterances.
public final class AttributionFinder {

  private static final Set<String> WEAK = Set.of("reportedly", "allegedly", "apparently", "seemingly", "supposedly",
      "purportedly", "ostensibly");
  private static final Set<String> STRONG = Set.of("rumour", "rumor", "rumoured", "rumored", "unconfirmed", "speculation");
  private static final Set<String> HELD = Set.of("say", "believe", "think", "understand", "report", "allege", "rumour", "rumor");

  /// How the words distance themselves from what they tell, with the word that does so.
  public record Distance(Hedge hedge, Optional<Quote> cue) {

    static final Distance NONE = new Distance(Hedge.NONE, Optional.empty());
  }

  private final Document document;
  private final List<Utterance> utterances;

  private AttributionFinder(Document document, List<Utterance> utterances) {
    this.document = document;
    this.utterances = utterances;
  }

  public static AttributionFinder of(Document document) {
    var all = new QuotationFinder(Saying.ENGLISH).utterances(Reading.of(document));
    return new AttributionFinder(document, all.stream().filter(one -> !one.speakers().isEmpty()).toList());
  }

  /// The chain from the author inwards; the author is always its first link.
  public List<Attribution> chain(Sentence sentence, Token token) {
    return chain(token.span(), Optional.empty());
  }

  /// The chain behind the words at a span, its speaker's own turn not counted.
  List<Attribution> chain(Span words, Optional<Span> ownCue) {
    var links = new ArrayList<Attribution>();
    links.add(new Attribution(Attribution.Kind.AUTHOR, Optional.empty()));
    utterances.stream()
        .filter(one -> ownCue.filter(one.cue().span()::equals).isEmpty() && covers(one, words))
        .sorted(Comparator.comparingInt((Utterance one) -> extent(one)).reversed())
        .flatMap(one -> one.speakers().stream())
        .map(this::link)
        .distinct()
        .forEach(links::add);
    return List.copyOf(links);
  }

  /// Whether a hedge or an unnamed medium stands over the word, and how strong it is.
  public Distance hedge(Sentence sentence, Token token) {
    return sentence.tokens().stream()
        .filter(cue -> strength(sentence, cue) != Hedge.NONE && scope(sentence, cue).contains(token))
        .max(Comparator.comparing(cue -> strength(sentence, cue)))
        .map(cue -> new Distance(strength(sentence, cue), Optional.of(document.quote(cue.span()))))
        .or(() -> hearsay(token))
        .orElse(Distance.NONE);
  }

  private Optional<Distance> hearsay(Token token) {
    return utterances.stream()
        .filter(one -> covers(one, token.span()))
        .flatMap(one -> one.speakers().stream())
        .filter(speaker -> speaker.kind() == Speaker.Kind.UNNAMED_MEDIA)
        .map(speaker -> new Distance(Hedge.WEAK, Optional.of(document.quote(speaker.words()))))
        .findFirst();
  }

  private static Hedge strength(Sentence sentence, Token token) {
    if (STRONG.contains(token.lemma()) || STRONG.contains(token.text().toLowerCase(java.util.Locale.ROOT))) {
      return Hedge.STRONG;
    }
    boolean adverb = WEAK.contains(token.lemma());
    boolean held = HELD.contains(token.lemma())
        && !sentence.children(token, "auxpass").isEmpty()
        && !sentence.children(token, "xcomp").isEmpty();
    return adverb || held ? Hedge.WEAK : Hedge.NONE;
  }

  /// A hedge covers all that hangs on the word it modifies, or on itself if it is the verb or the noun.
  private static List<Token> scope(Sentence sentence, Token cue) {
    boolean modifies = cue.tag().startsWith("RB") || cue.tag().startsWith("JJ");
    return sentence.subtree(modifies && cue.head() >= 0 ? sentence.token(cue.head()) : cue);
  }

  private static boolean covers(Utterance utterance, Span words) {
    return pieces(utterance).anyMatch(piece -> piece.contains(words));
  }

  private static int extent(Utterance utterance) {
    return pieces(utterance).mapToInt(Span::length).sum();
  }

  private static Stream<Span> pieces(Utterance utterance) {
    return Stream.concat(utterance.direct().stream(), utterance.indirect().stream());
  }

  private Attribution link(Speaker speaker) {
    return new Attribution(kind(speaker), Optional.of(document.quote(speaker.label())));
  }

  private static Attribution.Kind kind(Speaker speaker) {
    return switch (speaker.kind()) {
      case PERSON -> speaker.isOfficeOnly() ? Attribution.Kind.OFFICE : Attribution.Kind.PERSON;
      case SPOKESPERSON -> Attribution.Kind.OFFICE;
      case INSTITUTION -> Attribution.Kind.ORGANISATION;
      case UNNAMED -> Attribution.Kind.UNNAMED_OFFICIAL;
      case NAMED_MEDIA -> Attribution.Kind.NAMED_MEDIA;
      case UNNAMED_MEDIA -> Attribution.Kind.UNNAMED_MEDIA;
    };
  }
}
