package org.entente.mention;

import java.util.Optional;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

public final class Ordinals {
  private Ordinals() {}

  public static Optional<Span> in(Sentence sentence, Token noun) {
    return Optional.empty();
  }
}
