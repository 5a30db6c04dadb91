package org.entente.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.report.Block;
import org.entente.report.Report;
import org.entente.report.Span;
import org.entente.report.Zone;

/// A text of one sentence, cut at blanks and punctuation and tagged by word lists, without a tree: enough
/// for finders that work on words, and without the models' seconds of loading.
final class FlatSyntax {

  private static final Pattern TOKEN = Pattern
      .compile("[\\p{L}]+(?:-\\p{L}+)*-\\d+\\w*|\\d[\\d,.]*\\d|\\d+(?=\\D|$)|\\p{L}+(?:['’]\\p{L}+)*(?:-\\p{L}+)*|\\S");
  private static final Set<String> PAST = Set.of("said", "held", "signed", "arrived", "met", "visited", "began", "was", "were",
      "ended", "took", "bought",
      "sold", "told", "received", "called", "left", "agreed", "had", "ordered", "came", "gave", "delivered",
      "spent", "paid", "pledged", "trained", "concluded", "sailed", "joined", "handed", "ran", "rose", "sent",
      "announced", "lasted", "opened", "sought", "grew", "landed");
  private static final Set<String> PARTICIPLES = Set.of("scheduled", "planned", "expected", "been", "slated");
  private static final Set<String> PRESENT = Set.of("is", "are", "has", "have", "runs", "opens", "leaves", "ends");
  private static final Set<String> BASE = Set.of("be", "hold", "arrive", "meet", "visit", "begin", "end", "sign", "sail", "leave",
      "host", "depart", "run",
      "receive", "open", "buy", "deliver", "train");
  private static final Set<String> FUNCTION = Set.of("the", "a", "an", "in", "on", "at", "of", "by", "for", "from", "with", "and",
      "or", "to", "until", "since",
      "during", "between", "about", "over", "under", "its", "their", "into", "as", "than", "up", "least", "more",
      "after", "before", "through", "including", "who", "which", "that", "it", "he", "she", "they", "per", "near", "both");
  private static final Set<String> ADJECTIVES = Set.of("new", "joint", "combat", "advanced", "heavy", "patrol", "senior",
      "military", "naval", "armed", "many",
      "small", "first", "other", "additional", "surplus");

  private FlatSyntax() {}

  static Syntax of(String text, Optional<LocalDate> date) {
    var report = Report.of("test", text);
    var dated = date.map(report::withDate).orElse(report);
    var span = new Span(0, text.length());
    return new Syntax(dated, List.of(new Block(span, Zone.BODY)), List.of(sentence(text, span)));
  }

  private static Sentence sentence(String text, Span span) {
    var tokens = new ArrayList<Token>();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      tokens.add(new Token(
          tokens.size(), new Span(matcher.start(), matcher.end()), word, lemma(word), tag(word), EntityType.NONE, false,
          -1, "dep"));
    }
    return new Sentence(0, 0, Zone.BODY, span, tokens);
  }

  private static String lemma(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Set.of("has", "have", "had").contains(lower) ? "have" : lower;
  }

  private static String tag(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (Set.of("will", "would", "may", "might").contains(lower) && !word.equals("May")) {
      return "MD";
    }
    if (PARTICIPLES.contains(lower)) {
      return "VBN";
    }
    if (PAST.contains(lower)) {
      return "VBD";
    }
    if (PRESENT.contains(lower)) {
      return "VBZ";
    }
    if (BASE.contains(lower)) {
      return "VB";
    }
    if (FUNCTION.contains(lower)) {
      return "IN";
    }
    return nominal(word, lower);
  }

  private static String nominal(String word, String lower) {
    if (ADJECTIVES.contains(lower)) {
      return "JJ";
    }
    if (Character.isDigit(word.charAt(0))) {
      return "CD";
    }
    if (!Character.isLetter(word.charAt(0))) {
      return ".";
    }
    if (Character.isUpperCase(word.charAt(0))) {
      return "NNP";
    }
    return lower.endsWith("s") ? "NNS" : "NN";
  }
}
