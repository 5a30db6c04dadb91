package org.entente.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// What English does to a verb's arguments, undone.
///
/// A codebook writes a frame once, in its plainest form ("A sells B to C"). News says "B was sold by A",
/// "the B that A sold", "A agreed to sell", "A, which sold", "having sold B, A …". This class answers,
/// for any verb, who its subject and objects *mean*, by walking the Clear-style tree: passives turn
/// round, relative and participle clauses look to the noun they hang on, infinitives to whoever
/// controls them, conjoined verbs to the first one's subject, and every answer is spread over
/// coordination. The walk never leaves the sentence and visits each token at most once, so it ends.
final class Grammar {

  private static final Set<String> JUDGING = Set.of("thank", "praise", "commend", "blame", "criticise", "criticize", "condemn",
      "accuse", "congratulate", "applaud");
  private static final Set<String> OBJECT_CONTROL = Set.of("allow", "invite", "permit", "enable", "help", "ask", "urge",
      "authorize", "authorise", "let", "order",
      "request", "send", "force", "require", "expect", "train", "call", "accuse", "suspect");

  /// Prepositions through which a verb takes a noun as its business; "during the visit" only sets a time.
  private static final Set<String> SUPPORTING = Set.of("in", "of", "to", "on", "with", "for", "from", "into");
  private static final Set<String> PARTS = Set.of("edition", "round", "phase", "series", "session", "iteration", "version",
      "part", "stage", "leg", "conduct",
      "contract", "deal", "agreement", "package", "tranche", "increase", "rise", "surge", "boost", "hike", "expansion",
      "extension");

  private static final Set<String> SUMS = Set.of("million", "billion", "trillion");

  /// What is called by a name: "began Exercise Amber", "the Justified Amber exercise".
  static final Set<String> NAMED = Set.of("exercise", "operation", "drill", "manoeuvre", "maneuver");
  private static final Set<String> LEAVING = Set.of("leave", "depart", "sail", "embark", "fly");
  private static final Set<String> ORDER = Set.of("follow", "precede");
  private static final Set<String> BESIDE = Set.of("sideline", "margin", "fringe");

  private final Sentence sentence;

