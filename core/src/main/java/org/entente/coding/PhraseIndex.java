package org.entente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.codebook.WordPattern;
import org.entente.report.Span;

/// Many word patterns looked for at once: indexed by their first piece, so that a sentence costs a
/// look-up a word whatever the number of patterns. Patterns whose first piece ends in `*` are indexed
/// by their first three letters.
final class PhraseIndex<T> {

  private record Entry<T>(List<String> pieces, T value) {}

  /// A pattern found: pieces from `first` to `last` inclusive.
  record Match<T>(T value, Words words, int first, int last) {

    int firstToken() {
      return words.pieces().get(first).token();
    }

    int lastToken() {
      return words.pieces().get(last).token();
    }

    Span span() {
      return words.pieces().get(first).span().union(words.pieces().get(last).span());
    }

    int length() {
      return last - first + 1;
    }
  }

  private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
  private final Map<String, List<Entry<T>>> byStem = new HashMap<>();

  void add(WordPattern pattern, T value) {
    List<String> pieces = Words.cut(pattern.parts());
    if (pieces.isEmpty()) {
      return;
    }
    String first = pieces.getFirst();
    var entry = new Entry<>(pieces, value);
    if (first.endsWith("*")) {
      byStem.computeIfAbsent(Words.stem(first.substring(0, first.length() - 1)), _ -> new ArrayList<>()).add(entry);
    } else {
      byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(entry);
    }
  }

  /// Every match in the sentence, in order of the text; overlapping ones all count.
  List<Match<T>> find(Words words) {
    var found = new ArrayList<Match<T>>();
    for (int at = 0; at < words.pieces().size(); at++) {
      collect(words, at, found);
    }
    return found;
  }

  private void collect(Words words, int at, List<Match<T>> found) {
    Words.Piece piece = words.pieces().get(at);
    collect(byFirst.getOrDefault(piece.form(), List.of()), words, at, found);
    if (!piece.lemma().equals(piece.form())) {
      collect(byFirst.getOrDefault(piece.lemma(), List.of()), words, at, found);
    }
    collect(byStem.getOrDefault(piece.stem(), List.of()), words, at, found);
  }

  private static <T> void collect(List<Entry<T>> candidates, Words words, int at, List<Match<T>> found) {
    for (Entry<T> entry : candidates) {
      if (matches(entry.pieces(), words, at)) {
        found.add(new Match<>(entry.value(), words, at, at + entry.pieces().size() - 1));
      }
    }
  }

  private static boolean matches(List<String> pieces, Words words, int at) {
    if (at + pieces.size() > words.pieces().size()) {
      return false;
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (!fits(pieces.get(i), words.pieces().get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String wanted, Words.Piece piece) {
    if (wanted.endsWith("*")) {
      return piece.form().startsWith(wanted.substring(0, wanted.length() - 1));
    }
    return wanted.equals(piece.form()) || wanted.equals(piece.lemma());
  }
}
