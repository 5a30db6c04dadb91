package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Works on the smallest part of the models, for speed.
class ModelCacheTest {

  private static final ModelPart PART = ModelPart.AMBIGUITY;

  private final List<ModelProgress> progress = new ArrayList<>();
  private final List<String> trouble = new ArrayList<>();

  @TempDir
  Path folder;

  @Test
  void theSecondStartUnpacksNothing() throws IOException {
    List<String> first = classesOf("ship");
    List<String> second = classesOf("ship");
    assertThat(second).isEqualTo(first).isNotEmpty();
    assertThat(progress).hasSize(1);
    assertThat(trouble).isEmpty();
  }

  @Test
  void aFileCutShortIsMadeAgain() throws IOException {
    List<String> whole = classesOf("ship");
    Path file = file();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(classesOf("ship")).isEqualTo(whole);
    assertThat(progress).hasSize(2);
    assertThat(Files.size(file)).isEqualTo(bytes.length);
  }

  @Test
  void aFileOfAnotherKindIsMadeAgain() throws IOException {
    List<String> whole = classesOf("ship");
    Files.writeString(file(), "not a model at all, but long enough to have a header of its own, or so it seems");
    assertThat(classesOf("ship")).isEqualTo(whole);
  }

  @Test
  void aChangedObjectStreamIsMadeAgain() throws IOException {
    List<String> whole = classesOf("ship");
    byte[] bytes = Files.readAllBytes(file());
    bytes[90] ^= 1;
    Files.write(file(), bytes);
    assertThat(classesOf("ship")).isEqualTo(whole);
    assertThat(progress).hasSize(2);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndDoneWithout() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    var cache = new ModelCache(file, progress::add, trouble::add);
    assertThat(ModelLoader.<List<String>>lexicon(cache.open(PART)).get("ship")).isNotEmpty();
    cache.outbox().deliverAll();
    assertThat(trouble).singleElement().asString().contains(file.toString()).contains("Name a folder that can be written");
  }

  @Test
  void noDraftsAreLeftBehind() throws IOException {
    classesOf("ship");
    try (var files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  private List<String> classesOf(String word) throws IOException {
    var cache = new ModelCache(folder, progress::add, trouble::add);
    List<String> classes = ModelLoader.<List<String>>lexicon(cache.open(PART)).get(word);
    cache.outbox().deliverAll();
    return classes == null ? List.of() : classes;
  }

  private Path file() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(path -> path.toString().endsWith(PART.fileName())).findFirst().orElseThrow();
    }
  }
}
