package org.entente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.codebook.Frame;
import org.entente.codebook.Frame.Path;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot.How;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ShipMention;

/// Refuses a trigger used in another sense: by what must stand at a path, what must be near, and what
/// must not.
final class Guards {

  private final Lexicons lexicons;

  /// Lexicons of things with type designations: "F-16s" is as good as a word of them.
  private final List<String> things;
  /// Lexicons of what bears code names: "exercise Amber Shield" is as good as a word for what it is.
  private final List<String> named;
  private final Map<Frame, PhraseIndex<Frame>> refusals = new HashMap<>();

  Guards(RecordType type, Lexicons lexicons) {
    this.lexicons = lexicons;
    this.things = lexicons(type, How.DESIGNATION);
    this.named = lexicons(type, How.NAME);
    for (Frame frame : type.frames()) {
      var index = new PhraseIndex<Frame>();
      frame.unless().forEach(pattern -> index.add(pattern, frame));
      refusals.put(frame, index);
    }
  }

  private static List<String> lexicons(RecordType type, How how) {
    return type.slots().stream().flatMap(slot -> slot.fills().stream()).filter(fill -> fill.how() == how)
        .flatMap(fill -> fill.lexicon().stream()).toList();
  }

  /// @param surroundings sentences that count as near: the trigger's own and the headline
  boolean admit(SentenceView view, Predicate predicate, List<Words> surroundings) {
    Frame frame = predicate.frame();
    return !isRefused(view, predicate)
        && (frame.near().stream().allMatch(lexicon -> surroundings.stream().anyMatch(words -> lexicons.holds(lexicon, words)
            || !things.isEmpty() && words.sentence().tokens().stream().anyMatch(token -> Designations.looksLike(token.text()))))
            || isNamed(view, predicate))
        && frame.where().entrySet().stream().allMatch(entry -> holds(view, predicate, entry.getKey(), entry.getValue())
            || things.contains(entry.getValue()) && designates(view, predicate, entry.getKey()))
        && frame.whereNot().entrySet().stream().noneMatch(entry -> holds(view, predicate, entry.getKey(), entry.getValue()));
  }

  /// Whether a code name stands beside the trigger: "Exercise Amber Shield", "the Amber Shield exercise"; in "Rescue Exercise"
  /// all words are capitalised, and "SAR operations" are of a kind.
  private boolean isNamed(SentenceView view, Predicate predicate) {
    Token head = predicate.head();
    return !head.tag().endsWith("S") && named.stream().flatMap(lexicon -> lexicons.words(lexicon, view.words()).stream())
        .anyMatch(match -> match.lastToken() == head.index())
        && new Names(view, new NounPhrases(view)).codeName(head).map(name -> name.quote().span())
            .filter(name -> name.start() > head.span().start() || Character.isLowerCase(head.text().codePointAt(0))).isPresent();
  }

  /// The noun that the trigger stands before: of "its ageing Soviet-made jets" the jets.
  private static Optional<Token> described(SentenceView view, Token trigger) {
    return Optional.of(trigger).filter(word -> word.is("nmod") || word.is("amod")).flatMap(view.grammar()::head);
  }

  /// Whether a refusing word stands in the trigger's own clause.
  private boolean isRefused(SentenceView view, Predicate predicate) {
    var found = refusals.getOrDefault(predicate.frame(), new PhraseIndex<>()).find(view.words());
    if (found.isEmpty()) {
      return false;
    }
    var clause = new ArrayList<>(view.arguments().clause(predicate));
    described(view, predicate.head()).ifPresent(noun -> {
      clause.addAll(view.sentence().children(noun));
      view.grammar().head(view.grammar().firstConjunct(noun)).ifPresent(clause::add);
    });
    return found.stream().anyMatch(match -> clause.stream().anyMatch(token -> token.index() == match.lastToken()));
  }

  /// Whether a word of the lexicon, or a ship's name where ships are among them, stands at the path, or a word of it in the
  /// office of a person who does.
  private boolean holds(SentenceView view, Predicate predicate, Path path, String lexicon) {
    var ends = lexicons.words(lexicon, view.words()).stream().map(PhraseIndex.Match::lastToken).collect(Collectors.toSet());
    return view.arguments().at(predicate, path).stream()
        .flatMap(token -> nominal(view, token).stream())
        .anyMatch(token -> ends.contains(token.index())
            || lexicons.namesShips(lexicon) && view.mentionsAt(token, ShipMention.class).findAny().isPresent())
        || holdsOffice(view, predicate, path, lexicon) || holdsBefore(view, predicate, path, lexicon);
  }

  /// Whether "it" stands at the path and the subject of the sentence before holds a word of the lexicon.
  private boolean holdsBefore(SentenceView view, Predicate predicate, Path path, String lexicon) {
    int before = view.sentence().index() - 1;
    if (before < 0 || view.arguments().at(predicate, path).stream().noneMatch(token -> token.text().equalsIgnoreCase("it"))) {
      return false;
    }
    Sentence sentence = view.document().sentences().get(before);
    var subject = sentence.tokens().stream().filter(token -> token.is("nsubj") || token.is("nsubjpass")).limit(1)
        .flatMap(token -> sentence.subtree(token).stream()).map(Token::index).toList();
    return lexicons.words(lexicon, Words.of(sentence)).stream().anyMatch(match -> subject.contains(match.lastToken()));
  }

  private static boolean designates(SentenceView view, Predicate predicate, Path path) {
    return view.arguments().at(predicate, path).stream()
        .flatMap(token -> nominal(view, token).stream())
        .anyMatch(token -> Designations.looksLike(token.text()));
  }

  /// Whether a person at the path has an office, told anywhere in the report, that the lexicon names.
  private boolean holdsOffice(SentenceView view, Predicate predicate, Path path, String lexicon) {
    return view.arguments().at(predicate, path).stream().flatMap(view::people)
        .flatMap(person -> person.role().stream())
        .anyMatch(office -> view.document().sentences().stream()
            .filter(sentence -> sentence.span().contains(office))
            .flatMap(sentence -> lexicons.words(lexicon, Words.of(sentence)).stream())
            .anyMatch(match -> office.contains(match.span())));
  }

  /// A noun with what names it: its modifiers, appositions, and what "of" links to it.
  private static List<Token> nominal(SentenceView view, Token head) {
    var phrase = new ArrayList<Token>(List.of(head));
    for (Token child : view.sentence().children(head)) {
      boolean naming = switch (child.relation()) {
        case "compound", "nmod", "amod", "appos", "conj", "nummod", "npadvmod" -> true;
        case "prep" -> child.lemma().equals("of");
        case "pobj" -> head.lemma().equals("of");
        default -> false;
      };
      if (naming) {
        phrase.addAll(nominal(view, child));
      }
    }
    return phrase;
  }
}
