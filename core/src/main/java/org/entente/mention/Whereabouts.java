package org.entente.mention;

import java.util.Optional;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// What the words around a name tell of where it lies: "Springfield, Ohio", "at a range in Kirru".
final class Whereabouts {

  private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "off", "outside");
  private static final Set<String> FEELINGS = Set.of("confidence", "trust", "believe", "faith", "interest", "confident", "invest",
      "anger", "look", "shoot");

  private Whereabouts() {}

  /// The state that stands behind a name and a comma, by its own name or that of one of its parts.
  static Optional<String> stateBehind(Sentence sentence, int last, Gazetteer gazetteer) {
    if (!word(sentence, last + 1).equals(",")) {
      return Optional.empty();
    }
    for (int end = Math.min(last + 5, sentence.tokens().size()) - 1; end > last + 1; end--) {
      var name = new StringBuilder(word(sentence, last + 2));
      for (int at = last + 3; at <= end; at++) {
        name.append(' ').append(word(sentence, at));
      }
      boolean closed = word(sentence, end + 1).matches("[,.;:)]?");
      Optional<String> state = gazetteer.region(name.toString()).or(() -> gazetteer.entry(name.toString())
          .filter(entry -> entry.form() == Gazetteer.Form.NAME && entry.level() == ActorMention.Level.STATE)
          .map(Gazetteer.Entry::code));
      if (state.isPresent() && closed) {
        return state;
      }
    }
    return Optional.empty();
  }

  /// Whether a name that the tagger took for a person's is a place's: something happens "in" it, or a
  /// state stands behind it.
  static boolean isPlace(Sentence sentence, int first, int last, Gazetteer gazetteer) {
    if (first == 0) {
      return false;
    }
    Token before = sentence.token(first - 1);
    boolean locative = LOCATIVE.contains(before.lemma())
        && (first < 2 || !FEELINGS.contains(sentence.token(first - 2).lemma()));
    boolean listed = before.text().equals(",") && stateBehind(sentence, last, gazetteer).isPresent();
    return locative || listed;
  }

  private static String word(Sentence sentence, int at) {
    return at >= sentence.tokens().size() ? "" : sentence.token(at).text();
  }
}
