package org.entente.coding.quotation;

import java.util.List;
import java.util.Set;
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

  private static final Set<String> HABIT = Set.of("repeatedly", "frequently", "often", "regularly", "routinely", "consistently");

  /// How the cue is built.
  enum Form {
    /// "said", "warned that".
    VERB,
    /// "according to".
    IDIOM,
    /// "The minister: …".
    COLON
  }

  /// Whether it tells something known of its subject rather than words on an occasion: in a relative
  /// clause, or of habit ("has repeatedly threatened").
  boolean isAside() {
    if (sentence.children(head, "advmod").stream().anyMatch(adverb -> HABIT.contains(adverb.lemma()))) {
      return true;
    }
    Token top = head;
    while (top.is("conj") && top.head() >= 0) {
      top = sentence.token(top.head());
    }
    return top.is("relcl");
  }

  /// Whether a word of its sentence hangs on it with no other verb between.
  boolean governs(Token word) {
    if (!sentence.span().contains(word.span())) {
      return false;
    }
    Token at = word;
    while (at.head() >= 0 && (at.equals(word) || !at.isVerb())) {
      at = sentence.token(at.head());
      if (at.equals(head)) {
        return true;
      }
    }
    return false;
  }

  /// The same cue put to other sources.
  Cue from(List<Token> others) {
    return new Cue(form, sentence, head, span, others, judging);
  }

  String lemma() {
    return head.lemma();
  }
}
