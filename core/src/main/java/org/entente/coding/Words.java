package org.entente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// A sentence as a row of pieces for matching: tokens broken at hyphens and dashes, so that
/// "counter-terror", "counter terror" and a tokeniser's "counter", "-", "terror" all look alike.
record Words(Sentence sentence, List<Piece> pieces) {

  private static final int STEM = 3;

  /// One piece: its lower-case form, the lemma it may also match, the letters it opens with, and the token
  /// it belongs to.
  record Piece(String form, String lemma, String stem, int token, Span span) {}

  static Words of(Sentence sentence) {
    var pieces = new ArrayList<Piece>();
    for (Token token : sentence.tokens()) {
      addPieces(token, pieces);
    }
    return new Words(sentence, List.copyOf(pieces));
  }

  /// The pieces of a codebook's phrase, cut in the same way.
  static List<String> cut(List<String> parts) {
    return parts.stream().flatMap(part -> cut(part).stream()).toList();
  }

  private static List<String> cut(String part) {
    var pieces = new ArrayList<String>();
    for (String piece : part.toLowerCase(Locale.ROOT).split("[-‐‑–—]")) {
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static void addPieces(Token token, List<Piece> pieces) {
    String text = token.text();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isHyphen(text.charAt(at))) {
        if (at > start) {
          boolean whole = start == 0 && at == text.length();
          String form = text.substring(start, at).toLowerCase(Locale.ROOT).replace('’', '\'');
          String lemma = whole ? token.lemma() : singular(form);
          int base = token.span().start();
          pieces.add(new Piece(form, lemma, stem(form), token.index(), new Span(base + start, base + at)));
        }
        start = at + 1;
      }
    }
  }

  static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  private static String singular(String form) {
    return form.length() > 3 && form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, form.length() - 1) : form;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '–' || c == '—';
  }
}
