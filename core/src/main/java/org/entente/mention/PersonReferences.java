package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.mention.ActorMention.Resolution;
import org.entente.report.Report;
import org.entente.report.Span;

/// Ties later mentions of a person to the fullest earlier one: surnames ("Fomin"), offices ("the
/// minister") and pronouns ("he") that stand as a subject.
final class PersonReferences {

  private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her");

  private final Report report;
  private final List<Sentence> sentences;
  private final List<PersonMention> resolved = new ArrayList<>();

  private PersonReferences(Syntax syntax) {
    this.report = syntax.report();
    this.sentences = syntax.sentences();
  }

  static List<PersonMention> resolve(Syntax syntax, List<PersonMention> people) {
    var references = new PersonReferences(syntax);
    for (Sentence sentence : syntax.sentences()) {
      references.read(sentence, people.stream().filter(person -> person.sentence() == sentence.index()).toList());
    }
    return references.resolved.stream().map(references::withState).toList();
  }

  /// A state told of a person only later holds from the start.
  private PersonMention withState(PersonMention person) {
    return person.name().isEmpty() || !person.codes().isEmpty()
        ? person
        : resolved.stream().filter(other -> !other.codes().isEmpty() && other.name().isPresent())
            .filter(other -> isSame(words(person.name().get()), words(other.name().get())))
            .findFirst().map(other -> person.of(other.codes())).orElse(person);
  }

  private void read(Sentence sentence, List<PersonMention> people) {
    for (Token token : sentence.tokens()) {
      people.stream().filter(person -> person.head() == token.index()).findFirst().ifPresentOrElse(
          person -> resolved.add(settle(sentence, person)),
          () -> pronoun(sentence, token, people).ifPresent(resolved::add));
    }
  }

  private PersonMention settle(Sentence sentence, PersonMention person) {
    Optional<PersonMention> earlier = person.name().isPresent() ? sameName(person) : sameOffice(sentence, person);
    return earlier.map(known -> merged(person, known)).orElse(person);
  }

  private Optional<PersonMention> sameName(PersonMention person) {
    String[] words = words(person.name().orElseThrow());
    return resolved.reversed().stream()
        .filter(known -> known.name().isPresent())
        .filter(known -> isSame(words, words(known.name().get())))
        .findFirst();
  }

  private static boolean isSame(String[] words, String[] full) {
    return full[full.length - 1].equalsIgnoreCase(words[words.length - 1])
        && (words.length == 1 || full.length == 1 || full[0].equalsIgnoreCase(words[0]))
        || words.length == 1 && full.length > 1 && full[0].equalsIgnoreCase(words[0]) && words[0].length() > 3;
  }

  private Optional<PersonMention> sameOffice(Sentence sentence, PersonMention person) {
    Token noun = sentence.token(person.head());
    boolean definite = sentence.children(noun, "det").stream().anyMatch(det -> det.lemma().equals("the"));
    if (!definite && !Character.isUpperCase(noun.text().codePointAt(0))) {
      return Optional.empty();
    }
    return resolved.reversed().stream()
        .filter(known -> known.name().isPresent() && known.role().isPresent())
        .filter(known -> isOffice(noun.text(), words(known.role().get())))
        .filter(known -> person.codes().isEmpty() || known.codes().isEmpty() || person.codes().equals(known.codes()))
        .findFirst()
        .or(() -> unnamed(noun, person));
  }

  /// "Minister" of a defence minister, "COAS" of a Chief of Army Staff.
  private static boolean isOffice(String word, String[] role) {
    var initials = new StringBuilder();
    for (String part : role) {
      initials.append(part.equals("the") ? "" : part.substring(0, Math.min(1, part.length())));
    }
    return List.of(role).stream().anyMatch(part -> part.equalsIgnoreCase(word))
        || word.length() > 2 && word.equalsIgnoreCase(initials.toString());
  }

  /// "The minister" after "the Peruvian minister" whom nobody names.
  private Optional<PersonMention> unnamed(Token noun, PersonMention person) {
    return resolved.reversed().stream()
        .filter(known -> known.name().isEmpty() && known.role().isPresent() && person.codes().isEmpty())
        .filter(known -> List.of(words(known.role().get())).getLast().equalsIgnoreCase(noun.text()))
        .filter(known -> !known.codes().isEmpty())
        .findFirst();
  }

  /// The reference keeps its own place; name, office and state come from whichever mention has them fuller.
  private static PersonMention merged(PersonMention person, PersonMention known) {
    boolean fuller = person.name().isPresent()
        && person.name().get().length() > known.name().orElse(new Span(0, 0)).length();
    return new PersonMention(person.sentence(), person.head(), person.span(),
        fuller ? person.name() : known.name(),
        person.role().filter(_ -> person.name().isPresent()).or(known::role).or(person::role),
        person.rank().or(known::rank),
        person.codes().isEmpty() ? known.codes() : person.codes(),
        Resolution.REFERENCE);
  }

  private Optional<PersonMention> pronoun(Sentence sentence, Token token, List<PersonMention> people) {
    if (!PRONOUNS.contains(token.lemma()) || !token.tag().startsWith("PRP") || token.is("dobj")) {
      return Optional.empty();
    }
    boolean first = people.stream().noneMatch(person -> person.name().isPresent() && person.head() < token.index());
    Optional<PersonMention> beside = people.stream()
        .filter(person -> person.name().isPresent() && isBeside(sentence, token, person)).findFirst();
    Optional<PersonMention> ahead = beside.or(() -> people.stream()
        .filter(person -> first && person.name().isPresent() && isAhead(sentence, token, person)).findFirst());
    return ahead.stream().map(person -> settle(sentence, person)).findFirst().or(() -> before(sentence, token))
        .map(known -> new PersonMention(sentence.index(), token.index(), token.span(), known.name(), known.role(),
            known.rank(), known.codes(), Resolution.REFERENCE));
  }

  /// "Met General Ito and his delegation": the general's.
  private static boolean isBeside(Sentence sentence, Token pronoun, PersonMention person) {
    return pronoun.is("poss") && pronoun.head() >= 0 && sentence.token(pronoun.head()).is("conj")
        && sentence.token(pronoun.head()).head() == person.head() && person.head() < pronoun.index();
  }

  /// "During his visit, Admiral Ruiz met …": the subject that follows is meant.
  private static boolean isAhead(Sentence sentence, Token pronoun, PersonMention person) {
    Token subject = sentence.token(person.head());
    return pronoun.is("poss") && subject.is("nsubj") && pronoun.index() < subject.index()
        && sentence.token(subject.head()).head() < 0;
  }

  /// The person last told of: of those in one sentence its subject, else the last.
  private Optional<PersonMention> before(Sentence sentence, Token token) {
    return resolved.reversed().stream()
        .filter(known -> known.name().isPresent() && known.sentence() >= sentence.index() - 3)
        .filter(known -> known.sentence() < sentence.index() || known.head() < token.index())
        .min(Comparator.comparingInt((PersonMention known) -> -known.sentence())
            .thenComparing(known -> sentences.get(known.sentence()).token(known.head()).relation().startsWith("nsubj") ? 0 : 1));
  }

  private String[] words(Span span) {
    return report.text().substring(span.start(), span.end()).replaceAll("[.,]", "").strip().split("[\\s-]+");
  }
}
