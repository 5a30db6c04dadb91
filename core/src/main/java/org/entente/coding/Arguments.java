package org.entente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.codebook.Frame.Path;
import org.entente.codebook.Stage;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// Walks a codebook's paths from a predicate to the tokens that stand at their end.
///
/// Prepositions are looked for in the predicate's whole clause, nearest first, because a parser often
/// hangs "to Pakistan" on the helicopters and "in Rawalpindi" on the committee: a frame that expects
/// the preposition repairs the attachment. The search never enters another clause.
final class Arguments {

  private static final Set<String> CLAUSES = Set.of("relcl", "ccomp", "advcl", "csubj", "parataxis", "pcomp");
  private static final Set<String> PREMODIFIERS = Set.of("compound", "nmod", "amod", "poss", "nn", "npadvmod");
  /// Prepositions behind which another matter is told: "a call over a visit by X".
  private static final Set<String> OTHER_MATTERS = Set.of("over", "about", "regarding", "concerning", "amid", "despite", "since");
  /// Verbs whose subject only looks on: "Lima will see the visit of a frigate".
  private static final Set<String> WITNESSING = Set.of("see", "witness", "mark", "welcome", "hail", "follow", "precede",
      "monitor",
      "protest", "condemn", "denounce", "decry", "deplore", "slam", "blast", "criticise", "criticize", "oppose", "applaud",
      "underscore", "highlight", "note", "praise", "watch", "describe");
  /// What takes a preposition for itself: "according to Peru", "thanks to Peru".
  private static final Set<String> SOURCING = Set.of("according", "thanks", "due", "owing", "prior");
  private static final Set<Stage> PLANNING = Set.of(Stage.INTENDED, Stage.COMMITTED);
  private static final Set<String> SIDES = Set.of("side", "party", "country", "nation", "leader", "government");
  private static final Set<String> BOTH = Set.of("both", "two", "three");
  private static final Set<String> SETTING = Set.of("during", "in", "at", "after", "following", "amid", "on");
  /// Verbs that say in a clause of its own with whom: "the drill that it was to host with Peru".
  private static final Set<String> HOLDING = Set.of("hold", "host", "conduct", "stage", "organise", "organize", "plan", "run");
  private static final Set<String> RANKS = Set.of("first", "second", "third", "latest", "last");
  private static final Set<String> BEARING = Set.of("on", "for");
  private static final Set<String> HAVING = Set.of("have", "operate", "use", "field", "own", "possess", "deploy");

  /// What was done to a thing before: "received the jets bought in May".
  static final Set<String> DEALING = Set.of("order", "buy", "purchase", "sign", "approve", "agree", "pledge", "promise",
      "announce", "build", "commission");
  private static final Set<String> HELP = Set.of("help", "support", "assistance", "backing", "funding", "permission", "approval",
      "invitation", "pressure", "criticism", "order", "instruction");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Map<Integer, List<Token>> regions = new HashMap<>();

  Arguments(Sentence sentence) {
    this.sentence = sentence;
    this.grammar = new Grammar(sentence);
  }

  Grammar grammar() {
    return grammar;
  }

  /// The tokens at the end of a path, in order of preference; none twice.
  List<Token> at(Predicate predicate, Path path) {
    List<Token> reached = first(predicate, path.steps().getFirst());
    for (String step : path.steps().subList(1, path.steps().size())) {
      reached = reached.stream().flatMap(token -> fromNoun(token, step).stream()).toList();
    }
    return List.copyOf(new LinkedHashSet<>(reached));
  }

  private List<Token> first(Predicate predicate, String step) {
    Token head = predicate.head();
    if (step.equals("trigger")) {
      return List.of(head);
    }
    if (step.equals("meanwhile")) {
      return actingMeanwhile(head);
    }
    if (head.isVerb()) {
      return fromVerb(head, step);
    }
    var found = new ArrayList<Token>();
    predicate.support().ifPresent(verb -> found.addAll(fromSupport(head, verb, step)));
    grammar.carrying(head).ifPresent(verb -> found.addAll(prepositional(verb, step)));
    sentence.children(head, "relcl").stream()
        .flatMap(verb -> Stream.concat(Stream.of(verb), sentence.children(verb, "xcomp").stream()))
        .filter(verb -> HOLDING.contains(verb.lemma()))
        .forEach(verb -> found.addAll(prepositional(verb, step)));
    ranked(head).ifPresent(first -> found.addAll(prepositional(first, step)));
    bearer(head)
        .ifPresent(noun -> found.addAll(step.equals("subject") ? grammar.spread(List.of(noun)) : prepositional(noun, step)));
    found.addAll(fromNoun(head, step));
    return found;
  }

