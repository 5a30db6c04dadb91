package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// The clause or phrase that a cue puts to its source, as far as its sentence goes.
final class IndirectWords {

  private static final Set<String> LEADING = Set.of("that", "and", "but", "while", "whether");
  /// "Thanked them for", "accused them of", "congratulated them on".
  private static final Set<String> COMPLETING = Set.of("for", "of", "on", "over");
  private static final Set<String> THANKING = Set.of("thank", "praise", "commend", "laud", "applaud", "congratulate", "hail",
      "criticise", "criticize", "condemn", "accuse", "blame");
  private static final Set<String> PLEDGING = Set.of("pledge", "promise", "vow");
  private static final Set<String> OPENING = Set.of("DT", "PDT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "JJ", "CD", "EX");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "VBN", "MD");
  private static final int SHORT = 2;

  private IndirectWords() {}

  /// The stretches of the content, in order of the text, quotation marks not yet regarded.
  static List<Span> of(Cue cue) {
    return switch (cue.form()) {
      case VERB -> spans(cue.sentence(), verb(cue), cue);
      case IDIOM -> spans(cue.sentence(), idiom(cue), cue);
      case COLON -> List.of();
    };
  }

  private static Set<Token> verb(Cue cue) {
    Sentence sentence = cue.sentence();
    Token verb = cue.head();
    var content = new HashSet<Token>();
    sentence.children(verb, "ccomp").forEach(clause -> content.addAll(sentence.subtree(clause)));
    if (!content.isEmpty()) {
      return content;
    }
    if (verb.head() >= 0 && (verb.is("parataxis") || isInverted(sentence, verb) || isAside(sentence, verb))) {
      content.addAll(sentence.subtree(sentence.token(verb.head())));
      sentence.subtree(verb).forEach(content::remove);
      return content;
    }
    sentence.children(verb, "acomp", "oprd").forEach(
        complement -> sentence.children(complement, "ccomp").forEach(clause -> content.addAll(sentence.subtree(clause))));
    if (cue.judging() && content.isEmpty()) {
      addObject(sentence, verb, content);
    }
    return content.isEmpty() && !cue.judging() ? bareClause(sentence, verb) : content;
  }

  /// "Said the exercise helped both navies": a clause without "that" whose verb the tree took for
  /// something else goes on to the end of the sentence.
  private static Set<Token> bareClause(Sentence sentence, Token verb) {
    var after = sentence.tokens().subList(verb.index() + 1, sentence.tokens().size());
    int that = (int) after.stream().takeWhile(word -> !word.text().equals("that") && !word.isVerb()).count();
    boolean joined = that < after.size() && after.get(that).text().equals("that");
    var rest = joined ? after.subList(that + 1, after.size()) : after;
    boolean finite = verb.tag().equals("VBD") || verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    boolean inverted = sentence.children(verb, "nsubj").stream().anyMatch(subject -> subject.index() > verb.index());
    boolean opens = !rest.isEmpty() && OPENING.contains(rest.getFirst().tag());
    boolean clause = rest.stream().anyMatch(word -> FINITE.contains(word.tag()));
    return finite && !inverted && opens && clause ? new HashSet<>(rest) : new HashSet<>();
  }

  /// "Talks went on, said the mayor": the verb hangs on what it reports and its subject follows it.
  private static boolean isInverted(Sentence sentence, Token verb) {
    return verb.is("conj")
        && sentence.children(verb, "cc").isEmpty()
        && sentence.children(verb, "nsubj").stream().anyMatch(subject -> subject.index() > verb.index());
  }

  /// "As the papers reported, …".
  private static boolean isAside(Sentence sentence, Token verb) {
    return verb.is("advcl") && sentence.children(verb, "mark").stream().anyMatch(mark -> mark.lemma().equals("as"));
  }

  private static void addObject(Sentence sentence, Token verb, Set<Token> content) {
    for (Token below : sentence.children(verb, "dobj", "xcomp", "attr", "oprd")) {
      if (below.index() > verb.index() && !isCountedPledge(sentence, verb, below)) {
        content.addAll(sentence.subtree(below));
      }
    }
    boolean phrase = content.isEmpty();
    for (Token below : sentence.children(verb, "prep")) {
      boolean completes = THANKING.contains(verb.lemma()) && COMPLETING.contains(below.lemma())
          && below.index() > verb.index() && !namesTime(sentence, below);
      boolean describes = !phrase && (below.lemma().equals("as") || completes);
      boolean after = below.index() > verb.index() && !List.of("in", "at", "on", "during").contains(below.lemma());
      if (describes || phrase && after) {
        sentence.children(below, "pobj", "pcomp").forEach(object -> content.addAll(sentence.subtree(object)));
        if (describes) {
          content.add(below);
        }
      }
    }
  }

  /// Who "pledged 90 million euros" did something; who "pledged support" said something.
  private static boolean isCountedPledge(Sentence sentence, Token verb, Token object) {
    return PLEDGING.contains(verb.lemma()) && object.is("dobj")
        && (object.tag().equals("CD") || sentence.children(object).stream().anyMatch(number -> number.tag().equals("CD")));
  }

  private static boolean namesTime(Sentence sentence, Token preposition) {
    return sentence.children(preposition, "pobj").stream()
        .anyMatch(object -> object.entity() == EntityType.DATE || object.entity() == EntityType.TIME);
  }

  private static Set<Token> idiom(Cue cue) {
    Sentence sentence = cue.sentence();
    Token first = cue.head();
    var own = new HashSet<Token>(sentence.subtree(first));
    cue.sources().forEach(source -> own.addAll(sentence.subtree(source)));
    if (first.head() >= 0) {
      var content = new HashSet<Token>(sentence.subtree(clause(sentence, sentence.token(first.head()))));
      content.removeAll(own);
      return content;
    }
    return new HashSet<>();
  }

  /// The clause that holds a token: up the tree to the nearest verb, then to the top of its coordination.
  private static Token clause(Sentence sentence, Token from) {
    Token at = from;
    while (at.head() >= 0 && (!at.isVerb() || at.is("conj") || at.is("xcomp") || at.is("aux"))) {
      at = sentence.token(at.head());
    }
    return at;
  }

  private static List<Span> spans(Sentence sentence, Set<Token> content, Cue cue) {
    cue.sources().stream()
        .filter(source -> !sentence.subtree(source).contains(cue.head()))
        .forEach(source -> content.removeIf(word -> sentence.subtree(source).contains(word)
            && word.index() < cue.head().index() == source.index() < cue.head().index()));
    var spans = new ArrayList<Span>();
    var run = new ArrayList<Token>();
    for (Token token : sentence.tokens()) {
      boolean inside = content.contains(token) && !cue.span().overlaps(token.span());
      if (inside || isMark(token) && !run.isEmpty()) {
        run.add(token);
      } else {
        close(run, spans);
      }
    }
    close(run, spans);
    return spans;
  }

  private static void close(List<Token> run, List<Span> spans) {
    while (!run.isEmpty() && (isMark(run.getFirst()) || LEADING.contains(run.getFirst().lemma()))) {
      run.removeFirst();
    }
    while (!run.isEmpty() && isMark(run.getLast())) {
      run.removeLast();
    }
    if (run.size() >= SHORT || run.stream().anyMatch(Token::isNoun)) {
      spans.add(run.getFirst().span().union(run.getLast().span()));
    }
    run.clear();
  }

  private static boolean isMark(Token token) {
    return !Character.isLetterOrDigit(token.text().charAt(0)) && !token.text().matches("[$€£<\\[(].*");
  }
}
