package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// Finds the cues of a sentence in the author's own words.
final class CueFinder {

  private static final Set<String> CITING = Set.of("quote", "cite", "report");
  private static final int DEPTH = 6;

  private final Saying saying;
  private final Reading reading;

  CueFinder(Saying saying, Reading reading) {
    this.saying = saying;
    this.reading = reading;
  }

  List<Cue> find(Sentence sentence) {
    var cues = new ArrayList<Cue>();
    for (Token token : sentence.tokens()) {
      if (reading.isQuoted(token)) {
        continue;
      }
      if (saying.isVerb(sentence, token) && reports(sentence, token)) {
        cues.add(verb(sentence, token));
      } else {
        int end = saying.phraseEnd(sentence, token.index());
        if (end >= 0) {
          idiom(sentence, token, sentence.token(end)).ifPresent(cues::add);
        }
      }
    }
    if (cues.isEmpty()) {
      colon(sentence, cues);
    }
    return cues;
  }

  private Cue verb(Sentence sentence, Token verb) {
    var found = sources(sentence, verb, 0);
    var near = found.isEmpty() ? beside(sentence, verb) : found;
    var sources = near.isEmpty() ? namedBefore(sentence, verb) : near;
    return new Cue(Cue.Form.VERB, sentence, verb, verb.span(), sources, judges(sentence, verb));
  }

  /// "Rejected the charge, saying …": a verb of saying that hangs on one that takes sides does so too.
  private boolean judges(Sentence sentence, Token verb) {
    boolean hangs = verb.tag().equals("VBG") && verb.is("advcl") && verb.head() >= 0;
    return saying.isJudging(sentence, verb) || hangs && saying.isJudging(sentence, sentence.token(verb.head()));
  }

  /// Where the tree gives a verb no subject: the noun between closing marks and the verb, or right after
  /// the verb ("…,” a post by the navy said").
  private List<Token> beside(Sentence sentence, Token verb) {
    int close = lastClose(verb);
    var before = sentence.tokens().subList(0, verb.index()).stream()
        .filter(token -> token.span().start() >= close)
        .toList();
    if (close < sentence.span().start() || before.stream().anyMatch(Token::isVerb)) {
      return List.of();
    }
    var after = sentence.tokens().subList(verb.index() + 1, sentence.tokens().size()).stream()
        .takeWhile(token -> Character.isLetterOrDigit(token.text().charAt(0)))
        .toList();
    return Stream.concat(before.stream(), after.stream())
        .filter(token -> token.isNoun() && !token.is("compound"))
        .limit(1)
        .toList();
  }

  /// The last person named before a finite verb that the tree leaves without a subject.
  private static List<Token> namedBefore(Sentence sentence, Token verb) {
    boolean finite = Set.of("VBD", "VBZ", "VBP").contains(verb.tag()) && verb.is("root")
        && !sentence.children(verb, "ccomp").isEmpty();
    return sentence.tokens().subList(0, verb.index()).stream()
        .filter(token -> finite && token.entity() == EntityType.PERSON && !token.is("compound") && !token.is("poss"))
        .reduce((first, second) -> second)
        .stream()
        .toList();
  }

  /// Where the last quoted stretch before the verb ends, -1 if there is none.
  private int lastClose(Token verb) {
    return reading.stretches().stream()
        .filter(reading::isClause)
        .mapToInt(stretch -> stretch.outer().end())
        .filter(end -> end <= verb.span().start())
        .max()
        .orElse(-1);
  }

