package org.entente.language;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntPair;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lists of names by their words, over a frozen index: a node is the fingerprint of the words that
/// lead to it, its number the kinds of name that end there.
final class FrozenGazetteer extends PrefixTree<String, Set<String>> {

  /// The number of a node where no name ends.
  static final int THROUGH = Integer.MAX_VALUE;
  static final long ROOT = 7;
  private static final long serialVersionUID = 1;

  private final transient FrozenIndex index;
  private final transient List<Set<String>> kinds;

  FrozenGazetteer(FrozenIndex index, List<Set<String>> kinds) {
    this.index = index;
    this.kinds = kinds;
  }

  /// The longest name that starts at a word, with the position of its last word; null if none does.
  @Override
  public <A> @Nullable ObjectIntPair<Set<String>> get(A[] words, int start, Function<A, String> key) {
    ObjectIntPair<Set<String>> longest = null;
    long node = ROOT;
    for (int at = start; at < words.length; at++) {
      String word = key.apply(words[at]);
      node = word == null ? 0 : Fingerprint.of(node, word);
      int found = word == null ? FrozenIndex.ABSENT : index.get(node);
      if (found == FrozenIndex.ABSENT) {
        break;
      }
      longest = found == THROUGH ? longest : new ObjectIntPair<>(kinds.get(found), at);
    }
    return longest;
  }

  @Override
  public <A> PrefixNode<String, Set<String>> get(A[] words, int start, int end, Function<A, String> key) {
    throw new UnsupportedOperationException("a frozen gazetteer has no nodes");
  }
}
