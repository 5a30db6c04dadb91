package org.entente.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import org.tukaani.xz.XZInputStream;

/// One of the pieces that the language models come in, largest first.
enum ModelPart {
  PARSER("parser", "models/en-dep.xz"),
  GAZETTEERS("names", "lexica/en-named-entity-gazetteers-simplified.xz"),
  ENTITIES("entities", "models/en-ner.xz"),
  TAGGER("tagger", "models/en-pos.xz"),
  CLUSTERS("word clusters", "lexica/en-brown-clusters-simplified-lowercase.xz"),
  AMBIGUITY("ambiguity classes", "lexica/en-ambiguity-classes-simplified-lowercase.xz");

  private final String label;
  private final String resource;

  ModelPart(String label, String resource) {
    this.label = label;
    this.resource = resource;
  }

  String label() {
    return label;
  }

  String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".model";
  }

  boolean isModel() {
    return this == PARSER || this == ENTITIES || this == TAGGER;
  }

  /// Reads the piece as it was published: a compressed stream of Java objects.
  Object unpack() throws IOException {
    InputStream packed = ModelPart.class.getResourceAsStream("/edu/emory/mathcs/nlp/" + resource);
    if (packed == null) {
      throw new IOException("the language model " + resource + " is missing from the class path");
    }
    try (var stream = new ObjectInputStream(
        new BufferedInputStream(new XZInputStream(new BufferedInputStream(packed)), 1 << 16))) {
      return stream.readObject();
    } catch (ClassNotFoundException unknown) {
      throw new IOException("the language model " + resource + " does not fit the library", unknown);
    }
  }
}
