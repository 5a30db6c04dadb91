package org.entente.language;

import java.util.Locale;
import java.util.Set;

/// Mends the dictionary forms that the library gets wrong: figures, which it blanks out, and regular
/// past forms that it leaves as they are ("followed").
final class Lemmas {

  private static final Set<String> BASES_IN_ED = Set.of("need", "feed", "speed", "proceed", "exceed", "succeed", "bleed", "breed",
      "heed", "seed", "weed", "shred", "embed", "wed", "shed", "sled", "bed", "concede", "accede", "recede", "cede", "precede",
      "impede");

  private Lemmas() {}

  static String of(String word, String tag, String given) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (given.isEmpty() || given.indexOf('#') >= 0 || hasDigit(word) || given.indexOf('0') >= 0) {
      return lower;
    }
    boolean past = tag.equals("VBD") || tag.equals("VBN") || tag.equals("VBG");
    if (!past || !given.equals(lower)) {
      return given;
    }
    return lower.endsWith("ed") && lower.length() > 4 && !BASES_IN_ED.contains(lower) ? base(lower) : given;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /// The verb behind a regular past form.
  private static String base(String past) {
    String stem = past.substring(0, past.length() - 2);
    char last = stem.charAt(stem.length() - 1);
    char before = stem.charAt(stem.length() - 2);
    if (last == 'i') {
      return stem.substring(0, stem.length() - 1) + "y";
    }
    if (last == before && "bdgmnprt".indexOf(last) >= 0) {
      return stem.substring(0, stem.length() - 1);
    }
    boolean silent = "cuvszg".indexOf(last) >= 0 && last != before && !stem.endsWith("ng")
        || (last == 'd' || stem.endsWith("at")) && isVowel(before) && stem.length() > 3
            && !isVowel(stem.charAt(stem.length() - 3));
    return silent ? stem + "e" : stem;
  }

  private static boolean isVowel(char sign) {
    return "aeiou".indexOf(sign) >= 0;
  }
}
