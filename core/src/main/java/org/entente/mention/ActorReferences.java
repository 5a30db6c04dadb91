package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.ActorMention.Resolution;
import org.entente.report.Span;

/// Settles who is meant by "both nations", "the two sides", "the island nation", "the ship", "it".
///
/// A group phrase means the states that were last named together; a body named without its state means
/// the last body of its kind, if the report gave one state to it; a pronoun means the subject before it.
/// Where nothing fits the words stay unresolved.
final class ActorReferences {

  private static final Set<String> GROUPS = Set.of("nation", "country", "side", "state", "navy", "army", "force", "party",
      "neighbour", "neighbor", "government", "militaries", "military", "ally", "partner", "leader", "minister", "official",
      "coast guard", "guard", "defence", "ministry", "counterpart", "people");
  private static final Set<String> STATES = Set.of("country", "nation", "republic", "kingdom", "island");

  private static final Set<String> SIDES = Set.of("side", "party");

  private final List<Sentence> sentences;
  private final Gazetteer gazetteer;
  private final List<ActorMention> known = new ArrayList<>();
  /// States that only say whence a thing comes: "Chilean-made".
  private final Set<ActorMention> makers = new HashSet<>();

  private ActorReferences(List<Sentence> sentences, Gazetteer gazetteer) {
    this.sentences = sentences;
    this.gazetteer = gazetteer;
  }

  static List<ActorMention> resolve(Syntax syntax, List<ActorMention> named, Gazetteer gazetteer) {
    var references = new ActorReferences(syntax.sentences(), gazetteer);
    for (Sentence sentence : syntax.sentences()) {
      references.read(sentence, named.stream().filter(actor -> actor.sentence() == sentence.index()).toList());
    }
    return references.known;
  }

  private void read(Sentence sentence, List<ActorMention> own) {
    for (Token token : sentence.tokens()) {
      var here = own.stream().filter(actor -> actor.head() == token.index()).toList();
      known.addAll(here);
      if (token.index() + 2 < sentence.tokens().size() && sentence.token(token.index() + 1).text().equals("-")
          && sentence.token(token.index() + 2).tag().equals("VBN")) {
        makers.addAll(here);
      }
      if (here.isEmpty()) {
        referring(sentence, token).ifPresent(known::add);
      }
    }
  }

  private Optional<ActorMention> referring(Sentence sentence, Token token) {
    Optional<Integer> size = groupSize(sentence, token);
    if (size.isPresent()) {
      return together(sentence, size.get()).map(codes -> mention(sentence, token, codes, Level.STATE));
    }
    if (token.tag().startsWith("PRP")) {
      return pronoun(sentence, token);
    }
    if (!token.isNoun() || !isDefinite(sentence, token)) {
      return Optional.empty();
    }
    if ((STATES.contains(token.lemma()) || SIDES.contains(token.lemma())) && token.tag().endsWith("S")) {
      return onlyPair().map(codes -> mention(sentence, token, codes, Level.STATE));
    }
    if (STATES.contains(token.lemma())) {
      boolean island = sentence.children(token).stream().anyMatch(child -> child.lemma().equals("island"))
          || token.lemma().equals("island");
      return lastState(island, guests(sentence, token)).map(code -> mention(sentence, token, List.of(code), Level.STATE));
    }
    return gazetteer.body(token.lemma()).map(level -> mention(sentence, token, body(sentence, token, level), level));
  }

  /// In "their stay in the country", "the US visit to the country" and "US sailors left the country" it is not
  /// their own, and a frigate that receives "the vessel" another one.
  private Set<String> guests(Sentence sentence, Token country) {
    if (country.head() < 0) {
      return Set.of();
    }
    Token above = sentence.token(country.head());
    Token governor = country.is("pobj") && Set.of("in", "to", "from").contains(above.lemma()) && above.head() >= 0
        ? sentence.token(above.head())
        : above;
    boolean relative = governor.is("relcl")
        && sentence.children(governor, "nsubj").stream().anyMatch(subject -> subject.tag().startsWith("W"));
    var owners = governor.isVerb()
        ? relative ? List.of(sentence.token(governor.head())) : sentence.children(governor, "nsubj")
        : sentence.children(governor, "poss", "compound", "nmod", "amod");
    return owners.stream().flatMap(owner -> sentence.subtree(owner).stream())
        .flatMap(owner -> known.stream().filter(actor -> actor.sentence() == sentence.index() && actor.head() == owner.index()))
        .flatMap(actor -> actor.codes().stream()).collect(Collectors.toSet());
  }

  /// "The officers of the ships" are the ships'; "the crew" is that of the ship before.
  private List<String> body(Sentence sentence, Token noun, Level level) {
    for (Token of : sentence.children(noun, "prep")) {
      for (Token owner : sentence.children(of, "pobj")) {
        var codes = of.lemma().equals("of")
            ? referring(sentence, owner).map(ActorMention::codes).orElse(List.of())
            : List.<String>of();
        if (!codes.isEmpty()) {
          return codes;
        }
      }
    }
    return sameBody(noun.lemma().equals("crew") ? Level.SHIP : level, guests(sentence, noun));
  }

