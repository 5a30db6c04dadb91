package org.entente.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.codebook.Stage;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Zone;

/// Reads an event's course from tense, mood, negation and the words that stand above the trigger.
///
/// The trigger's own verb gives the first answer by its tense. Then the walk climbs through complement
/// clauses: each governing word with a meaning of its own ("agreed to", "is considering", "a plan to")
/// overrides what was found below it, except that words of denial only flip, and words of saying
/// change nothing. For nouns the verb above them counts first ("postponed the talks").
final class CourseReader {

  private static final Set<String> COMPLEMENTS = Set.of("xcomp", "ccomp", "oprd", "pcomp", "acl", "advcl");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "should");
  private static final Set<String> SETTING_BACK = Set.of("previously", "earlier", "formerly", "ago", "already", "historically",
      "past");
  /// Prepositions through which a noun tells how another goes: "suspension of aid", not "commitment under the treaty".
  private static final Set<String> STAGING = Set.of("of", "for", "to", "on", "in", "about", "over");
  /// Verbs after which a purpose is still ahead: "left to take part".
  private static final Set<String> MOVING = Set.of("leave", "depart", "fly", "travel", "head", "sail", "arrive", "go", "come");
  private static final Set<String> ARRIVING = Set.of("arrive", "come");
  /// What a participle behind a noun says of it before anything else does: "praised the talks planned for May".
  private static final Set<Stage> AHEAD = Set.of(Stage.FUTURE, Stage.INTENDED, Stage.OFFERED, Stage.REQUESTED, Stage.CANCELLED,
      Stage.POSTPONED, Stage.SUSPENDED, Stage.REFUSED);
  private static final Set<String> INSTRUMENTS = Set.of("contract", "deal", "agreement", "accord", "order", "memorandum", "pact",
      "treaty", "mou", "letter", "statement", "roadmap", "protocol", "arrangement");
  private static final Set<String> COVERING = Set.of("cover", "include", "provide", "involve", "concern", "regard", "envisage",
      "foresee",
      "govern", "entail");
  private static final Set<String> SIGNING = Set.of("sign", "ink", "conclude", "seal", "clinch", "finalise", "finalize");
  private static final Set<String> ALLOWING = Set.of("allow", "permit", "let");
  private static final Set<String> REPORTS = Set.of("report", "claim", "allegation", "rumour", "rumor", "accusation",
      "suggestion");
  private static final Set<String> LIFTING = Set.of("lift", "end", "ease", "remove", "waive", "drop", "reverse", "overturn");
  private static final Set<String> TIMING = Set.of("after", "before", "following", "during", "with");
  private static final Set<String> SINCE = Set.of("since", "after");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "without");

  private final Sentence sentence;
  private final Grammar grammar;

  CourseReader(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  Course read(Predicate predicate) {
    Token head = predicate.head();
    Optional<Token> verb = predicate.verb().or(() -> aspectVerb(head)).or(() -> participle(head));
    Stage stage = isSetOutFor(head) ? Stage.FUTURE : verb.map(token -> stageOf(predicate, token)).orElseGet(() -> set(head));
    boolean negated = verb.filter(this::isNegated).isPresent() || isNegated(head);
    boolean told = verb.isPresent();
    if (!predicate.isVerbal()) {
      Optional<Stage> said = nominal(head, stage);
      told |= said.isPresent();
      stage = said.orElse(stage);
      negated ^= isOfDenied(head);
    }
    Course course = new Course(stage, ahead(stage, lifting(above(head)).or(() -> verb)), negated,
        verb.filter(this::isConditional).isPresent(), isSetBack(head, verb), told);
    return verb.map(token -> climb(token, course)).orElse(course);
  }

  /// How far a turn has gone itself where its verb tells that it is still to come.
  private Optional<Stage> ahead(Stage stage, Optional<Token> verb) {
    return verb.filter(_ -> isTurn(stage)).map(this::tense).filter(Stage::isToCome);
  }

  /// Whether the stage changes the course of what goes on or was to come.
  private static boolean isTurn(Stage stage) {
    return stage.stops() || stage == Stage.RESUMED;
  }

  /// "Denied reports of a sale".
  private boolean isOfDenied(Token noun) {
    return above(noun).filter(word -> REPORTS.contains(word.lemma())).flatMap(this::saidOver).filter(Stage.DENIED::equals)
        .isPresent();
  }

  /// "Left for a drill": it is still to come.
  private boolean isSetOutFor(Token noun) {
    Token named = noun.is("compound") ? grammar.head(noun).orElse(noun) : noun;
    return grammar.head(grammar.firstConjunct(named)).filter(preposition -> preposition.lemma().equals("for"))
        .flatMap(grammar::head).filter(verb -> MOVING.contains(verb.lemma()) && !ARRIVING.contains(verb.lemma())).isPresent();
  }

  /// In "will leave after a drill" the drill is still to come.
  private Stage set(Token noun) {
    return Optional.of(grammar.firstConjunct(noun)).filter(token -> token.is("pobj")).flatMap(grammar::head)
        .filter(preposition -> TIMING.contains(preposition.lemma())).flatMap(grammar::head)
        .filter(verb -> sentence.children(verb, "aux").stream().anyMatch(aux -> aux.lemma().equals("will")))
        .map(_ -> Stage.FUTURE).orElse(Stage.HAPPENED);
  }

  private Stage stageOf(Predicate predicate, Token verb) {
    Stage tense = tense(verb);
    if (predicate.isVerbal()) {
      return tense;
    }
    Optional<Stage> meaning = predicate.support().isPresent()
        ? StageWords.ofVerb(sentence, verb).filter(stage -> stage != Stage.REQUESTED || asksFor(predicate.head()))
        : StageWords.ofAspect(verb);
    return meaning.map(found -> later(found, tense)).orElse(tense);
  }

  /// "Called for a visit" asks for it, "called at the port on a visit" pays it.
  private boolean asksFor(Token noun) {
    Token first = grammar.firstConjunct(noun);
    return !first.is("pobj") || grammar.head(first).filter(preposition -> preposition.lemma().equals("for")).isPresent();
  }

  /// "Will begin" is future; "will postpone" is postponed; what "will end" is under way.
  private static Stage later(Stage meaning, Stage tense) {
    if (meaning == Stage.ENDED && tense == Stage.FUTURE) {
      return Stage.ONGOING;
    }
    return switch (meaning) {
      case STARTED, ENDED, HAPPENED, ONGOING -> tense == Stage.HAPPENED || tense == Stage.ONGOING ? meaning : tense;
      default -> meaning;
    };
  }

  private Stage tense(Token verb) {
    List<Token> auxiliaries = auxiliaries(verb);
    for (Token auxiliary : auxiliaries) {
      switch (auxiliary.lemma()) {
        case "will", "shall", "'ll" -> {
          return Stage.FUTURE;
        }
        case "would" -> {
          return isReported(verb) ? Stage.FUTURE : Stage.HYPOTHETICAL;
        }
        case "may", "might", "can", "could" -> {
          return Stage.CONSIDERED;
        }
        case "should", "must" -> {
          return Stage.OFFERED;
        }
        default -> {
        }
      }
    }
    if (verb.tag().equals("VB") && auxiliaries.stream().anyMatch(token -> token.tag().equals("TO"))) {
      return purposeOf(verb).map(this::tense).orElse(Stage.FUTURE);
    }
    if (verb.tag().equals("VB") && auxiliaries.isEmpty() && (verb.is("xcomp") || verb.is("ccomp"))) {
      return grammar.head(verb).filter(Token::isVerb).map(this::tense).orElse(Stage.HAPPENED);
    }
    if (verb.tag().equals("VBG") && auxiliaries.isEmpty() && verb.is("pcomp")) {
      return joining(verb).map(this::tense).orElse(Stage.HAPPENED);
    }
    boolean progressive = verb.tag().equals("VBG") && auxiliaries.stream().anyMatch(token -> token.lemma().equals("be"));
    boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
    if (progressive || present && sentence.zone() != Zone.HEADLINE) {
      return Stage.ONGOING;
    }
    return Stage.HAPPENED;
  }

  /// In "will take part in training" the training is still to come too.
  private Optional<Token> joining(Token gerund) {
    return grammar.head(gerund).filter(preposition -> preposition.lemma().equals("in")).flatMap(grammar::head)
        .flatMap(above -> above.lemma().equals("part") ? grammar.head(above) : Optional.of(above))
        .filter(Token::isVerb);
  }

  /// In "met to discuss" the purpose happened as the meeting did.
  private Optional<Token> purposeOf(Token verb) {
    return grammar.head(verb)
        .filter(above -> above.isVerb() && (verb.is("advcl") || verb.is("xcomp")))
        .filter(above -> !above.lemma().equals("be") && !above.lemma().equals("have") && !MOVING.contains(above.lemma()))
        .filter(above -> StageWords.ofVerb(sentence, above).isEmpty());
  }

  /// A verb's auxiliaries; those of the first verb where a coordinated one has none.
  private List<Token> auxiliaries(Token verb) {
    var own = sentence.children(verb, "aux", "auxpass");
    boolean bare = verb.tag().equals("VB") || verb.tag().equals("VBN") || verb.tag().equals("VBG");
    if (own.isEmpty() && bare && verb.is("conj")) {
      return grammar.head(verb).filter(Token::isVerb).map(this::auxiliaries).orElse(own);
    }
    return own;
  }

  private boolean isReported(Token verb) {
    boolean ofNoun = verb.is("acl") && !sentence.children(verb, "mark").isEmpty();
    return verb.is("ccomp") || ofNoun || grammar.head(verb).filter(above -> verb.is("conj") && above.is("ccomp")).isPresent();
  }

  private Optional<Stage> nominal(Token noun, Stage found) {
    for (Token child : sentence.children(noun)) {
      Optional<Stage> adjective = child.index() < noun.index() ? StageWords.ofAdjective(child) : Optional.empty();
      if (adjective.isPresent()) {
        return Optional.of(later(found, adjective.get()));
      }
    }
    Optional<Token> above = above(noun);
    return participle(noun).flatMap(verb -> StageWords.ofVerb(sentence, verb)).filter(AHEAD::contains)
        .or(() -> covering(noun).or(() -> above).filter(this::isSigned).map(_ -> Stage.CONTRACTED))
        .or(() -> grammar.supporting(noun).filter(this::isOfInstrument).map(_ -> Stage.COMMITTED))
        .or(() -> lifting(above).map(_ -> Stage.RESUMED))
        .or(() -> above.filter(Token::isVerb).flatMap(verb -> StageWords.ofVerb(sentence, verb))
            .filter(Stage.NEGOTIATED::equals))
        .or(() -> above.filter(Token::isNoun).flatMap(word -> ofNoun(word, found)));
  }

  /// What a noun says of the one under it, unless the verb above both stops it: "delayed a decision on the sale".
  private Optional<Stage> ofNoun(Token word, Stage found) {
    return StageWords.ofNoun(word).map(stage -> saidOver(word).filter(Stage::stops).orElse(later(stage, found)));
  }

  /// What the verb over a noun says of it.
  private Optional<Stage> saidOver(Token noun) {
    return grammar.supporting(noun).flatMap(verb -> StageWords.ofVerb(sentence, verb));
  }

  /// The instrument that a noun is a part of: "an agreement covering drills", "a pact that provides for drills".
  private Optional<Token> covering(Token noun) {
    Token first = grammar.firstConjunct(noun);
    Optional<Token> above = grammar.head(first);
    Optional<Token> verb = above.filter(Token::isVerb).or(() -> above.flatMap(grammar::head).filter(Token::isVerb));
    return verb.filter(word -> COVERING.contains(word.lemma()))
        .filter(word -> word.is("acl") || word.is("relcl") || word.is("prep")).flatMap(grammar::head)
        .filter(word -> INSTRUMENTS.contains(word.lemma()));
  }

  /// "The agreement covers drills", "It provides for drills": none was held.
  private boolean isOfInstrument(Token verb) {
    return COVERING.contains(verb.lemma()) && sentence.children(verb, "nsubj").stream()
        .anyMatch(subject -> INSTRUMENTS.contains(subject.lemma()) || subject.lemma().equals("it"));
  }

  /// The word above a noun, through a preposition or as its modifier.
  private Optional<Token> above(Token noun) {
    Token first = grammar.firstConjunct(noun);
    return first.is("pobj")
        ? grammar.head(first).filter(preposition -> STAGING.contains(preposition.lemma())).flatMap(grammar::head)
        : grammar.head(first);
  }

  private Optional<Token> aspectVerb(Token noun) {
    Token whole = grammar.firstConjunct(noun);
    Token first = whole.is("appos") ? grammar.head(whole).orElse(whole) : whole;
    return grammar.head(first)
        .filter(verb -> verb.isVerb() && (first.is("nsubj") || first.is("nsubjpass")))
        .filter(verb -> StageWords.ofAspect(verb).isPresent() || verb.lemma().equals("be") || first.is("nsubjpass")
            || tense(verb) == Stage.FUTURE);
  }

  /// "The edition held in Lima": what the participle says was done.
  private Optional<Token> participle(Token noun) {
    return sentence.children(noun, "acl").stream()
        .filter(verb -> verb.tag().equals("VBN") && verb.index() > noun.index() && sentence.children(verb, "aux").isEmpty())
        .findFirst();
  }

  private Course climb(Token verb, Course below) {
    Course course = below;
    Token at = verb;
    while (at.head() >= 0) {
      Token above = sentence.token(at.head());
      if (at.is("relcl")) {
        return stoppedAbove(above, course);
      }
      boolean clause = COMPLEMENTS.contains(at.relation()) || at.is("conj") && above.isVerb();
      if (!clause && !at.is("prep")) {
        break;
      }
      if (at.is("advcl") && !above.isVerb()) {
        break;
      }
      course = under(at, above, course);
      if (above.isNoun()) {
        return stoppedAbove(above, course);
      }
      at = above;
    }
    return course;
  }

  /// "Denied reports that it would sell", "dropped a plan to sell": the verb over the noun may deny or stop it all.
  private Course stoppedAbove(Token noun, Course course) {
    Optional<Stage> above = saidOver(noun);
    boolean denies = above.filter(Stage.DENIED::equals).isPresent();
    Stage stage = above.filter(Stage::stops).orElse(course.stage());
    if (isHalt(noun)) {
      Optional<Token> lifting = lifting(Optional.of(noun));
      Stage turn = lifting.isPresent() ? Stage.RESUMED : Stage.SUSPENDED;
      return new Course(turn, ahead(turn, lifting), course.denied(), course.hypothetical(), course.past(), true);
    }
    if (stage == Stage.FUTURE && isSigned(noun)) {
      stage = Stage.CONTRACTED;
    }
    return new Course(stage, course.ahead(), course.denied() ^ denies, course.hypothetical(), course.past(),
        course.told() || denies);
  }

  private static boolean isHalt(Token noun) {
    return noun.isNoun() && StageWords.ofNoun(noun).filter(Stage.SUSPENDED::equals).isPresent();
  }

  /// The verb that ends a halt: "lifted its suspension of exports", "will lift a ban on supplying arms".
  private Optional<Token> lifting(Optional<Token> noun) {
    return noun.filter(CourseReader::isHalt).flatMap(grammar::supporting).filter(verb -> LIFTING.contains(verb.lemma()));
  }

  /// "Signed a contract to buy", "an agreement on training", "the contract signed on Monday, under which it will buy".
  private boolean isSigned(Token noun) {
    Token instrument = above(noun).filter(_ -> noun.is("pobj")).filter(whole -> INSTRUMENTS.contains(whole.lemma())).orElse(noun);
    return INSTRUMENTS.contains(instrument.lemma()) && grammar.supporting(instrument).or(() -> participle(instrument))
        .filter(verb -> SIGNING.contains(verb.lemma()) && tense(verb) == Stage.HAPPENED).isPresent();
  }

  private Course under(Token below, Token above, Course course) {
    Optional<Stage> stage = above.isNoun() ? StageWords.ofNoun(above) : StageWords.ofVerb(sentence, above);
    boolean aside = below.is("advcl")
        && !(isInfinitive(below) && (above.lemma().equals("be") || stage.filter(Stage.REQUESTED::equals).isPresent()));
    if (below.is("conj") || aside || below.is("acl") && !isInfinitive(below)) {
      return course;
    }
    if (above.lemma().equals("be") && isInfinitive(below) || above.tag().startsWith("JJ") && isInfinitive(below)) {
      stage = stage.or(() -> Optional.of(Stage.FUTURE));
    }
    boolean yetTo = isInfinitive(below) && sentence.children(above, "advmod").stream().anyMatch(t -> t.lemma().equals("yet"));
    boolean denied = course.denied() ^ (isNegated(above) || yetTo || stage.filter(Stage.DENIED::equals).isPresent());
    boolean past = course.past() || isPastPerfect(above);
    boolean condition = course.hypothetical() || isConditional(above);
    if (ALLOWING.contains(above.lemma())) {
      stage = Optional.of(Stage.AUTHORISED);
    }
    Optional<Stage> found = stage.filter(told -> told != Stage.DENIED)
        .filter(_ -> isInfinitive(below) || below.tag().equals("VBG") || holdsGerund(below) || above.lemma().equals("let"));
    if (found.filter(Stage::isToCome).isPresent() && isTurn(course.stage())) {
      return new Course(course.stage(), found, denied, condition, past, course.told());
    }
    Stage settled = found.map(told -> raise(told, course.stage())).orElse(course.stage());
    Optional<Stage> ahead = found.isEmpty() ? course.ahead() : ahead(settled, Optional.of(above));
    return new Course(settled, ahead, denied, condition, past, course.told());
  }

  /// "Interested in buying", "an offer of selling".
  private boolean holdsGerund(Token preposition) {
    return preposition.is("prep") && STAGING.contains(preposition.lemma())
        && sentence.children(preposition, "pcomp").stream().anyMatch(verb -> verb.tag().equals("VBG"));
  }

  /// A word of beginning over an infinitive only says that it happens.
  private static Stage raise(Stage above, Stage below) {
    return switch (above) {
      case STARTED, ENDED, HAPPENED, ONGOING -> below == Stage.FUTURE ? above : below;
      default -> above;
    };
  }

  private boolean isNegated(Token token) {
    return sentence.children(token).stream()
        .anyMatch(child -> child.is("neg") || NEGATIONS.contains(child.lemma()) && !child.is("conj")
            || child.text().equals("longer") && child.index() > 0
                && sentence.token(child.index() - 1).text().equalsIgnoreCase("no"));
  }

  private boolean isConditional(Token verb) {
    return sentence.children(verb, "mark", "advmod").stream().anyMatch(mark -> CONDITIONS.contains(mark.lemma()));
  }

  private boolean isSetBack(Token head, Optional<Token> verb) {
    return verb.filter(token -> isPastPerfect(token) && !isReported(token)).isPresent()
        || isSince(head)
        || sentence.tokens().stream().anyMatch(token -> SETTING_BACK.contains(token.lemma()) && setsBack(token, head, verb));
  }

  /// "Previously" speaks of the verb it stands with, or of the whole sentence when it opens it.
  private boolean setsBack(Token adverb, Token head, Optional<Token> verb) {
    if (adverb.lemma().equals("past") && !adverb.is("pobj")) {
      return false;
    }
    return adverb.index() == 0 || adverb.head() == head.index()
        || verb.filter(token -> adverb.head() == token.index()
            || adverb.head() >= 0 && sentence.token(adverb.head()).head() == token.index()).isPresent();
  }

  /// "Since the signing of …", "after selling …": the trigger sets the time of something later.
  private boolean isSince(Token head) {
    for (Token at = head; at.head() >= 0; at = sentence.token(at.head())) {
      boolean marked = sentence.children(at, "mark").stream().anyMatch(mark -> SINCE.contains(mark.lemma()));
      if (marked || SINCE.contains(at.lemma()) && at.is("prep")) {
        return true;
      }
    }
    return false;
  }

  private boolean isPastPerfect(Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(aux -> aux.text().equalsIgnoreCase("had"));
  }

  private boolean isInfinitive(Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("TO"));
  }
}
