package org.entente.coding.quotation;

import java.util.Objects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// Gives every quoted stretch and every reported clause to its cue.
///
/// A quoted stretch belongs to the cue whose clause it lies in; else to the cue that follows it in the
/// sentence it ends in (“…,” said X), else to the one before it (X said: “…”), else to the cue that a
/// colon or the same paragraph hands on to it. A stretch that only goes on what the paragraph before
/// left open follows that one. The cost is linear in sentences times stretches of a report.
final class UtteranceFinder {

  private static final int ADDRESS = 3;
  private static final int PHRASE = 3;
  private static final Set<String> JOINING = Set.of("and", "but", "that");

  private final Reading reading;
  private final List<Cue> cues = new ArrayList<>();
  private final Map<Cue, List<Span>> indirect = new LinkedHashMap<>();
  private final Map<Cue, List<QuotedStretch>> direct = new LinkedHashMap<>();

  UtteranceFinder(Reading reading, CueFinder finder) {
    this.reading = reading;
    for (Sentence sentence : reading.document().sentences()) {
      cues.addAll(finder.find(sentence));
    }
    cues.forEach(cue -> indirect.put(cue, IndirectWords.of(cue)));
    cues.replaceAll(this::withSourceAbove);
    cues.forEach(cue -> direct.put(cue, new ArrayList<>()));
  }

  /// "X said that A, adding that B": where the tree puts "adding" inside A, it goes back to X, and A
  /// ends before it.
  private Cue withSourceAbove(Cue cue) {
    if (!cue.head().tag().equals("VBG") || !cue.head().is("advcl")) {
      return cue;
    }
    for (Cue above : List.copyOf(indirect.keySet())) {
      boolean holds = indirect.getOrDefault(above, List.of()).stream().anyMatch(span -> span.contains(cue.span()));
      if (holds && above.span().end() < cue.span().start()) {
        indirect.put(above, indirect.getOrDefault(above, List.of()).stream()
            .map(span -> span.contains(cue.span()) ? before(span, cue) : span).toList());
        Cue mended = cue.from(above.sources());
        indirect.put(mended, indirect.remove(cue));
        return mended;
      }
    }
    return cue;
  }

  private Span before(Span span, Cue cue) {
    String words = reading.text(new Span(span.start(), cue.span().start()));
    return new Span(span.start(), span.start() + words.replaceFirst("[\\s,;–-]+$", "").length());
  }

  /// The utterances in order of their cues, those without words left out.
  List<Utterance> find(SpeakerFinder speakers) {
    assign();
    var found = new ArrayList<Utterance>();
    for (Cue cue : cues) {
      var who = speakers.of(cue);
      var quoted = direct.getOrDefault(cue, List.of());
      var pieces = indirect.getOrDefault(cue, List.of()).stream()
          .flatMap(span -> outside(span).stream())
          .filter(span -> says(cue, span, quoted))
          .toList();
      var utterance = new Utterance(
          cue, who, quoted.stream().map(QuotedStretch::inner).toList(), pieces, cue.sentence().block());
      if (!utterance.isEmpty()) {
        speakers.remember(who);
        found.add(utterance);
      }
    }
    return found;
  }

  /// Whether a reported piece says anything by itself: beside a quotation, or as the object of a verb that
  /// takes sides, a bare noun does not ("highlighted the value of the drill: “…”").
  private boolean says(Cue cue, Span piece, List<QuotedStretch> quoted) {
    List<Token> words = reading.words(piece);
    boolean named = words.stream().noneMatch(Token::isVerb);
    boolean beside = quoted.stream().anyMatch(reading::isClause) && cue.judging();
    return !named || !beside && (!cue.judging() || !quoted.isEmpty() || words.size() >= PHRASE);
  }

  private void assign() {
    Optional<Cue> last = Optional.empty();
    QuotedStretch before = null;
    for (QuotedStretch stretch : reading.stretches()) {
      Optional<Cue> cue = cueOf(stretch, last, Optional.ofNullable(before));
      cue.ifPresent(owner -> Objects.requireNonNull(direct.get(owner)).add(stretch));
      if (reading.isClause(stretch)) {
        last = cue;
        before = stretch;
      }
    }
  }

