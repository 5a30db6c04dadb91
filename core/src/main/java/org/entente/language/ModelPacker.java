package org.entente.language;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns a published model part into the sections of a model file.
final class ModelPacker {

  private final FrozenIndex.Builder index = new FrozenIndex.Builder();

  private ModelPacker() {}

  static List<MemorySegment> pack(ModelPart part) throws IOException {
    Object read = part.unpack();
    return switch (part) {
      case PARSER, ENTITIES, TAGGER -> new ModelPacker().component((OnlineComponent<?, ?>) read);
      case GAZETTEERS -> new ModelPacker().gazetteer((PrefixTree<?, ?>) read);
      case CLUSTERS, AMBIGUITY -> new ModelPacker().lexicon((Map<?, ?>) read);
    };
  }

  private List<MemorySegment> component(OnlineComponent<?, ?> component) throws IOException {
    MajorVector weights = component.getOptimizer().getWeightVector().getSparseWeightVector();
    var rows = new FrozenWeights.Builder(weights);
    var bytes = ModelFile.buffer();
    try (var stream = new Skeleton(bytes, weights, rows)) {
      stream.writeObject(component);
    }
    return List.of(MemorySegment.ofArray(bytes.toByteArray()), MemorySegment.ofArray(index.build()), rows.rows());
  }

  private List<MemorySegment> lexicon(Map<?, ?> words) throws IOException {
    var values = new Values();
    words.forEach((word, value) -> index.put(Fingerprint.of(0, (String) word), values.number(value)));
    return sections(values);
  }

  private List<MemorySegment> gazetteer(PrefixTree<?, ?> names) throws IOException {
    var values = new Values();
    add(names.getRoot(), FrozenGazetteer.ROOT, values);
    return sections(values);
  }

  private void add(PrefixNode<?, ?> node, long path, Values values) {
    node.forEach((word, below) -> {
      long next = Fingerprint.of(path, (String) word);
      index.put(next, below.hasValue() ? values.number(below.getValue()) : FrozenGazetteer.THROUGH);
      add(below, next, values);
    });
  }

  private List<MemorySegment> sections(Values values) throws IOException {
    var bytes = ModelFile.buffer();
    try (var stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(values.distinct);
    }
    return List.of(MemorySegment.ofArray(bytes.toByteArray()), MemorySegment.ofArray(index.build()),
        MemorySegment.ofArray(new byte[0]));
  }

  /// The distinct values of a lexicon, numbered in order of appearance.
  private static final class Values {

    private final ArrayList<Object> distinct = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();

    int number(Object value) {
      Object key = value instanceof Set<?> ? value : List.copyOf((List<?>) value);
      return numbers.computeIfAbsent(key, _ -> {
        distinct.add(value);
        return distinct.size() - 1;
      });
    }
  }

  /// Stands in the object stream for the weights.
  record Weights(int labels) implements Serializable {}

  /// Writes a component without its large parts.
  private final class Skeleton extends ObjectOutputStream {

    private final MajorVector weights;
    private final FrozenWeights.Builder rows;

    Skeleton(OutputStream out, MajorVector weights, FrozenWeights.Builder rows) throws IOException {
      super(out);
      this.weights = weights;
      this.rows = rows;
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      return switch (object) {
        case FeatureMap map -> {
          collect(map);
          yield new FeatureMap();
        }
        case MajorVector vector when vector == weights -> new Weights(vector.getLabelSize());
        default -> object;
      };
    }

    private void collect(FeatureMap map) {
      int template = 0;
      for (Object2IntMap<String> features : map.getIndexMaps()) {
        for (Object2IntMap.Entry<String> feature : features.object2IntEntrySet()) {
          int number = rows.number(feature.getIntValue());
          if (number != FrozenIndex.ABSENT) {
            index.put(Fingerprint.of(template, feature.getKey()), number);
          }
        }
        template++;
      }
    }
  }
}
