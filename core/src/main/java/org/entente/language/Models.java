package org.entente.language;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Opens all model parts side by side and puts the library's pipeline together: word lists, tagger,
/// lemmas, names, tree. Word embeddings are left out: they double the load and mend nothing.
final class Models {

  private static final int THREADS = 2;
  private static final String NO_LEXICA = "<configuration><lexica/></configuration>";

  private Models() {}

  static NLPDecoder open(ModelCache cache) throws IOException {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      var parser = threads.submit(() -> ModelLoader.component(cache.open(ModelPart.PARSER)));
      var names = threads.submit(() -> ModelLoader.gazetteer(cache.open(ModelPart.GAZETTEERS)));
      var entities = threads.submit(() -> ModelLoader.component(cache.open(ModelPart.ENTITIES)));
      var tagger = threads.submit(() -> ModelLoader.component(cache.open(ModelPart.TAGGER)));
      var clusters = threads.submit(() -> ModelLoader.<java.util.Set<String>>lexicon(cache.open(ModelPart.CLUSTERS)));
      var classes = threads.submit(() -> ModelLoader.<List<String>>lexicon(cache.open(ModelPart.AMBIGUITY)));
      Future<NLPComponent<NLPNode>> lemmas = threads
          .submit((Callable<NLPComponent<NLPNode>>) () -> new MorphologicalAnalyzer<>(Language.ENGLISH));
      Future<EnglishTokenizer> tokenizer = threads.submit((Callable<EnglishTokenizer>) EnglishTokenizer::new);
      var lexica = new GlobalLexica<NLPNode>(new ByteArrayInputStream(NO_LEXICA.getBytes(StandardCharsets.UTF_8)));
      lexica.setAmbiguityClasses(
          new GlobalLexicon<>(got(classes, cache.outbox()), Field.word_form_simplified_lowercase, "ambiguity_classes"));
      lexica.setWordClusters(
          new GlobalLexicon<>(got(clusters, cache.outbox()), Field.word_form_simplified_lowercase, "word_clusters"));
      lexica.setNamedEntityGazetteers(
          new GlobalLexicon<>(got(names, cache.outbox()), Field.word_form_simplified, "named_entity_gazetteers"));
      var decoder = new NLPDecoder();
      decoder.setTokenizer(got(tokenizer, cache.outbox()));
      decoder.setComponents(List.of(lexica, got(tagger, cache.outbox()), got(lemmas, cache.outbox()),
          got(entities, cache.outbox()), got(parser, cache.outbox())));
      return decoder;
    }
  }

  private static <T> T got(Future<T> future, Outbox outbox) throws IOException {
    try {
      while (!future.isDone()) {
        outbox.deliver();
      }
      outbox.deliverAll();
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the language models were loading", interrupted);
    } catch (ExecutionException failed) {
      throw switch (failed.getCause()) {
        case null -> new IOException("the language models could not be loaded", failed);
        case IOException fault -> fault;
        case UncheckedIOException fault -> fault.getCause();
        default -> new IOException("the language models could not be loaded", failed.getCause());
      };
    }
  }
}