  private Optional<Cue> cueOf(QuotedStretch stretch, Optional<Cue> last, Optional<QuotedStretch> before) {
    if (stretch.continues() && last.isPresent()) {
      return last;
    }
    Optional<Cue> inside = clauseAround(stretch);
    if (!reading.isClause(stretch)) {
      return splits(stretch) ? inside.or(() -> governing(stretch)) : Optional.empty();
    }
    return following(stretch)
        .filter(cue -> cue.form() != Cue.Form.IDIOM || inside.isEmpty() || inside.get().form() == Cue.Form.IDIOM)
        .or(() -> inside)
        .or(() -> preceding(stretch))
        .or(() -> afterColon(stretch))
        .or(() -> last.filter(_ -> before.filter(old -> goesOn(old, stretch)).isPresent()))
        .or(() -> inParagraph(stretch))
        .or(() -> nextParagraph(stretch));
  }

  /// Whether a short stretch is words of the speaker, not a title or a single term.
  private boolean splits(QuotedStretch stretch) {
    return !reading.isTitle(stretch);
  }

  private Optional<Cue> clauseAround(QuotedStretch stretch) {
    return cues.stream()
        .filter(cue -> indirect.getOrDefault(cue, List.of()).stream().anyMatch(span -> span.overlaps(stretch.inner())))
        .max(Comparator.comparing((Cue cue) -> cue.form() == Cue.Form.VERB).thenComparing(cue -> cue.span().start()));
  }

  /// A short stretch in a phrase that the verb governs: called the plan “absurd”.
  private Optional<Cue> governing(QuotedStretch stretch) {
    List<Token> words = reading.words(stretch.inner());
    return cues.stream()
        .filter(cue -> cue.form() == Cue.Form.VERB && cue.span().end() <= stretch.outer().start())
        .filter(cue -> words.stream().anyMatch(word -> cue.governs(word)))
        .findFirst();
  }

  /// “…,” said the minister: the first cue after the stretch, before any other sentence begins.
  private Optional<Cue> following(QuotedStretch stretch) {
    int end = stretch.outer().end();
    boolean stopped = stretch.closed() && endsWithStop(stretch);
    return cues.stream()
        .filter(cue -> cue.span().start() >= end && sameSentence(stretch, cue))
        .findFirst()
        .filter(cue -> !stopped || startsSmall(end))
        .filter(cue -> !isOwnClause(stretch, cue));
  }

  /// The next cue's subject-first clause with words of its own to the right of it, after a stretch that
  /// belongs to a cue on its left: “…” he said, adding that ….
  private boolean isOwnClause(QuotedStretch stretch, Cue cue) {
    boolean left = preceding(stretch).isPresent();
    return left && indirect.getOrDefault(cue, List.of()).stream().anyMatch(span -> span.start() > cue.span().end());
  }

  private boolean endsWithStop(QuotedStretch stretch) {
    String words = reading.text(stretch.inner()).strip();
    String after = rest(stretch.outer().end(), 1);
    return words.endsWith(".") && !after.equals(",") || after.equals(".");
  }

  private boolean startsSmall(int offset) {
    String next = rest(offset, 2).strip();
    return !next.isEmpty() && Character.isLowerCase(next.charAt(0));
  }

  private String rest(int from, int length) {
    String text = reading.document().report().text();
    return text.substring(Math.min(from, text.length()), Math.min(from + length, text.length()));
  }

  private boolean sameSentence(QuotedStretch stretch, Cue cue) {
    int last = reading.document().sentences().stream()
        .filter(sentence -> sentence.span().start() < stretch.outer().end() + 1
            && sentence.block() == stretch.block())
        .mapToInt(Sentence::index)
        .max()
        .orElse(-1);
    int next = last + 1;
    boolean broken = cue.sentence().index() == next && startsRightAfter(stretch, cue.sentence());
    return cue.sentence().block() == stretch.block() && (cue.sentence().index() == last || broken);
  }

  private boolean startsRightAfter(QuotedStretch stretch, Sentence sentence) {
    return sentence.span().start() - stretch.outer().end() <= 2;
  }

