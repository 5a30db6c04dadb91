package org.entente.ledger.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A name, title, designation or wording, comparable with how others write it.
///
/// @param written as it stands in the claim
/// @param compact letters and digits only, in lower case
/// @param words the words that carry meaning, in lower case
public record Name(String written, String compact, Set<String> words) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
  private static final Set<String> COMMON = Set.of("the", "a", "an", "of", "to", "in", "on", "at", "and", "for", "by", "with",
      "from", "that", "its", "their", "his", "her", "was", "were", "is", "are", "has", "have", "had", "be", "been", "will",
      "as", "it", "said", "which", "who", "this");
  private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
  private static final Pattern ROMAN = Pattern.compile("(?=[ivx]{2,5}$)x{0,3}(ix|iv|v?i{0,3})");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh",
      "eighth",
      "ninth", "tenth", "eleventh", "twelfth");
  private static final Set<String> OPENING = Set.of("inaugural", "maiden");
  static final double MOSTLY = 0.6;
  private static final int SHORTEST_FAMILY = 3;
  private static final int SHORTEST_PLURAL = 4;

  public static Name of(String text) {
    Set<String> words = wordsOf(text);
    return new Name(text, String.join("", WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(it -> it.group()).toList()),
        words);
  }

  static Set<String> wordsOf(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(it -> counted(it.group()))
        .filter(Predicate.not(COMMON::contains)).collect(Collectors.toCollection(TreeSet::new));
  }

  /// Numbers however they are written: inaugural, first, 1st; XVI, 16th, 16.
  private static String counted(String word) {
    var digits = ORDINAL.matcher(word);
    if (digits.matches()) {
      return digits.group(1);
    }
    if (OPENING.contains(word)) {
      return "1";
    }
    int ordinal = ORDINALS.indexOf(word);
    if (ordinal >= 0) {
      return Integer.toString(ordinal + 1);
    }
    return ROMAN.matcher(word).matches() ? Integer.toString(roman(word)) : singular(word);
  }

  private static String singular(String word) {
    return word.length() > SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static int roman(String word) {
    int sum = 0;
    for (int at = 0; at < word.length(); at++) {
      int here = "ivx".indexOf(word.charAt(at));
      int next = at + 1 < word.length() ? "ivx".indexOf(word.charAt(at + 1)) : -1;
      int value = here == 0 ? 1 : here == 1 ? 5 : 10;
      sum += here < next ? -value : value;
    }
    return sum;
  }

  /// Whether both can name one thing: most words of the shorter are in the longer, or one designation
  /// goes on where the other stops (Mi-35, Mi-35M).
  public boolean kin(Name other) {
    return compact.equals(other.compact) || family(this, other) || family(other, this)
        || share(words, other.words) >= MOSTLY && !oddNumbers(other);
  }

  private static boolean family(Name shorter, Name longer) {
    return shorter.compact.length() >= SHORTEST_FAMILY && longer.compact.startsWith(shorter.compact)
        && DIGIT.matcher(shorter.compact).matches()
        && !Character.isDigit(longer.compact.charAt(Math.min(shorter.compact.length(), longer.compact.length() - 1)));
  }

  /// Names that both carry numbers, none of them shared, are of different things (INDRA-19, INDRA-21).
  private boolean oddNumbers(Name other) {
    Set<String> mine = numbers();
    Set<String> others = other.numbers();
    return !mine.isEmpty() && !others.isEmpty() && mine.stream().noneMatch(others::contains);
  }

  private Set<String> numbers() {
    return words.stream().filter(word -> Character.isDigit(word.charAt(0))).collect(Collectors.toSet());
  }

  /// How much of the smaller set is in the other, 0 to 1.
  static double share(Set<String> one, Set<String> other) {
    int smaller = Math.min(one.size(), other.size());
    return smaller == 0 ? 0 : (double) common(one, other) / smaller;
  }

  /// The common part of all words, 0 to 1 (Jaccard).
  public static double overlap(Set<String> one, Set<String> other) {
    int common = common(one, other);
    int all = one.size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static int common(Set<String> one, Set<String> other) {
    Set<String> smaller = one.size() <= other.size() ? one : other;
    Set<String> larger = smaller == one ? other : one;
    int common = 0;
    for (String word : smaller) {
      if (larger.contains(word)) {
        common++;
      }
    }
    return common;
  }
}
