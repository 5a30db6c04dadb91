package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.codebook.Frame;
import org.entente.codebook.RecordType;
import org.entente.codebook.WordPattern;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// Finds the words that raise a type's frames.
final class TriggerFinder {

  private enum Part {
    VERB, NOUN, PHRASE
  }

  private record Raised(Frame frame, Part part) {}

  private final PhraseIndex<Raised> index = new PhraseIndex<>();
  private final PhraseIndex<Raised> particleVerbs = new PhraseIndex<>();
  private final java.util.Map<Frame, List<WordPattern>> particles = new java.util.HashMap<>();

  TriggerFinder(RecordType type) {
    for (Frame frame : type.frames()) {
      frame.trigger().verbs().forEach(words -> addVerb(frame, words));
      frame.trigger().nouns().forEach(words -> index.add(words, new Raised(frame, Part.NOUN)));
      frame.trigger().phrases().forEach(words -> index.add(words, new Raised(frame, Part.PHRASE)));
    }
  }

  private void addVerb(Frame frame, WordPattern words) {
    index.add(words, new Raised(frame, Part.VERB));
    if (words.parts().size() == 2) {
      particleVerbs.add(new WordPattern(words.parts().subList(0, 1)), new Raised(frame, Part.VERB));
      particles.computeIfAbsent(frame, _ -> new ArrayList<>()).add(words);
    }
  }

  List<Predicate> find(Words words, Grammar grammar) {
    var found = new ArrayList<Predicate>();
    for (var match : index.find(words)) {
      boolean inside = match.first() > 0 && words.pieces().get(match.first() - 1).token() == match.firstToken();
      if (!inside) {
        predicate(match, grammar).ifPresent(found::add);
      }
    }
    particleVerbs.find(words).stream()
        .flatMap(match -> withParticle(match, words.sentence()).stream())
        .forEach(found::add);
    found.sort(Comparator.comparing(Predicate::span));
    return found;
  }

  /// Of triggers that lie in each other the longest stands: "training course" is no bare "training".
  static List<Predicate> longest(List<Predicate> predicates) {
    return predicates.stream()
        .filter(one -> predicates.stream()
            .noneMatch(other -> other.span().length() > one.span().length() && other.span().contains(one.span())))
        .toList();
  }

  private static Optional<Predicate> predicate(PhraseIndex.Match<Raised> match, Grammar grammar) {
    Sentence sentence = match.words().sentence();
    Token head = carrier(sentence, topmost(sentence, match.firstToken(), match.lastToken()));
    boolean fits = switch (match.value().part()) {
      case VERB -> head.isVerb() && !head.is("compound") && !head.is("nmod");
      case NOUN -> head.isNoun() || head.tag().equals("VBG") && !head.is("root") && isWrittenSo(match)
          && sentence.children(head, "dobj").isEmpty();
      case PHRASE -> true;
    };
    return fits
        ? Optional.of(new Predicate(sentence, match.value().frame(), head, match.span(), support(head, grammar)))
        : Optional.empty();
  }

  /// A gerund is a noun only where the codebook writes it as one: "training", but not "according" for "accord".
  private static boolean isWrittenSo(PhraseIndex.Match<Raised> match) {
    String form = match.words().pieces().get(match.last()).form();
    return match.value().frame().trigger().nouns().stream().anyMatch(noun -> noun.parts().getLast().endsWith(form));
  }

  private static Optional<Token> support(Token head, Grammar grammar) {
    return head.isNoun() || head.tag().equals("VBG") ? grammar.supporting(head) : Optional.empty();
  }

  /// "handed the boats over": the particle stands apart.
  private Optional<Predicate> withParticle(PhraseIndex.Match<Raised> match, Sentence sentence) {
    Token verb = sentence.token(match.firstToken());
    if (!verb.isVerb()) {
      return Optional.empty();
    }
    Frame frame = match.value().frame();
    boolean apart = sentence.children(verb, "prt").stream()
        .filter(particle -> particle.index() > verb.index() + 1)
        .anyMatch(particle -> particles.getOrDefault(frame, List.of()).contains(
            new WordPattern(List.of(verb.lemma(), particle.lemma()))));
    return apart ? Optional.of(new Predicate(sentence, frame, verb, verb.span(), Optional.empty())) : Optional.empty();
  }

  /// The word that carries the grammar: for a phrase headed by a preposition ("on order") its verb.
  private static Token carrier(Sentence sentence, Token head) {
    return head.tag().equals("IN") && head.head() >= 0 ? sentence.token(head.head()) : head;
  }

  /// The token of a run that governs the others.
  static Token topmost(Sentence sentence, int from, int to) {
    Token top = sentence.token(to);
    for (int i = from; i <= to; i++) {
      Token token = sentence.token(i);
      if (token.head() < from || token.head() > to) {
        top = token;
        if (token.isVerb() || token.isNoun()) {
          return token;
        }
      }
    }
    return top;
  }
}
