package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.codebook.RecordType.Quotations;
import org.entente.codebook.WordPattern;
import org.entente.language.Sentence;
import org.entente.language.Token;

/// The words of saying that quotations are found by.
///
/// @param verbs verbs that report words
/// @param judging verbs that report words and take a side
/// @param nouns nouns that stand for what was said
/// @param phrases idioms that name the source after them ("according to")
record Saying(Set<String> verbs, Set<String> judging, Set<String> nouns, List<List<String>> phrases) {

  /// Plain English, for codebooks that ask no quotations and for attribution.
  static final Saying ENGLISH = new Saying(
      Set.of("say", "tell", "state", "add", "announce", "declare", "note", "report", "claim", "confirm", "deny",
          "warn", "insist", "argue", "stress", "write", "explain", "allege", "acknowledge", "disclose", "reveal",
          "post", "tweet", "maintain", "assert", "remark", "comment", "mention", "believe", "estimate", "suggest"),
      Set.of("stress", "warn", "deny", "claim", "insist", "allege"),
      Set.of("statement", "release", "communique", "communiqué", "readout", "announcement", "post", "tweet",
          "spokesperson", "report"),
      List.of(List.of("according", "to"), List.of("as", "per"), List.of("in", "the", "words", "of")));

  static Saying of(Quotations quotations) {
    return new Saying(
        words(quotations.verbs(), quotations.judging()),
        words(quotations.judging(), List.of()),
        words(quotations.nouns(), List.of()),
        quotations.phrases().stream().map(WordPattern::parts).toList());
  }

  private static Set<String> words(Collection<WordPattern> patterns, Collection<WordPattern> more) {
    var words = new HashSet<String>();
    patterns.forEach(pattern -> words.add(pattern.toString()));
    more.forEach(pattern -> words.add(pattern.toString()));
    return Set.copyOf(words);
  }

  boolean isVerb(Sentence sentence, Token token) {
    return token.isVerb() && lemma(verbs, sentence, token).isPresent();
  }

  boolean isJudging(Sentence sentence, Token token) {
    return token.isVerb() && lemma(judging, sentence, token).isPresent();
  }

  boolean isNoun(Token token) {
    return token.isNoun() && nouns.contains(token.lemma());
  }

  /// The entry that the verb answers to: its lemma, or its lemma with the word after it ("call for").
  private static Optional<String> lemma(Set<String> words, Sentence sentence, Token token) {
    var forms = new ArrayList<String>();
    forms.add(token.lemma());
    if (token.index() + 1 < sentence.tokens().size()) {
      forms.add(token.lemma() + " " + sentence.token(token.index() + 1).lemma());
    }
    return forms.stream().filter(words::contains).findFirst();
  }

  /// Index of the last token of an idiom that begins at this token, or -1.
  int phraseEnd(Sentence sentence, int at) {
    for (List<String> phrase : phrases) {
      int end = at + phrase.size() - 1;
      if (end < sentence.tokens().size() && matches(phrase, sentence, at)) {
        return end;
      }
    }
    return -1;
  }

  private static boolean matches(List<String> phrase, Sentence sentence, int at) {
    for (int i = 0; i < phrase.size(); i++) {
      Token token = sentence.token(at + i);
      String part = phrase.get(i);
      if (!token.text().equalsIgnoreCase(part) && !token.lemma().equals(part)) {
        return false;
      }
    }
    return true;
  }
}
