package org.entente.codebook;

import java.util.List;

/// Words to look for, matched on lower-case lemma or surface form, in sequence; a part that ends in `*`
/// matches any word that begins so ("counter-terror*", "memorandum of understanding").
public record WordPattern(List<String> parts) {

  public static WordPattern of(String words) {
    return new WordPattern(List.of(words.toLowerCase(java.util.Locale.ROOT).strip().split("\\s+")));
  }

  @Override
  public String toString() {
    return String.join(" ", parts);
  }
}
