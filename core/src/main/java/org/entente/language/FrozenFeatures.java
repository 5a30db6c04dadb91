package org.entente.language;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;

/// The feature map of a model over a frozen index.
final class FrozenFeatures extends FeatureMap {

  private static final long serialVersionUID = 1;

  private final transient FrozenIndex index;

  FrozenFeatures(FrozenIndex index, int size) {
    super(size);
    this.index = index;
  }

  @Override
  public int index(int template, String feature) {
    return index.get(Fingerprint.of(template, feature));
  }
}
