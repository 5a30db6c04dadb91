package org.entente.language;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Finds the features of one step of a model, as rows of its weights.
///
/// The library makes a string of each feature and looks it up before it makes the next. One step of the
/// parser has ninety features, joined from fifty values of thirty words around it. Here each of those
/// words is found once and each value hashed once, features are joined by arithmetic on the hashes, and
/// all are looked up together, so that the waits for memory overlap. The features and their order are
/// the library's.
final class FrozenTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {

  private static final long serialVersionUID = 1;
  private static final int SET_SIZE = 8;

  private final transient FrozenIndex index;
  private final transient List<FeatureItem> places = new ArrayList<>();
  private final transient List<FeatureItem> values = new ArrayList<>();
  private final transient List<Integer> placeOfValue = new ArrayList<>();
  private final transient int[] placeOfSet;
  private final transient int[][] joins;

  FrozenTemplate(FeatureTemplate<NLPNode, S> published, FrozenIndex index) {
    super(null, new HyperParameter());
    this.index = index;
    feature_set = published.getSetFeatureList();
    placeOfSet = feature_set.stream().mapToInt(this::place).toArray();
    joins = published.getFeatureList().stream().map(items -> Arrays.stream(items).mapToInt(this::value).toArray())
        .toArray(int[][]::new);
  }

  private int place(FeatureItem wanted) {
    for (int place = 0; place < places.size(); place++) {
      FeatureItem known = places.get(place);
      if (known.source == wanted.source && known.window == wanted.window && known.relation == wanted.relation) {
        return place;
      }
    }
    places.add(wanted);
    return places.size() - 1;
  }

  private int value(FeatureItem wanted) {
    int place = place(wanted);
    for (int value = 0; value < values.size(); value++) {
      FeatureItem known = values.get(value);
      if (placeOfValue.get(value) == place && known.field == wanted.field
          && java.util.Objects.equals(known.attribute, wanted.attribute)) {
        return value;
      }
    }
    values.add(wanted);
    placeOfValue.add(place);
    return values.size() - 1;
  }

  @Override
  public SparseVector createSparseVector(S state, boolean learning) {
    NLPNode[] nodes = nodes(state);
    var found = new Fingerprints(joins.length + SET_SIZE * placeOfSet.length);
    for (int set = 0; set < placeOfSet.length; set++) {
      NLPNode node = nodes[placeOfSet[set]];
      Collection<String> members = node == null ? null : getFeatures(state, feature_set.get(set), node);
      if (members != null) {
        for (String member : members) {
          found.add(Fingerprint.of(set, member));
        }
      }
    }
    addJoins(state, nodes, found);
    return found.rows(index);
  }

  private NLPNode[] nodes(S state) {
    var nodes = new NLPNode[places.size()];
    for (int place = 0; place < nodes.length; place++) {
      nodes[place] = state.getNode(places.get(place));
    }
    return nodes;
  }

  private void addJoins(S state, NLPNode[] nodes, Fingerprints into) {
    var hashes = new long[values.size()];
    var scales = new long[hashes.length];
    for (int value = 0; value < hashes.length; value++) {
      NLPNode node = nodes[placeOfValue.get(value)];
      String words = node == null ? null : getFeature(state, values.get(value), node);
      if (words != null) {
        hashes[value] = Fingerprint.hash(words);
        scales[value] = Fingerprint.scale(words.length());
      }
    }
    for (int join = 0; join < joins.length; join++) {
      int[] parts = joins[join];
      long hash = hashes[parts[0]];
      boolean whole = scales[parts[0]] != 0;
      for (int part = 1; part < parts.length; part++) {
        hash = Fingerprint.joined(hash, hashes[parts[part]], scales[parts[part]]);
        whole &= scales[parts[part]] != 0;
      }
      if (whole) {
        into.add(Fingerprint.sealed(placeOfSet.length + join, hash));
      }
    }
  }

  /// The features of one step, growing.
  private static final class Fingerprints {

    private long[] all;
    private int size;

    Fingerprints(int likely) {
      this.all = new long[likely];
    }

    void add(long fingerprint) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = fingerprint;
    }

    Rows rows(FrozenIndex index) {
      var numbers = new int[size];
      return new Rows(numbers, index.get(all, size, numbers));
    }
  }

  /// Features as numbers of rows, in place of the library's list of objects.
  static final class Rows extends SparseVector {

    private static final long serialVersionUID = 1;

    final transient int[] rows;
    final transient int size;

    Rows(int[] rows, int size) {
      this.rows = rows;
      this.size = size;
    }

    @Override
    public void addBias(float bias) {
      if (bias != 0) {
        throw new UnsupportedOperationException("the published models have no bias");
      }
    }
  }
}
