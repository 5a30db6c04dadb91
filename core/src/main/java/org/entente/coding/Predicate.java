package org.entente.coding;

import java.util.Optional;
import org.entente.codebook.Frame;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// A trigger found in a sentence: the frame it raises and the word that carries its grammar.
///
/// @param head the verb or noun that arguments hang on
/// @param span the words of the trigger
/// @param support for a noun, the verb it stands under ("held drills")
record Predicate(Sentence sentence, Frame frame, Token head, Span span, Optional<Token> support) {

  boolean isVerbal() {
    return head.isVerb() && support.isEmpty();
  }

  /// The verb whose tense and mood tell how the event stands, if there is one.
  Optional<Token> verb() {
    return isVerbal() ? Optional.of(head) : support;
  }
}