  /// "According to" and its noun; idioms that are verbs ("was quoted as saying") are left to their verb.
  private static Optional<Cue> idiom(Sentence sentence, Token first, Token last) {
    var sources = new LinkedHashSet<Token>(sentence.children(last, "pobj"));
    if (sources.isEmpty()) {
      sources.addAll(sentence.children(first, "pobj"));
    }
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cue(
            Cue.Form.IDIOM, sentence, first, first.span().union(last.span()), List.copyOf(sources), false));
  }

  /// "Defence Minister Lind: “We will stay.”": a name, perhaps with an office behind it, and nothing else
  /// before a colon and a mark.
  private void colon(Sentence sentence, List<Cue> cues) {
    for (Token token : sentence.tokens()) {
      if (!token.text().equals(":") || token.index() == 0) {
        continue;
      }
      Token name = sentence.tokens().subList(0, token.index()).stream()
          .filter(word -> word.entity() == EntityType.PERSON && !word.is("compound"))
          .findFirst()
          .orElse(sentence.token(token.index() - 1));
      var verbs = sentence.tokens().subList(0, token.index()).stream().filter(Token::isVerb).toList();
      boolean quoted = reading.stretches().stream().anyMatch(stretch -> follows(stretch, token.span()));
      if (verbs.isEmpty() && quoted && name.isProper()) {
        cues.add(new Cue(Cue.Form.COLON, sentence, token, name.span(), List.of(name), false));
      } else if (quoted) {
        acting(sentence, verbs).ifPresent(cues::add);
      }
      return;
    }
  }

  /// "The captain smiled: “We feel at home.”": any verb will do before a colon and a mark.
  private Optional<Cue> acting(Sentence sentence, List<Token> verbs) {
    return verbs.reversed().stream()
        .filter(verb -> !sentence.children(verb, "nsubj").isEmpty() && !verb.is("relcl"))
        .findFirst()
        .map(verb -> new Cue(Cue.Form.COLON, sentence, verb, verb.span(), sources(sentence, verb, 0), false));
  }

  private boolean follows(QuotedStretch stretch, Span colon) {
    int gap = stretch.outer().start() - colon.end();
    return stretch.opened() && gap >= 0 && gap <= 2;
  }

  /// Whether the verb reports words here: a finite verb or a participle with a subject to inherit,
  /// neither negated nor in a bare infinitive nor passive without an agent.
  private boolean reports(Sentence sentence, Token verb) {
    boolean negated = !sentence.children(verb, "neg").isEmpty() && !saying.isJudging(sentence, verb);
    boolean infinitive = verb.tag().equals("VB")
        && sentence.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("TO"));
    boolean passive = !sentence.children(verb, "auxpass").isEmpty() || isReduced(sentence, verb);
    boolean modifier = verb.is("nmod") || verb.is("amod") || verb.is("compound");
    return !negated && !infinitive && !modifier && (!passive || !sentence.children(verb, "agent").isEmpty());
  }

  private static boolean isReduced(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN")
        && sentence.children(verb, "aux").isEmpty()
        && sentence.children(verb, "nsubj").isEmpty();
  }

  /// Who does the saying, followed up the tree where the verb leaves its subject out.
  private List<Token> sources(Sentence sentence, Token verb, int depth) {
    var agents = sentence.children(verb, "agent").stream()
        .flatMap(by -> sentence.children(by, "pobj").stream())
        .toList();
    if (!agents.isEmpty()) {
      return joint(sentence, agents);
    }
    var subjects = sentence.children(verb, "nsubj");
    if (!subjects.isEmpty()) {
      Token subject = subject(subjects);
      boolean relative = subject.tag().startsWith("W") && verb.is("relcl") && verb.head() >= 0;
      return joint(sentence, List.of(relative ? sentence.token(verb.head()) : subject));
    }
    if (verb.head() < 0 || depth > DEPTH) {
      return List.of();
    }
    return inherited(sentence, verb, sentence.token(verb.head()), depth);
  }

  /// The nearest subject, but a name before its apposition ("Lind, an Oslo-based analyst said").
  private static Token subject(List<Token> subjects) {
    return subjects.stream()
        .filter(subject -> subject.entity() == EntityType.PERSON)
        .findFirst()
        .orElse(subjects.getLast());
  }

  private List<Token> inherited(Sentence sentence, Token verb, Token head, int depth) {
    var own = verb.is("pcomp") ? sentence.children(head, "pobj") : List.<Token>of();
    if (!own.isEmpty()) {
      return joint(sentence, own);
    }
    if (verb.is("pcomp") || verb.is("advcl") || verb.is("xcomp") || verb.is("acl")) {
      Token above = head.isVerb() || head.head() < 0 ? head : citing(sentence, head);
      if (CITING.contains(above.lemma())) {
        return cited(sentence, above);
      }
      return above.isVerb() ? sources(sentence, above, depth + 1) : joint(sentence, List.of(above));
    }
    return verb.is("conj") && head.isVerb() ? sources(sentence, head, depth + 1) : List.of();
  }

  /// From "as" in "quoted as saying" to "quoted"; from a noun, itself.
  private static Token citing(Sentence sentence, Token token) {
    return token.isNoun() ? token : sentence.token(token.head());
  }

  private List<Token> cited(Sentence sentence, Token citing) {
    var passive = sentence.children(citing, "nsubjpass");
    return joint(sentence, passive.isEmpty() ? sentence.children(citing, "dobj") : passive);
  }

  private List<Token> joint(Sentence sentence, List<Token> heads) {
    var all = new LinkedHashSet<Token>();
    heads.forEach(head -> addJoint(sentence, head, all));
    return List.copyOf(all);
  }

  private void addJoint(Sentence sentence, Token head, Set<Token> all) {
    all.add(head);
    sentence.children(head, "conj").stream().filter(Token::isNoun).forEach(next -> addJoint(sentence, next, all));
  }
}
