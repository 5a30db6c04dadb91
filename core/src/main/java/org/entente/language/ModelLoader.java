package org.entente.language;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
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
    return frozen((OnlineComponent<NLPNode, ? extends NLPState<NLPNode>>) read(file), file);
  }

  private static <S extends NLPState<NLPNode>> NLPComponent<NLPNode> frozen(OnlineComponent<NLPNode, S> component,
      ModelFile file) {
    component.setFeatureTemplate(
        new FrozenTemplate<>(component.getFeatureTemplate(), new FrozenIndex(file.section(ModelFile.INDEX))));
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

  /// Puts the weights where the stream says that they lie elsewhere.
  private static final class Filling extends ObjectInputStream {

    private final ModelFile file;

    Filling(InputStream in, ModelFile file) throws IOException {
      super(in);
      this.file = file;
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object object) {
      return object instanceof ModelPacker.Weights(int labels)
          ? new FrozenWeights(file.section(ModelFile.WEIGHTS), labels)
          : object;
    }
  }
}
