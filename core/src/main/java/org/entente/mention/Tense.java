package org.entente.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Which way the words around a time look: back, ahead, or neither.
///
/// Read from the nearest verb to the left, else to the right. The grammar tree is not asked: the nearest
/// verb is right as often as the attachment of a time phrase, and needs no parse.
enum Tense {
  PAST,
  FUTURE,
  OPEN;

  private static final int HORIZON = 80;
  private static final int REACH = 4;
  private static final Set<String> AHEAD = Set.of("will", "shall", "wo", "'ll", "’ll", "would", "upcoming", "forthcoming",
      "scheduled", "slated", "due",
      "expected", "planned", "plans", "planning", "expects", "intends", "hopes");
  private static final Set<String> TIMETABLE = Set.of("arrive", "leave", "depart", "fly", "travel", "sail", "begin", "start",
      "open",
      "end", "close");
  private static final Set<String> COMMITTING = Set.of("agreed", "pledged", "vowed", "set", "going", "about", "decided", "intend",
      "plan", "expect", "hope",
      "promised", "ready", "is", "are", "was", "were");

  static Tense around(Sentence sentence, Span time) {
    var tokens = sentence.tokens();
    int from = TokenRange.firstEndingAfter(sentence, time.start());
    int to = TokenRange.firstFrom(sentence, time.end());
    var before = tokens.subList(Math.max(0, from - HORIZON), from).reversed();
    var after = tokens.subList(to, Math.min(tokens.size(), to + HORIZON));
    return Stream.concat(before.stream(), after.stream())
        .map(token -> tell(sentence, token))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(OPEN);
  }

  private static Optional<Tense> tell(Sentence sentence, Token token) {
    if (AHEAD.contains(word(token))) {
      return Optional.of(FUTURE);
    }
    return switch (token.tag()) {
      case "VBD" -> Optional.of(followsBe(sentence, token) ? auxiliary(sentence, token).orElse(PAST) : PAST);
      case "VBN" -> Optional.of(auxiliary(sentence, token).orElse(PAST));
      case "VB" -> Optional.of(auxiliary(sentence, token).orElse(OPEN));
      case "VBZ", "VBP" -> Optional.of(token.lemma().equals("have") ? PAST : isTimetable(sentence, token) ? FUTURE : OPEN);
      default -> Optional.empty();
    };
  }

  /// "Arrives on Tuesday" is still to come, except in a headline.
  private static boolean isTimetable(Sentence sentence, Token verb) {
    return sentence.zone() == Zone.BODY && TIMETABLE.contains(verb.lemma());
  }

  /// Taggers take some participles for past tenses ("will be held").
  private static boolean followsBe(Sentence sentence, Token verb) {
    return verb.index() > 0 && Set.of("be", "been").contains(word(sentence.token(verb.index() - 1)));
  }

  /// What the words just before a participle or infinitive say: "will be held", "was held", "is to hold".
  private static Optional<Tense> auxiliary(Sentence sentence, Token verb) {
    for (int at = verb.index() - 1; at >= Math.max(0, verb.index() - REACH); at--) {
      Token token = sentence.token(at);
      if (AHEAD.contains(word(token))) {
        return Optional.of(FUTURE);
      }
      if (word(token).equals("to") && verb.tag().equals("VB")) {
        return Optional.of(at > 0 && promises(sentence, sentence.token(at - 1)) ? FUTURE : OPEN);
      }
      if (Set.of("has", "have", "had", "was", "were").contains(word(token))) {
        return Optional.of(PAST);
      }
      if (Set.of("is", "are", "being").contains(word(token))) {
        return Optional.of(OPEN);
      }
    }
    return Optional.empty();
  }

  /// Whether "to" behind this word looks ahead: "is to visit", "agreed to hold", and in headlines "Minister to visit".
  private static boolean promises(Sentence sentence, Token before) {
    return COMMITTING.contains(word(before)) || sentence.zone() == Zone.HEADLINE && before.isNoun();
  }

  private static String word(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
