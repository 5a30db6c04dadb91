package org.entente.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.report.Span;

/// The office that a comma sets beside a name, read off the words where the tree goes astray: "the
/// ambassador of Peru to Ghana, Ana Ruiz," and "Ana Ruiz, deputy commander of the group, said".
///
/// It never reaches over a verb, another comma or another person's name.
record Apposition(Sentence sentence, Gazetteer gazetteer) {

  private static final Set<String> LINKS = Set.of("of", "to", "for", "in", "at", "with", "and", "the", "&", "on");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final int REACH = 14;

  /// The office that ends right before the comma before a name's first word.
  Optional<Span> before(int first) {
    if (first < 2 || !sentence.token(first - 1).text().equals(",")) {
      return Optional.empty();
    }
    int start = first - 1;
    while (start > 0 && first - start < REACH && belongs(sentence.token(start - 1))) {
      start--;
    }
    List<Token> words = trimmed(sentence.tokens().subList(start, first - 1));
    boolean open = start > 0 && sentence.token(start - 1).tag().equals("IN");
    return open ? Optional.empty() : office(words);
  }

  /// The office between the comma behind a name's last word and the next comma or verb.
  Optional<Span> behind(int last) {
    List<Token> tokens = sentence.tokens();
    if (last + 2 >= tokens.size() || !tokens.get(last + 1).text().equals(",")) {
      return Optional.empty();
    }
    int end = last + 2;
    while (end < tokens.size() && end - last < REACH && (belongs(tokens.get(end)) || isBased(tokens, end))) {
      end++;
    }
    boolean closed = end >= tokens.size() || !tokens.get(end).text().equalsIgnoreCase("and")
        && !tokens.get(end).isVerb() || tokens.get(end).tag().matches("VBD|VBZ|VBN|VBG");
    return closed ? office(trimmed(tokens.subList(last + 2, end))) : Optional.empty();
  }

  private Optional<Span> office(List<Token> words) {
    Optional<Token> noun = words.stream()
        .takeWhile(word -> !word.tag().equals("IN") && !word.tag().equals("TO"))
        .filter(word -> word.isNoun() && !word.tag().endsWith("S") && isRole(word))
        .findFirst();
    return noun.map(_ -> words.getFirst().span().union(words.getLast().span()));
  }

  private boolean isRole(Token word) {
    return gazetteer.isRole(word.lemma());
  }

  /// Without what no phrase begins or ends with.
  private static List<Token> trimmed(List<Token> words) {
    int from = 0;
    int to = words.size();
    if (to > 3 && words.stream().anyMatch(word -> word.text().equals("based"))) {
      from = words.indexOf(words.stream().filter(word -> word.text().equals("based")).findFirst().orElseThrow()) + 1;
    }
    while (from < to && (words.get(from).tag().matches("DT|CC|IN|TO|POS|PRP\\$") || ARTICLES.contains(words.get(from).lemma()))) {
      from++;
    }
    while (to > from && LINKS.contains(words.get(to - 1).lemma())) {
      to--;
    }
    return words.subList(from, to);
  }

  /// "An Islamabad-based journalist".
  private static boolean isBased(List<Token> words, int at) {
    return at > 1 && words.get(at).lemma().startsWith("base") && words.get(at - 1).text().equals("-");
  }

  private boolean belongs(Token token) {
    boolean word = token.isNoun() || token.tag().startsWith("JJ") || token.tag().matches("POS|DT|CD|PRP\\$|HYPH")
        || LINKS.contains(token.lemma());
    return word && token.entity() != EntityType.PERSON && token.entity() != EntityType.DATE;
  }
}
