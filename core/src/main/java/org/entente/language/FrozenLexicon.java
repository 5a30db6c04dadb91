package org.entente.language;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A word list over a frozen index: answers what a word has, but cannot list its words.
final class FrozenLexicon<V> extends AbstractMap<String, V> {

  private final FrozenIndex index;
  private final List<V> values;

  FrozenLexicon(FrozenIndex index, List<V> values) {
    this.index = index;
    this.values = values;
  }

  @Override
  public @Nullable V get(@Nullable Object word) {
    int found = word instanceof String name ? index.get(Fingerprint.of(0, name)) : FrozenIndex.ABSENT;
    return found == FrozenIndex.ABSENT ? null : values.get(found);
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    throw new UnsupportedOperationException("a frozen lexicon does not keep its words");
  }
}