  /// "The visit was the first by a frigate to Peru": what stands behind the rank is the visit's.
  private Optional<Token> ranked(Token noun) {
    return Optional.of(noun).filter(token -> token.is("nsubj")).flatMap(grammar::head).filter(verb -> verb.lemma().equals("be"))
        .flatMap(verb -> sentence.children(verb, "attr").stream().filter(rank -> RANKS.contains(rank.lemma())).findFirst());
  }

  /// Headlines spare the verb: "Minister in Lima on visit", "Frigates in Lima for drill".
  private Optional<Token> bearer(Token noun) {
    return Optional.of(noun).filter(token -> token.is("pobj")).flatMap(grammar::head)
        .filter(preposition -> BEARING.contains(preposition.lemma())).flatMap(grammar::head)
        .filter(above -> above.isNoun() && above.is("root"));
  }

  private List<Token> fromVerb(Token verb, String step) {
    return switch (step) {
      case "subject" -> grammar.subjects(verb);
      case "object" -> grammar.objects(verb);
      case "indirect object" -> grammar.indirectObjects(verb);
      case "modifier" -> modifiers(verb);
      case "possessor", "apposition" -> List.of();
      case "speaker" -> speakers(verb);
      case "by" -> concat(grammar.isPassive(verb) ? grammar.subjects(verb) : List.of(), prepositional(verb, step));
      default -> prepositional(verb, step);
    };
  }

  /// Whom the verb's clause is put to: "Peru said that Ghana must pay".
  private List<Token> speakers(Token verb) {
    Token top = verb;
    while (top.head() >= 0 && (top.is("xcomp") || top.is("conj"))) {
      top = sentence.token(top.head());
    }
    return top.is("ccomp") ? grammar.subjects(sentence.token(top.head())) : List.of();
  }

  /// What the verb above a noun gives it: "Peru held drills with Ghana" gives the drills both.
  private List<Token> fromSupport(Token noun, Token verb, String step) {
    boolean passiveSubject = grammar.firstConjunct(noun).is("nsubjpass");
    return switch (step) {
      case "subject" -> grammar.subjects(verb).stream()
          .filter(subject -> !WITNESSING.contains(verb.lemma()) || isJoint(subject)).toList();
      case "object", "modifier", "possessor", "apposition" -> List.of();
      case "indirect object" -> grammar.indirectObjects(verb);
      case "of" -> List.of();
      case "by" -> passiveSubject ? grammar.subjects(verb) : List.of();
      default -> prepositional(verb, step);
    };
  }

  /// "Both sides welcomed the signing": theirs, though they look on.
  private boolean isJoint(Token subject) {
    return SIDES.contains(subject.lemma())
        && sentence.children(subject, "det", "nummod").stream().anyMatch(word -> BOTH.contains(word.lemma()));
  }

  private List<Token> fromNoun(Token noun, String step) {
    return switch (step) {
      case "subject" -> planners(noun);
      case "object", "indirect object" -> List.of();
      case "possessor" -> owners(noun);
      case "modifier" -> modifiers(noun);
      case "apposition" -> grammar.spread(sentence.children(noun, "appos"));
      default -> prepositional(noun, step);
    };
  }

  /// In "A and B agreed on it during talks" the talks are theirs.
  private List<Token> actingMeanwhile(Token noun) {
    Token first = grammar.firstConjunct(noun);
    return Optional.of(first).filter(token -> token.is("pobj")).flatMap(grammar::head)
        .filter(preposition -> SETTING.contains(preposition.lemma())).flatMap(grammar::head)
        .filter(Token::isVerb).map(grammar::subjects).orElse(List.of());
  }

