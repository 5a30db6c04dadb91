package org.entente.language;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.List;

/// Builds the library's objects over an opened model file.
final class ModelLoader {

  private ModelLoader() {}

  @SuppressWarnings("unchecked")
  static NLPComponent<NLPNode> component(ModelFile file) throws IOException {
    var component = (OnlineComponent<NLPNode, ?>) read(file);
    component.setFlag(NLPFlag.DECODE);
    return component;
  }

  @SuppressWarnings("unchecked")
  static <V> FrozenLexicon<V> lexicon(ModelFile file) throws IOException {
    return new FrozenLexicon<>(new FrozenIndex(file.section(ModelFile.INDEX)), (List<V>) read(file));
  }

  @SuppressWarnings("unchecked")
  static FrozenGazetteer gazetteer(ModelFile file) throws IOException {
    return new FrozenGazetteer(new FrozenIndex(file.section(ModelFile.INDEX)), (List<java.util.Set<String>>) read(file));
  }

  private static Object read(ModelFile file) throws IOException {
    try (var stream = new Filling(file.objects(), file)) {
      return stream.readObject();
    } catch (ClassNotFoundException unknown) {
      throw new IOException("the unpacked model does not fit the library", unknown);
    }
  }

  /// Puts frozen parts where the stream says that they lie elsewhere.
  private static final class Filling extends ObjectInputStream {

    private final ModelFile file;

    Filling(InputStream in, ModelFile file) throws IOException {
      super(in);
      this.file = file;
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
      if (!(object instanceof ModelPacker.Elsewhere(int section, int features, int labels))) {
        return object;
      }
      var bytes = file.section(section);
      return section == ModelFile.INDEX
          ? new FrozenFeatures(new FrozenIndex(bytes), features)
          : new FrozenWeights(bytes, features, labels);
    }
  }
}
