package org.entente.language;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The weights of a model where they lie in a mapped file: for each feature a row of the labels it
/// weighs.
///
/// Nine of ten weights of the models are zero. A row that weighs few labels lists them, one that weighs
/// more has a place for every label, which a processor adds eight at a time. What is added is added in
/// the library's order, and to add zero changes nothing: scores are the same to the last bit. A
/// feature's number is where its row lies, so that to find the feature is to find its weights.
final class FrozenWeights extends MajorVector {

  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int ENTRY_BYTES = Short.BYTES + Float.BYTES;

  /// One label in so many is few.
  private static final int FEW = 4;
  private static final long serialVersionUID = 1;

  private final transient MemorySegment rows;

  FrozenWeights(MemorySegment rows, int labels) {
    this.rows = rows;
    this.label_size = labels;
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    var found = (FrozenTemplate.Rows) features;
    var lengths = new int[found.size];
    for (int at = 0; at < found.size; at++) {
      lengths[at] = rows.get(SHORT, (long) found.rows[at] * Short.BYTES);
    }
    var full = new float[label_size];
    for (int at = 0; at < found.size; at++) {
      long start = (long) found.rows[at] * Short.BYTES + Short.BYTES;
      if (lengths[at] == label_size) {
        addFull(start, full, scores);
      } else {
        addListed(start, lengths[at], scores);
      }
    }
  }

  /// Copies first, since only loops over arrays are added eight at a time.
  private void addFull(long start, float[] full, float[] scores) {
    MemorySegment.copy(rows, FLOAT, start, full, 0, full.length);
    for (int label = 0; label < full.length; label++) {
      scores[label] += full[label];
    }
  }

  private void addListed(long start, int length, float[] scores) {
    for (int entry = 0; entry < length; entry++) {
      long at = start + (long) entry * ENTRY_BYTES;
      scores[rows.get(SHORT, at)] += rows.get(FLOAT, at + Short.BYTES);
    }
  }

  /// Lays rows out one after the other.
  static final class Builder {

    private final MajorVector weights;
    private final int[] places;
    private final MemorySegment rows;

    Builder(MajorVector weights) {
      this.weights = weights;
      this.places = new int[weights.getFeatureSize()];
      long bytes = 0;
      for (int feature = 0; feature < places.length; feature++) {
        places[feature] = Math.toIntExact(bytes / Short.BYTES);
        bytes += Short.BYTES + (long) length(feature) * (isFull(feature) ? Float.BYTES : ENTRY_BYTES);
      }
      this.rows = MemorySegment.ofArray(new byte[Math.toIntExact(bytes)]);
      for (int feature = 0; feature < places.length; feature++) {
        put(feature, (long) places[feature] * Short.BYTES);
      }
    }

    private boolean isFull(int feature) {
      return weighed(feature) * FEW > weights.getLabelSize();
    }

    private int length(int feature) {
      return isFull(feature) ? weights.getLabelSize() : weighed(feature);
    }

    private int weighed(int feature) {
      int weighed = 0;
      for (int label = 0; label < weights.getLabelSize(); label++) {
        weighed += weights.get(label, feature) == 0 ? 0 : 1;
      }
      return weighed;
    }

    private void put(int feature, long start) {
      boolean full = isFull(feature);
      rows.set(SHORT, start, (short) length(feature));
      long at = start + Short.BYTES;
      for (int label = 0; label < weights.getLabelSize(); label++) {
        float weight = weights.get(label, feature);
        if (full) {
          rows.set(FLOAT, at, weight);
          at += Float.BYTES;
        } else if (weight != 0) {
          rows.set(SHORT, at, (short) label);
          rows.set(FLOAT, at + Short.BYTES, weight);
          at += ENTRY_BYTES;
        }
      }
    }

    /// The number that a feature has from now on; absent where it weighs nothing.
    int number(int feature) {
      boolean weighs = feature < places.length && rows.get(SHORT, (long) places[feature] * Short.BYTES) > 0;
      return weighs ? places[feature] : FrozenIndex.ABSENT;
    }

    MemorySegment rows() {
      return rows;
    }
  }

  @Override
  public void addScores(float[] features, float[] scores) {
    throw new UnsupportedOperationException("word embeddings are left out");
  }

  @Override
  public int indexOf(int label, int feature) {
    throw new UnsupportedOperationException("a frozen row has no place for every label");
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
