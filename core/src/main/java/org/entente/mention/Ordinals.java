package org.entente.mention;

import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// Words that number a session or edition: "third", "16th", "inaugural".
public final class Ordinals {

  private static final Pattern WORD = Pattern.compile(
      "(?i)first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d+(st|nd|rd|th)"
          + "|inaugural|maiden|first-ever|opening");

  private Ordinals() {}

  /// The ordinal that stands before a noun.
  public static Optional<Span> in(Sentence sentence, Token noun) {
    return sentence.subtree(noun).stream()
        .filter(token -> token.index() < noun.index() && WORD.matcher(token.text()).matches())
        .map(Token::span)
        .findFirst();
  }
}
