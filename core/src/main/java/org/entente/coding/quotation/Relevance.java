package org.entente.coding.quotation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType.Quotations;
import org.entente.coding.quotation.Quotation.Mode;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.entente.report.Quote;
import org.entente.report.Span;

/// Decides which turns are statements.
///
/// Unnamed sources and media never make one. People and spokespersons always do, institutions only with
/// quoted words or with a judgement: a judging verb, a word of the judgement lexicons in the predicate of
/// what they are said to have said, or "should" and "must". What both sides together are said to have
/// stressed belongs to their meeting. And the turn must be about the codebook's subject.
final class Relevance {

  private static final Set<String> PREDICATE = Set.of("xcomp", "acomp", "attr", "oprd", "dobj", "conj", "aux", "pcomp", "prep");
  private static final Set<String> POINTING = Set.of("this", "these", "such", "it", "we", "our", "us", "they");
  private static final Set<String> DUTY = Set.of("should", "must", "ought");
  private static final int DEPTH = 3;
  private static final int WORDS = 3;

  private final WordList about;
  private final WordList judgement;

  Relevance(Codebook codebook, Quotations quotations) {
    this.about = WordList.of(codebook, quotations.about());
    this.judgement = WordList.of(codebook, quotations.judgement());
  }

  /// @param told triggers of the report's events: words that tell one are about the subject
  boolean counts(Document document, Quotation quotation, List<Quote> told) {
    return isAnswerable(document, quotation)
        && (quotation.mode() != Mode.INDIRECT || !isJoint(quotation))
        && (about.isEmpty() || isJoint(quotation) || topic(document, quotation, told).isPresent());
  }

  private boolean isAnswerable(Document document, Quotation quotation) {
    return switch (quotation.speaker().kind()) {
      case PERSON, SPOKESPERSON -> true;
      case INSTITUTION -> quotation.judging() || quotesWords(document, quotation) || judges(document, quotation);
      case UNNAMED, NAMED_MEDIA, UNNAMED_MEDIA -> false;
    };
  }

  /// Whether more than one state or body speaks; what they quote together is about the two of them.
  private static boolean isJoint(Quotation quotation) {
    var codes = new HashSet<String>();
    quotation.speakers().forEach(speaker -> codes.addAll(speaker.codes()));
    return codes.size() > 1;
  }

  private static boolean quotesWords(Document document, Quotation quotation) {
    return quotation.mode() != Mode.INDIRECT
        && quotation.content().stream()
            .anyMatch(span -> words(document, span).values().stream().mapToInt(List::size).sum() >= WORDS);
  }

  /// The first word in the reported words that shows the codebook's subject; for a person's quoted words
  /// their sentences will do, and the one before where they point back, since speakers say "it" and "we".
  Optional<Quote> topic(Document document, Quotation quotation, List<Quote> told) {
    boolean personal = quotation.speaker().kind().isPersonal();
    Stream<Span> own = personal && quotation.mode() != Mode.INDIRECT ? sentences(document, quotation) : Stream.empty();
    Stream<Span> around = personal ? Stream.concat(own, before(document, quotation)) : Stream.empty();
    var spans = Stream.concat(quotation.content().stream(), around).toList();
    return spans.stream().flatMap(span -> first(document, words(document, span)).stream()).findFirst()
        .or(() -> told.stream()
            .filter(event -> personal && quotation.content().stream().anyMatch(span -> span.contains(event.span())))
            .findFirst());
  }

  /// The sentence before, where the words point back: what "this" and "it" mean.
  private static Stream<Span> before(Document document, Quotation quotation) {
    Sentence first = document.sentences().get(quotation.sentences().getFirst());
    boolean refers = quotation.content().stream()
        .flatMap(span -> words(document, span).values().stream().flatMap(List::stream))
        .anyMatch(word -> POINTING.contains(word.lemma()));
    return document.sentences().stream()
        .filter(sentence -> refers && sentence.index() == first.index() - 1 && sentence.zone() == first.zone())
        .map(Sentence::span);
  }

  private static Stream<Span> sentences(Document document, Quotation quotation) {
    return quotation.sentences().stream().map(index -> document.sentences().get(index).span());
  }

  /// Whether the reported words themselves show the codebook's subject.
  boolean isAbout(Document document, Quotation quotation) {
    return quotation.content().stream().anyMatch(span -> first(document, words(document, span)).isPresent());
  }

  /// Whether a sentence as a whole shows the codebook's subject.
  boolean isAbout(Sentence sentence) {
    return about.isEmpty() || about.firstIn(sentence, sentence.tokens()).isPresent();
  }

  private Optional<Quote> first(Document document, Map<Sentence, List<Token>> words) {
    return words.entrySet().stream()
        .flatMap(entry -> about.firstIn(entry.getKey(), entry.getValue()).map(token -> {
          int last = token.index() + about.lengthAt(entry.getKey(), token.index()) - 1;
          return document.quote(token.span().union(entry.getKey().token(last).span()));
        }).stream())
        .findFirst();
  }

  private boolean judges(Document document, Quotation quotation) {
    return quotation.content().stream().anyMatch(span -> words(document, span).entrySet().stream()
        .anyMatch(entry -> judges(entry.getKey(), entry.getValue())));
  }

  private boolean judges(Sentence sentence, List<Token> words) {
    var inside = Set.copyOf(words);
    var predicate = new LinkedHashSet<Token>();
    words.stream()
        .filter(token -> token.head() < 0 || !inside.contains(sentence.token(token.head())))
        .forEach(top -> addPredicate(sentence, top, inside, predicate, 0));
    return predicate.stream().anyMatch(token -> DUTY.contains(token.lemma()))
        || judgement.firstIn(sentence, predicate).isPresent();
  }

  private static void addPredicate(Sentence sentence, Token top, Set<Token> inside, Set<Token> all, int depth) {
    all.add(top);
    if (depth < DEPTH) {
      for (Token child : sentence.children(top)) {
        if (inside.contains(child) && PREDICATE.contains(child.relation())) {
          addPredicate(sentence, child, inside, all, depth + 1);
        }
      }
    }
  }

  static Map<Sentence, List<Token>> words(Document document, Span span) {
    var words = new LinkedHashMap<Sentence, List<Token>>();
    for (Sentence sentence : document.sentences()) {
      if (sentence.span().overlaps(span)) {
        words.put(sentence, sentence.within(span));
      }
    }
    return words;
  }
}
