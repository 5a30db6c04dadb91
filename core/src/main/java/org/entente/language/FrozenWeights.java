package org.entente.language;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The weights of a model where they lie in a mapped file: one row of labels per feature. Adds in the
/// same order as the library, so scores are the same to the last bit.
final class FrozenWeights extends MajorVector {

  static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final long serialVersionUID = 1;

  private final transient MemorySegment values;

  FrozenWeights(MemorySegment values, int features, int labels) {
    this.values = values;
    this.feature_size = features;
    this.label_size = labels;
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    for (SparseItem item : features.getVector()) {
      if (item.getIndex() < feature_size) {
        addRow(item.getIndex(), item.getValue(), scores);
      }
    }
  }

  @Override
  public void addScores(float[] features, float[] scores) {
    for (int feature = 0; feature < features.length; feature++) {
      addRow(feature, features[feature], scores);
    }
  }

  private void addRow(int feature, float factor, float[] scores) {
    long at = (long) feature * label_size * Float.BYTES;
    for (int label = 0; label < scores.length; label++) {
      scores[label] += values.get(FLOAT, at + (long) label * Float.BYTES) * factor;
    }
  }

  @Override
  public float get(int at) {
    return values.get(FLOAT, (long) at * Float.BYTES);
  }

  @Override
  public int size() {
    return (int) (values.byteSize() / Float.BYTES);
  }

  @Override
  public int indexOf(int label, int feature) {
    return label + feature * label_size;
  }

  @Override
  public boolean expand(int features, int labels, WeightGenerator generator) {
    throw new UnsupportedOperationException("a frozen model does not learn");
  }

  @Override
  protected void setRowSize(int size) {
    feature_size = size;
  }

  @Override
  protected void setColumnSize(int size) {
    label_size = size;
  }

  @Override
  protected MajorVector createInstance() {
    throw new UnsupportedOperationException("a frozen model does not learn");
  }
}
