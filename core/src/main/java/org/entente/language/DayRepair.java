package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a verb the subject that the parser took for a part of a day's name: in "On Monday Peru and Chile agreed" Peru agreed.
final class DayRepair {

  private static final Set<String> DAYS = Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");
  private static final Set<String> INSIDE = Set.of("compound", "nmod", "amod", "poss");

  private DayRepair() {}

  static List<Token> mended(List<Token> tokens) {
    var mended = new ArrayList<>(tokens);
    for (Token day : tokens) {
      if (DAYS.contains(day.text()) && INSIDE.contains(day.relation())) {
        subject(tokens, day).ifPresent(noun -> {
          Token preposition = tokens.get(noun.head());
          mended.set(day.index(), day.as(day.tag(), preposition.index(), "pobj"));
          mended.set(noun.index(), noun.as(noun.tag(), preposition.head(), "nsubj"));
        });
      }
    }
    return mended;
  }

  /// The noun that the day seems to describe, if it hangs on the day's preposition and the verb above has no subject.
  private static Optional<Token> subject(List<Token> tokens, Token day) {
    Token noun = day;
    while (INSIDE.contains(noun.relation()) && noun.head() > noun.index()) {
      noun = tokens.get(noun.head());
    }
    if (!noun.is("pobj") || noun.head() != day.index() - 1 || tokens.get(noun.head()).head() < 0) {
      return Optional.empty();
    }
    Token verb = tokens.get(tokens.get(noun.head()).head());
    return Optional.of(noun).filter(subject -> verb.isVerb() && subject.index() < verb.index())
        .filter(_ -> tokens.stream().noneMatch(other -> other.head() == verb.index() && other.relation().startsWith("nsubj")));
  }
}
