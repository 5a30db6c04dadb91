package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.coding.quotation.Quotation.Mode;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Joins what a speaker says on one occasion into one turn. Another voice ends it, and so does a
/// paragraph of the author's alone.
final class TurnJoiner {

  private static final int FULL = 3;

  private final Reading reading;

  TurnJoiner(Reading reading) {
    this.reading = reading;
  }

  List<Quotation> join(List<Utterance> utterances) {
    var turns = new ArrayList<Quotation>();
    var open = new ArrayList<Utterance>();
    for (Utterance utterance : utterances) {
      if (!open.isEmpty() && !goesOn(open.getLast(), utterance, open)) {
        turns.add(turn(open));
        open.clear();
      }
      open.add(utterance);
    }
    if (!open.isEmpty()) {
      turns.add(turn(open));
    }
    return List.copyOf(turns);
  }

  /// Without the paraphrases that headlines are, and those in the lead of what the same speaker is
  /// quoted with further on.
  List<Utterance> withoutSummaries(List<Utterance> utterances) {
    var kept = new ArrayList<Utterance>();
    for (int i = 0; i < utterances.size(); i++) {
      Utterance one = utterances.get(i);
      boolean again = utterances.subList(i + 1, utterances.size()).stream()
          .anyMatch(later -> later.block() != one.block() && same(one.speakers(), later.speakers()));
      boolean summary = isHeadline(one.block()) || opensLead(one) && again;
      if (!summary || one.direct().stream().anyMatch(this::isFull)) {
        kept.add(one);
      }
    }
    return kept;
  }

  /// Whether a stretch is long enough to be more than a word or two taken up by the author.
  private boolean isFull(Span quoted) {
    return reading.words(quoted).size() > FULL;
  }

  private boolean isHeadline(int block) {
    return zone(block) == Zone.HEADLINE && reading.document().blocks().size() > 1;
  }

  /// Whether the words stand in the first sentence below the headline.
  private boolean opensLead(Utterance one) {
    int block = one.block();
    int sentence = one.cue().sentence().index();
    boolean lead = block > 0 && zone(block - 1) == Zone.HEADLINE && zone(block) == Zone.BODY;
    return lead && (sentence == 0 || reading.document().sentences().get(sentence - 1).block() != block);
  }

  private boolean goesOn(Utterance last, Utterance next, List<Utterance> open) {
    return next.block() - lastBlock(last) <= 1
        && zone(last.block()) == zone(next.block())
        && open.stream().anyMatch(earlier -> same(earlier.speakers(), next.speakers()));
  }

  private Zone zone(int block) {
    return reading.document().blocks().get(block).zone();
  }

  /// The last paragraph that an utterance's words reach.
  private int lastBlock(Utterance utterance) {
    int end = Stream.concat(utterance.direct().stream(), Stream.of(utterance.cue().span()))
        .mapToInt(Span::end)
        .max()
        .orElseThrow();
    for (int block = utterance.block(); block < reading.document().blocks().size(); block++) {
      if (reading.document().blocks().get(block).span().end() >= end) {
        return block;
      }
    }
    return utterance.block();
  }

  private boolean same(List<Speaker> some, List<Speaker> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean same(Speaker one, Speaker other) {
    if (one.label().equals(other.label())) {
      return true;
    }
    if (one.kind() != other.kind()) {
      return false;
    }
    String name = reading.text(one.label()).toLowerCase(java.util.Locale.ROOT);
    String second = reading.text(other.label()).toLowerCase(java.util.Locale.ROOT);
    boolean alike = name.equals(second) || name.endsWith(" " + second) || second.endsWith(" " + name);
    return switch (one.kind()) {
      case PERSON, SPOKESPERSON -> alike;
      case INSTITUTION -> alike || !one.codes().isEmpty() && one.codes().equals(other.codes());
      case UNNAMED, NAMED_MEDIA, UNNAMED_MEDIA -> alike;
    };
  }

  private Quotation turn(List<Utterance> utterances) {
    var direct = utterances.stream().flatMap(one -> one.direct().stream()).map(this::withoutComma).distinct().toList();
    var indirect = utterances.stream().flatMap(one -> one.indirect().stream())
        .filter(span -> direct.stream().noneMatch(quoted -> quoted.contains(span)))
        .distinct()
        .toList();
    var content = Stream.concat(direct.stream(), indirect.stream()).sorted().toList();
    Mode mode = indirect.isEmpty() ? Mode.DIRECT : direct.isEmpty() ? Mode.INDIRECT : Mode.MIXED;
    Utterance first = utterances.getFirst();
    return new Quotation(
        fullest(utterances),
        mode,
        content,
        utterances.stream().map(one -> one.cue().span()).toList(),
        utterances.stream().flatMap(one -> addressee(one.cue()).stream()).findFirst(),
        sentences(utterances, content),
        first.cue().sentence().zone(),
        utterances.stream().anyMatch(one -> one.cue().judging()),
        utterances.stream().map(one -> one.cue().lemma()).toList());
  }

  /// The comma before a closing mark belongs to the author's sentence (“We stay,” she said).
  private Span withoutComma(Span quoted) {
    String words = reading.text(quoted).stripTrailing();
    return words.endsWith(",") ? new Span(quoted.start(), quoted.start() + words.length() - 1) : quoted;
  }

  private static List<Speaker> fullest(List<Utterance> utterances) {
    return utterances.stream()
        .map(Utterance::speakers)
        .filter(all -> all.stream().noneMatch(Speaker::anaphoric))
        .findFirst()
        .orElse(utterances.getFirst().speakers());
  }

  private List<Integer> sentences(List<Utterance> utterances, List<Span> content) {
    var touched = new TreeSet<Integer>();
    utterances.forEach(one -> touched.add(one.cue().sentence().index()));
    for (Span span : content) {
      reading.sentencesOver(span).forEach(sentence -> touched.add(sentence.index()));
    }
    return List.copyOf(touched);
  }

  /// "told reporters": the object of a verb that also has words to report.
  private static Optional<Span> addressee(Cue cue) {
    Sentence sentence = cue.sentence();
    if (cue.form() != Cue.Form.VERB || !java.util.Set.of("tell", "inform", "assure", "warn").contains(cue.lemma())) {
      return Optional.empty();
    }
    return sentence.children(cue.head(), "dobj", "iobj", "dative").stream()
        .filter(object -> object.index() > cue.head().index())
        .findFirst()
        .map(object -> phrase(sentence, object));
  }

  private static Span phrase(Sentence sentence, Token top) {
    Span span = top.span();
    for (Token child : sentence.children(top, "det", "nmod", "compound", "poss")) {
      span = span.union(child.span());
    }
    return span;
  }
}