  private static Optional<Integer> groupSize(Sentence sentence, Token token) {
    if (!token.tag().endsWith("S") || !GROUPS.contains(token.lemma())) {
      return Optional.empty();
    }
    if (token.index() > 1 && sentence.token(token.index() - 1).is("det")
        && sentence.token(token.index() - 2).text().equalsIgnoreCase("both")) {
      return Optional.of(2);
    }
    for (Token child : sentence.children(token)) {
      switch (child.text().toLowerCase(java.util.Locale.ROOT)) {
        case "both", "two" -> {
          return Optional.of(2);
        }
        case "three" -> {
          return Optional.of(3);
        }
        case "four" -> {
          return Optional.of(4);
        }
        default -> {
        }
      }
    }
    return Optional.empty();
  }

  /// The states last named in one sentence, as many as asked for; else the last ones named at all.
  private Optional<List<String>> together(Sentence sentence, int size) {
    for (int index = sentence.index(); index >= 0; index--) {
      var codes = new LinkedHashSet<String>();
      int at = index;
      known.stream().filter(actor -> actor.sentence() == at && isState(actor)).forEach(actor -> codes.addAll(actor.codes()));
      if (codes.size() == size) {
        return Optional.of(List.copyOf(codes));
      }
    }
    var recent = new LinkedHashSet<String>();
    for (ActorMention actor : known.reversed()) {
      if (isState(actor) && recent.size() < size) {
        recent.addAll(actor.codes());
      }
    }
    return recent.size() == size ? Optional.of(List.copyOf(recent).reversed()) : Optional.empty();
  }

  /// "The countries" of a report that has told of two so far.
  private Optional<List<String>> onlyPair() {
    var codes = new LinkedHashSet<String>();
    known.stream().filter(ActorReferences::isState).forEach(actor -> codes.addAll(actor.codes()));
    return codes.size() == 2 ? Optional.of(List.copyOf(codes)) : Optional.empty();
  }

  private static boolean isState(ActorMention actor) {
    return actor.codes().stream().allMatch(code -> code.matches("[A-Z]{3}")) && !actor.codes().isEmpty();
  }

  private static boolean isDefinite(Sentence sentence, Token noun) {
    return sentence.children(noun, "det").stream().anyMatch(det -> Set.of("the", "this", "that").contains(det.lemma()))
        || noun.isProper() && !noun.is("compound");
  }

  private Optional<String> lastState(boolean island, Set<String> others) {
    return known.reversed().stream()
        .filter(actor -> !makers.contains(actor) && actor.level() != Level.SHIP && isState(actor) && actor.codes().size() == 1
            && actor.resolved() == Resolution.NAMED)
        .map(actor -> actor.codes().getFirst())
        .filter(code -> !others.contains(code))
        .filter(code -> !island || gazetteer.state(code).filter(Gazetteer.State::island).isPresent())
        .findFirst();
  }

  /// The state of the last body of a kind; several kinds of states make it ambiguous and leave it open.
  private List<String> sameBody(Level level, Set<String> others) {
    var codes = new LinkedHashSet<List<String>>();
    for (ActorMention actor : known.reversed()) {
      boolean other = level == Level.SHIP && actor.codes().stream().anyMatch(others::contains);
      if (actor.level() == level && !other && !actor.codes().isEmpty() && actor.resolved() == Resolution.NAMED) {
        codes.add(actor.codes());
      }
    }
    return codes.size() == 1 || level == Level.SHIP && !codes.isEmpty() ? codes.getFirst() : List.of();
  }

  private Optional<ActorMention> pronoun(Sentence sentence, Token token) {
    boolean one = Set.of("it", "its").contains(token.text().toLowerCase(java.util.Locale.ROOT));
    boolean many = Set.of("they", "their", "them").contains(token.text().toLowerCase(java.util.Locale.ROOT));
    if (!one && !many) {
      return Optional.empty();
    }
    return known.reversed().stream()
        .filter(actor -> actor.sentence() >= sentence.index() - 1)
        .filter(actor -> isState(actor) || one && isFirm(sentence, actor))
        .filter(actor -> actor.sentence() < sentence.index() || actor.head() < token.index())
        .filter(actor -> isSubject(sentence, actor) && (many || actor.codes().size() == 1))
        .min(Comparator.comparing(actor -> actor.sentence() == sentence.index() || isSubject(actor) ? 0 : 1))
        .map(actor -> mention(sentence, token, actor.codes(), actor.level()));
  }

  /// "The yard said it had won an order": the firm that speaks.
  private static boolean isFirm(Sentence sentence, ActorMention actor) {
    return actor.level() == Level.COMPANY && actor.sentence() == sentence.index() && !actor.codes().isEmpty()
        && sentence.token(actor.head()).is("nsubj");
  }

  /// Of its own sentence only subjects will do; of the one before, they come first.
  private boolean isSubject(Sentence sentence, ActorMention actor) {
    if (actor.sentence() != sentence.index()) {
      return true;
    }
    return isSubject(actor) || sentence.token(actor.head()).is("poss");
  }

  private boolean isSubject(ActorMention actor) {
    Token token = sentences.get(actor.sentence()).token(actor.head());
    return token.is("nsubj") || token.is("nsubjpass");
  }

  private static ActorMention mention(Sentence sentence, Token token, List<String> codes, Level level) {
    Span span = token.span();
    for (Token child : sentence.children(token)) {
      if (child.index() < token.index() && !child.isVerb()) {
        span = span.union(child.span());
      }
    }
    return new ActorMention(sentence.index(), token.index(), span, codes, level, Resolution.REFERENCE);
  }
}