  /// "Peru dropped plans for a drill", "Peru's plan for a drill": whose drill it would be.
  private List<Token> planners(Token noun) {
    Optional<Token> plan = Optional.of(grammar.firstConjunct(noun)).filter(token -> token.is("pobj")).flatMap(grammar::head)
        .filter(preposition -> preposition.lemma().equals("for") || preposition.lemma().equals("of")).flatMap(grammar::head)
        .filter(word -> word.isNoun() && StageWords.ofNoun(word).filter(PLANNING::contains).isPresent());
    var owners = plan.map(word -> grammar.spread(sentence.children(word, "poss"))).orElse(List.of());
    return !owners.isEmpty()
        ? owners
        : plan.flatMap(grammar::supporting).filter(verb -> !WITNESSING.contains(verb.lemma())
            && StageWords.ofVerb(sentence, verb).filter(Stage.REFUSED::equals).isEmpty()).map(grammar::subjects)
            .orElse(List.of());
  }

  /// "Peru's missiles", "Peru has missiles".
  private List<Token> owners(Token noun) {
    var owners = grammar.spread(sentence.children(noun, "poss"));
    return owners.isEmpty()
        ? grammar.supporting(noun).filter(verb -> HAVING.contains(verb.lemma())).map(grammar::subjects).orElse(List.of())
        : owners;
  }

  private List<Token> modifiers(Token noun) {
    var found = new ArrayList<Token>();
    for (Token child : sentence.children(noun)) {
      if (PREMODIFIERS.contains(child.relation()) && child.index() < noun.index()) {
        found.addAll(sentence.subtree(child));
      }
    }
    return found;
  }

  private List<Token> prepositional(Token head, String preposition) {
    var found = new ArrayList<Token>();
    for (Token word : region(head)) {
      if (word.lemma().equals(preposition) && (word.tag().equals("IN") || word.tag().equals("TO")) && !isAnothers(word, head)) {
        grammar.objectsOf(word).stream().filter(object -> !HELP.contains(object.lemma())).forEach(found::add);
      }
    }
    return found;
  }

  /// In "a patrol near the coast of Peru" the coast is Peru's, in "run with help from Chile" the help Chile's.
  private boolean isAnothers(Token preposition, Token head) {
    Token at = sentence.token(preposition.head());
    if (SOURCING.contains(at.text().toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (!preposition.lemma().equals("of")) {
      return preposition.lemma().equals("from") && HELP.contains(at.lemma()) && !at.equals(head);
    }
    while (!at.equals(head) && at.head() >= 0) {
      if (at.is("prep") && !at.lemma().equals("of")) {
        return true;
      }
      at = sentence.token(at.head());
    }
    return false;
  }

  /// The tokens of a predicate's clause: its own, those of the verb it stands under, and their subjects.
  List<Token> clause(Predicate predicate) {
    var clause = new LinkedHashSet<>(region(predicate.head()));
    predicate.support().ifPresent(verb -> clause.addAll(region(verb)));
    predicate.verb().ifPresent(verb -> grammar.subjects(verb).forEach(subject -> clause.addAll(region(subject))));
    return List.copyOf(clause);
  }

  /// The tokens of the clause that a word governs, nearest in the tree first.
  List<Token> region(Token head) {
    return regions.computeIfAbsent(head.index(), _ -> walk(head));
  }

  private List<Token> walk(Token head) {
    boolean passive = head.isVerb() && grammar.isPassive(head);
    var region = new ArrayList<Token>();
    region.add(head);
    for (int at = 0; at < region.size(); at++) {
      for (Token child : sentence.children(region.get(at))) {
        boolean clause = CLAUSES.contains(child.relation()) || child.is("conj") && child.isVerb()
            || child.is("acl") && head.isVerb()
                && (DEALING.contains(child.lemma()) || !sentence.children(child, "agent").isEmpty())
            || child.is("prep") && OTHER_MATTERS.contains(child.lemma());
        boolean subject = at == 0 && child.is("nsubj") && !passive;
        if (!clause && !subject) {
          region.add(child);
        }
      }
    }
    return List.copyOf(region);
  }

  private static List<Token> concat(List<Token> first, List<Token> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