  Grammar(Sentence sentence) {
    this.sentence = sentence;
  }

  Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(sentence.token(token.head()));
  }

  boolean isPassive(Token verb) {
    return !sentence.children(verb, "auxpass", "nsubjpass").isEmpty()
        || verb.tag().equals("VBN") && verb.is("acl") && !isMain(verb)
        || verb.tag().equals("VBN") && hasNoAuxiliary(verb) && !sentence.children(verb, "agent").isEmpty()
        || verb.tag().equals("VBN") && verb.is("conj") && hasNoAuxiliary(verb)
            && head(verb).filter(first -> first.isVerb() && isPassive(first)).isPresent()
            && sentence.children(verb, "nsubj", "dobj").isEmpty();
  }

  /// "General X, who was in Lima, called on Y": the parser takes the main verb for a participle of the person.
  private boolean isMain(Token verb) {
    Token above = sentence.token(verb.head());
    boolean person = above.entity() == EntityType.PERSON
        || sentence.children(above, "appos").stream().anyMatch(token -> token.entity() == EntityType.PERSON);
    return above.is("root") && person && hasNoAuxiliary(verb) && sentence.children(verb, "agent").isEmpty()
        && sentence.token(verb.index() - 1).text().equals(",") && sentence.children(verb, "prep", "dobj").stream()
            .anyMatch(token -> token.index() == verb.index() + 1 || token.is("dobj"));
  }

  private boolean hasNoAuxiliary(Token verb) {
    return sentence.children(verb, "aux").isEmpty();
  }

  /// Who does what the verb says.
  List<Token> subjects(Token verb) {
    if (isPassive(verb)) {
      return sentence.children(verb, "agent").stream().flatMap(by -> objectsOf(by).stream()).toList();
    }
    var subjects = new ArrayList<>(fronted(verb));
    subjects.addAll(spread(surfaceSubjects(verb, new HashSet<>())));
    return subjects;
  }

  /// "From Peru, Secretary X and from Ghana, Minister Y headed …": the first person is taken for an
  /// apposition or conjunct of the state, and is a subject all the same.
  private List<Token> fronted(Token verb) {
    return sentence.children(verb, "prep").stream()
        .filter(preposition -> preposition.lemma().equals("from") && preposition.index() < verb.index())
        .flatMap(preposition -> sentence.children(preposition, "pobj").stream())
        .flatMap(state -> sentence.children(state, "conj", "appos").stream())
        .filter(person -> person.entity() == EntityType.PERSON)
        .toList();
  }

  /// What is done to.
  List<Token> objects(Token verb) {
    if (isPassive(verb)) {
      var kept = sentence.children(verb, "dobj");
      return spread(kept.isEmpty() ? surfaceSubjects(verb, new HashSet<>()) : kept);
    }
    var own = sentence.children(verb, "dobj", "attr", "oprd");
    if (!own.isEmpty()) {
      return spread(own.stream().map(this::antecedent).toList());
    }
    if (verb.tag().equals("VBN") && verb.is("nmod")) {
      return spread(head(verb).stream().toList());
    }
    boolean gap = verb.is("relcl") && !sentence.children(verb, "nsubj").isEmpty()
        && sentence.children(verb, "nsubj").stream().noneMatch(Grammar::isRelative);
    return gap ? spread(head(verb).stream().toList()) : List.of();
  }

  /// To whom: "gave Peru boats", "sold to Peru", "Peru was given boats".
  List<Token> indirectObjects(Token verb) {
    var found = new ArrayList<Token>();
    for (Token dative : sentence.children(verb, "dative", "iobj")) {
      found.addAll(dative.tag().equals("IN") || dative.tag().equals("TO") ? objectsOf(dative) : spread(List.of(dative)));
    }
    if (isPassive(verb) && !sentence.children(verb, "dobj").isEmpty()) {
      found.addAll(spread(surfaceSubjects(verb, new HashSet<>())));
    }
    return found;
  }

  /// The objects of a preposition, spread over coordination.
  List<Token> objectsOf(Token preposition) {
    var objects = new ArrayList<Token>();
    for (Token child : sentence.children(preposition)) {
      switch (child.relation()) {
        case "pobj", "pcomp" -> objects.add(antecedent(child));
        case "prep" -> objects.addAll(objectsOf(child));
        default -> {
        }
      }
    }
    return spread(objects);
  }

  /// The subject as it stands on the surface, looked for upwards where the verb has none of its own.
  private List<Token> surfaceSubjects(Token verb, Set<Integer> seen) {
    if (!seen.add(verb.index())) {
      return List.of();
    }
    var own = sentence.children(verb, "nsubj", "nsubjpass", "csubj");
    if (!own.isEmpty()) {
      return withVocative(verb, own.stream().map(this::antecedent).toList());
    }
    Optional<Token> above = head(verb);
    if (above.isEmpty()) {
      return sentence.children(verb, "vocative", "dep").stream().filter(Token::isNoun).toList();
    }
    return inherited(verb, above.get(), seen);
  }

  private List<Token> inherited(Token verb, Token above, Set<Integer> seen) {
    return switch (verb.relation()) {
      case "relcl", "acl" -> above.isNoun() && !isInfinitive(verb) ? List.of(above) : controllers(above, seen);
      case "xcomp", "ccomp", "oprd" -> above.isVerb() || isAdjective(above) ? controllers(above, seen) : List.of();
      case "conj", "advcl", "dep", "parataxis" -> above.isVerb() ? surfaceSubjects(above, seen) : List.of();
      case "pcomp" -> head(above).map(governor -> controllers(governor, seen)).orElse(List.of());
      case "prep" -> above.isVerb() ? surfaceSubjects(above, seen) : List.of();
      default -> List.of();
    };
  }

  /// "Thanked Peru for a decision to send", "blamed Peru for failing": the deed is that of whom they speak of.
  private Optional<List<Token>> judged(Token deed) {
    return head(deed).filter(preposition -> deed.is("pobj") && preposition.lemma().equals("for")).flatMap(this::head)
        .filter(verb -> JUDGING.contains(verb.lemma())).map(verb -> sentence.children(verb, "dobj"))
        .filter(objects -> !objects.isEmpty());
  }

  /// "Peru's plan to", "plans by Peru to".
  private List<Token> planners(Token plan) {
    var owners = sentence.children(plan, "poss");
    return !owners.isEmpty()
        ? owners
        : sentence.children(plan, "prep").stream().filter(preposition -> preposition.lemma().equals("by"))
            .flatMap(preposition -> objectsOf(preposition).stream()).toList();
  }

  /// Who would do what an infinitive or gerund below this word says.
  private List<Token> controllers(Token governor, Set<Integer> seen) {
    if (governor.isNoun()) {
      var owners = planners(governor);
      return !owners.isEmpty()
          ? owners
          : judged(governor).orElseGet(() -> supporting(governor).map(verb -> surfaceSubjects(verb, seen)).orElse(List.of()));
    }
    if (OBJECT_CONTROL.contains(governor.lemma()) && !isPassive(governor)) {
      var objects = sentence.children(governor, "dobj", "dative");
      if (objects.isEmpty()) {
        objects = sentence.children(governor, "prep").stream().filter(preposition -> preposition.lemma().equals("on"))
            .filter(_ -> governor.lemma().equals("call")).flatMap(preposition -> objectsOf(preposition).stream()).toList();
      }
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    return surfaceSubjects(governor, seen);
  }

  /// The verb that only says how its subject goes: "the signing [took] place between A and B".
  Optional<Token> carrying(Token noun) {
    Token first = firstConjunct(noun);
    return first.is("nsubj")
        ? head(first).filter(verb -> verb.isVerb() && StageWords.ofAspect(verb).isPresent())
        : Optional.empty();
  }

  /// The verb that a noun stands under as object, or through a preposition: "held [drills]",
  /// "took part in [drills]".
  Optional<Token> supporting(Token noun) {
    Token first = firstConjunct(noun);
    Optional<Token> above = head(first);
    if (above.isEmpty()) {
      return Optional.empty();
    }
    Token governor = above.get();
    return switch (first.relation()) {
      case "dobj", "attr", "oprd", "nsubjpass", "dative" -> governor.isVerb() ? Optional.of(governor) : Optional.empty();
      case "appos" -> supporting(governor);
      case "compound" ->
        NAMED.contains(first.lemma()) && governor.index() == first.index() + 1 ? supporting(governor) : Optional.empty();
      case "pobj" -> SUPPORTING.contains(governor.lemma())
          ? head(governor).flatMap(over -> over.isVerb() ? Optional.of(over) : throughPart(over))
          : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// "wrapped up the third edition of [the drill]", "froze $40 million in [aid]", "announced a rise in [aid]": what is
  /// done to a part, a sum or a growth is done to the whole.
  private Optional<Token> throughPart(Token noun) {
    boolean sum = noun.tag().equals("CD") || noun.tag().equals("$") || SUMS.contains(noun.lemma())
        || sentence.children(noun).stream().anyMatch(number -> SUMS.contains(number.lemma()));
    return sum || PARTS.contains(noun.lemma()) ? supporting(noun) : Optional.empty();
  }

  /// "Left Lima on Monday to join the drill": whether the word tells of who sets out for what the trigger names.
  boolean isOfOutset(Token word, Token trigger) {
    Optional<Token> verb = Optional.of(word);
    while (verb.isPresent() && !verb.get().isVerb()) {
      verb = head(verb.get());
    }
    return verb.filter(leaving -> LEAVING.contains(leaving.lemma()) && !leaving.equals(trigger)
        && !supporting(trigger).filter(leaving::equals).isPresent()
        && sentence.subtree(leaving).contains(trigger) && !isBetween(leaving, trigger, word)).isPresent();
  }

  /// Whether the word hangs on what the trigger hangs on below the verb.
  private boolean isBetween(Token verb, Token trigger, Token word) {
    return sentence.children(verb).stream()
        .anyMatch(branch -> sentence.subtree(branch).contains(trigger) && sentence.subtree(branch).contains(word));
  }

  /// "On the sidelines of the summit": whether the noun only tells beside what something happened.
  boolean isBeside(Token noun) {
    return firstConjunct(noun).is("pobj") && sentence.children(noun, "poss").isEmpty()
        && head(firstConjunct(noun)).filter(of -> of.lemma().equals("of"))
            .flatMap(this::head).filter(side -> BESIDE.contains(side.lemma())).isPresent();
  }

  /// The first of coordinated words; the word itself when it stands alone.
  Token firstConjunct(Token token) {
    Token at = token;
    while (at.is("conj") && at.head() >= 0) {
      at = sentence.token(at.head());
    }
    return at;
  }

  /// Each token with the words coordinated to it.
  List<Token> spread(List<Token> tokens) {
    var all = new ArrayList<Token>();
    tokens.forEach(token -> addConjuncts(token, all));
    return all;
  }

  private void addConjuncts(Token token, List<Token> into) {
    if (into.contains(token)) {
      return;
    }
    into.add(token);
    for (Token child : sentence.children(token, "conj")) {
      if (!child.isVerb()) {
        addConjuncts(child, into);
      }
    }
  }

  /// Headline lists: the parser takes "India" in "India, Sri Lanka wrap up drill" for an address.
  private List<Token> withVocative(Token verb, List<Token> subjects) {
    var called = sentence.children(verb, "vocative", "npadvmod", "dep").stream()
        .filter(token -> token.isProper() && token.index() < verb.index())
        .filter(token -> token.entity() != EntityType.DATE && token.entity() != EntityType.TIME)
        .toList();
    if (called.isEmpty()) {
      return subjects;
    }
    var all = new ArrayList<>(called);
    all.addAll(subjects);
    return all;
  }

  /// The noun a relative pronoun stands for; any other token itself.
  private Token antecedent(Token token) {
    if (!isRelative(token)) {
      return token;
    }
    for (Optional<Token> at = head(token); at.isPresent(); at = head(at.get())) {
      if (at.get().is("relcl")) {
        return head(at.get()).orElse(token);
      }
    }
    return token;
  }

  /// The verb of a word's clause: the first above it, or the word at the root where none is.
  Token verbOver(Token word) {
    Token at = word;
    while (at.head() >= 0 && !at.isVerb()) {
      at = sentence.token(at.head());
    }
    return at;
  }

  /// Whether the word belongs to who is said to have told of it all: ", a Ghanaian official said".
  boolean speaks(Token token) {
    Token at = token;
    while (at.head() >= 0 && !at.isVerb()) {
      Token above = sentence.token(at.head());
      boolean subject = at.is("nsubj") && above.isVerb();
      if (subject) {
        return above.is("parataxis") || !sentence.children(above, "ccomp").isEmpty();
      }
      at = above;
    }
    return false;
  }

  /// Verbs that only tell which of two events came first.
  static boolean tellsOrder(Token verb) {
    return ORDER.contains(verb.lemma());
  }

  static boolean isRelative(Token token) {
    return token.tag().equals("WDT") || token.tag().equals("WP");
  }

  private static boolean isAdjective(Token token) {
    return token.tag().startsWith("JJ");
  }

  private boolean isInfinitive(Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("TO"));
  }
}