  /// The minister said: “…”.
  private Optional<Cue> preceding(QuotedStretch stretch) {
    return reading.sentenceAt(stretch.outer().start())
        .or(() -> reading.sentenceAt(stretch.inner().start()))
        .flatMap(sentence -> cues.stream()
            .filter(cue -> cue.sentence().equals(sentence) && cue.span().end() <= stretch.outer().start())
            .reduce((first, second) -> second));
  }

  /// A paragraph or sentence that ends in a colon hands its last cue on.
  private Optional<Cue> afterColon(QuotedStretch stretch) {
    String before = reading.document().report().text().substring(0, stretch.outer().start()).stripTrailing();
    if (!before.endsWith(":")) {
      return Optional.empty();
    }
    return cues.stream().filter(cue -> cue.span().end() <= before.length()).reduce((first, second) -> second)
        .filter(cue -> cue.sentence().span().contains(before.length() - 1));
  }

  /// “…” right after another of the same paragraph, or as a paragraph of its own after one.
  private boolean goesOn(QuotedStretch old, QuotedStretch stretch) {
    return old.block() == stretch.block() && startsSentence(stretch)
        || old.block() == stretch.block() - 1 && startsParagraph(stretch);
  }

  private boolean startsParagraph(QuotedStretch stretch) {
    return stretch.outer().start() - reading.document().blocks().get(stretch.block()).span().start() <= 1;
  }

  private boolean startsSentence(QuotedStretch stretch) {
    String before = reading.document().report().text().substring(0, stretch.outer().start()).stripTrailing();
    return before.isEmpty() || ".!?:”\"’'".indexOf(before.charAt(before.length() - 1)) >= 0 || startsParagraph(stretch);
  }

  /// “…” as a sentence of its own after reported words in its paragraph or at the head of the next one.
  private Optional<Cue> inParagraph(QuotedStretch stretch) {
    return cues.stream()
        .filter(cue -> cue.span().end() <= stretch.outer().start())
        .reduce((first, second) -> second)
        .filter(cue -> cue.sentence().block() == stretch.block() && startsSentence(stretch) || startsParagraph(stretch)
            && cue.sentence().block() == stretch.block() - 1)
        .filter(cue -> !indirect.getOrDefault(cue, List.of()).isEmpty() || !direct.getOrDefault(cue, List.of()).isEmpty());
  }

  /// “…” at the end of a paragraph whose speaker only the next one names.
  private Optional<Cue> nextParagraph(QuotedStretch stretch) {
    Span block = reading.document().blocks().get(stretch.block()).span();
    return cues.stream()
        .filter(cue -> cue.span().start() >= stretch.outer().end())
        .findFirst()
        .filter(cue -> block.end() - stretch.outer().end() <= 1 && cue.sentence().block() == stretch.block() + 1);
  }

  /// The parts of an indirect stretch that no quotation of this report covers.
  private List<Span> outside(Span span) {
    var parts = new ArrayList<Span>();
    int start = span.start();
    for (QuotedStretch stretch : reading.stretches()) {
      boolean given = direct.values().stream().anyMatch(all -> all.contains(stretch));
      if (given && stretch.outer().overlaps(new Span(start, Math.max(start, span.end())))) {
        addPart(start, stretch.outer().start(), parts);
        start = Math.max(start, stretch.outer().end());
      }
    }
    addPart(start, span.end(), parts);
    return parts;
  }

  private void addPart(int start, int end, List<Span> parts) {
    if (end <= start) {
      return;
    }
    List<Token> words = reading.words(new Span(start, end));
    int first = 0;
    while (first < words.size() && JOINING.contains(words.get(first).lemma())) {
      first++;
    }
    if (first < words.size() && !isLeftOver(words)) {
      parts.add(words.get(first).span().union(words.getLast().span()));
    }
  }

  /// One word, or whom the words were said to: what is left of a clause cut by marks says nothing.
  private static boolean isLeftOver(List<Token> words) {
    boolean addressed = words.size() <= ADDRESS
        && words.stream().findFirst().filter(word -> word.lemma().equals("to")).isPresent()
        && words.stream().noneMatch(Token::isVerb);
    boolean nothing = words.size() < 2 && words.stream().noneMatch(Token::isNoun);
    return addressed || nothing;
  }
}
