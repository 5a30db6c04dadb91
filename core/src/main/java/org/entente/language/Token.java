package org.entente.language;

import org.entente.report.Span;

/// One word of a sentence with its place in the text and in the grammar.
///
/// @param index position in its sentence, from 0
/// @param span where it stands in the report (UTF-16)
/// @param text the word as written
/// @param lemma its lower-case dictionary form
/// @param tag Penn Treebank part of speech
/// @param entity the kind of name it is part of
/// @param entityStart whether it opens that name
/// @param head index of the governing token, -1 for the root
/// @param relation grammatical relation to the head, in Clear style: `nsubj`, `nsubjpass`, `dobj`,
///     `agent`, `prep`, `pobj`, `poss`, `appos`, `conj`, `relcl`, `acl`, `xcomp`, `ccomp`, `advcl` …
public record Token(
    int index,
    Span span,
    String text,
    String lemma,
    String tag,
    EntityType entity,
    boolean entityStart,
    int head,
    String relation) {

  /// The same word as another part of speech, governed by another.
  Token as(String otherTag, int otherHead, String otherRelation) {
    return new Token(index, span, text, lemma, otherTag, entity, entityStart, otherHead, otherRelation);
  }

  public boolean isVerb() {
    return tag.startsWith("VB");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isProper() {
    return tag.startsWith("NNP");
  }

  public boolean is(String wantedRelation) {
    return relation.equals(wantedRelation);
  }
}
