package org.entente.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.language.Token;
import org.entente.mention.PersonMention;
import org.entente.mention.TimeMention;
import org.entente.report.Span;

/// What is talked about: the objects of words for talking, freed of the words that only say that
/// something will be bettered.
///
/// "Discussed ways to deepen cooperation in areas such as training and cyber defence" is about training and
/// about cyber defence. From the object of the talking word the walk goes down for as long as it meets vague
/// nouns ("ways", "areas") and verbs of bettering ("deepen"), and stops at the first word with a meaning of its
/// own. A word is visited once, so the walk ends.
final class Topics {

  private static final Set<String> ABOUT = Set.of("on", "about", "over", "regarding", "concerning", "around", "upon", "into");
  private static final Set<String> BELOW = Set.of("of", "for", "in", "on", "to", "regarding", "concerning", "about", "over",
      "towards", "toward");
  private static final Set<String> FIELDS = Set.of("on", "in", "regarding", "concerning");
  private static final Set<String> LISTING = Set.of("include", "including", "such", "like", "as", "namely", "especially");

  private static final Set<String> VAGUE = Set.of("way", "mean", "avenue", "opportunity", "possibility", "prospect", "area",
      "range",
      "field", "domain", "sphere", "number", "strengthening", "enhancement", "enhancing", "expansion", "deepening", "boosting",
      "widening", "development", "need", "state", "progress", "variety", "array", "host", "series", "agenda");
  private static final Set<String> EMPTY = Set.of("interest", "concern", "benefit", "importance", "detail", "discussion", "talk",
      "sideline", "margin", "fringe");
  private static final Set<String> SHARED = Set.of("cooperation", "co-operation", "collaboration", "coordination", "partnership",
      "engagement", "view", "talk", "discussion", "exchange");
  private static final Set<String> BETTERING = Set.of("strengthen", "enhance", "deepen", "boost", "expand", "explore", "promote",
      "improve", "increase", "further", "advance", "develop", "broaden", "widen", "bolster", "step", "forge", "foster",
      "reinforce");

  private final SentenceView view;
  private final NounPhrases phrases;

  Topics(SentenceView view, NounPhrases phrases) {
    this.view = view;
    this.phrases = phrases;
  }

  /// The topics of one word for talking.
  List<Span> of(Token talking) {
    return named(objects(talking));
  }

  /// The topics that the objects of a word for talking come to.
  List<Span> named(Stream<Token> objects) {
    var seen = new LinkedHashSet<Token>();
    objects.forEach(token -> descend(token, seen, new ArrayList<>()));
    return seen.stream().map(phrases::whole).toList();
  }

  private Stream<Token> objects(Token talking) {
    var behind = below(talking, ABOUT).stream().filter(this::isMatter).toList();
    if (!talking.isVerb()) {
      return behind.stream();
    }
    boolean direct = !view.sentence().children(talking, "dobj").isEmpty() || behind.isEmpty();
    var objects = (direct ? view.grammar().objects(talking) : behind).stream();
    var bettered = view.sentence().children(talking, "conj").stream()
        .filter(verb -> BETTERING.contains(verb.lemma()))
        .flatMap(verb -> view.grammar().objects(verb).stream());
    return Stream.concat(objects, bettered);
  }

  private void descend(Token token, Set<Token> topics, List<Token> visited) {
    if (visited.contains(token) || !isMatter(token)) {
      return;
    }
    visited.add(token);
    var deeper = token.isVerb() || token.tag().equals("VBG") ? bettered(token) : beneath(token);
    if (deeper.isEmpty()) {
      topics.add(token);
    } else {
      deeper.forEach(next -> descend(next, topics, visited));
    }
  }

  private boolean isMatter(Token token) {
    boolean timeOrPerson = switch (token.entity()) {
      case DATE, TIME, PERSON -> true;
      default -> view.mentionsAt(token, PersonMention.class).findAny().isPresent()
          || view.mentionsAt(token, TimeMention.class).findAny().isPresent();
    };
    return !timeOrPerson && (token.isNoun() || token.isVerb()) && !EMPTY.contains(token.lemma());
  }

  private List<Token> bettered(Token verb) {
    return BETTERING.contains(verb.lemma()) ? view.grammar().objects(verb) : List.of();
  }

  /// What stands below a noun that has no meaning of its own.
  private List<Token> beneath(Token noun) {
    boolean vague = VAGUE.contains(noun.lemma()) && !isNamed(noun);
    if (!vague && !SHARED.contains(noun.lemma())) {
      return List.of();
    }
    var listed = below(noun, LISTING);
    if (!listed.isEmpty()) {
      return listed;
    }
    var verbs = view.sentence().children(noun, "acl", "relcl").stream()
        .filter(verb -> BETTERING.contains(verb.lemma()))
        .flatMap(verb -> view.grammar().objects(verb).stream())
        .toList();
    return verbs.isEmpty() ? below(noun, vague ? BELOW : FIELDS) : verbs;
  }

  /// "Training opportunities": the noun before it gives it a meaning of its own.
  private boolean isNamed(Token noun) {
    return view.sentence().children(noun, "compound").stream()
        .anyMatch(part -> part.isNoun() && !SHARED.contains(part.lemma()) && !VAGUE.contains(part.lemma()));
  }

  private List<Token> below(Token head, Set<String> prepositions) {
    return view.sentence().children(head, "prep").stream()
        .filter(preposition -> prepositions.contains(preposition.lemma()))
        .flatMap(preposition -> view.grammar().objectsOf(preposition).stream())
        .toList();
  }
}
