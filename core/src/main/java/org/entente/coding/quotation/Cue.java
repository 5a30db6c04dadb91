package org.entente.coding.quotation;

import java.util.List;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// Words that put other words to a source: a verb of saying with its subject, or an idiom with its noun.
///
/// @param head the verb, or the first word of the idiom
/// @param span the cue's own words
/// @param sources the tokens that head the source's phrase; empty if the grammar shows none
/// @param judging whether it takes a side
record Cue(Form form, Sentence sentence, Token head, Span span, List<Token> sources, boolean judging) {

  /// How the cue is built.
  enum Form {
    /// "said", "warned that".
    VERB,
    /// "according to".
    IDIOM,
    /// "The minister: …".
    COLON
  }

  String lemma() {
    return head.lemma();
  }
}
