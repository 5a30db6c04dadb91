package org.entente.language;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The folder in which the models lie unpacked.
///
/// Each part is written to a file of its own name and moved into place when whole, so that two
/// programs that start at once only do the work twice. A part that is missing, cut short or damaged is
/// unpacked again. Where the folder cannot be written, the parts are held in memory. A new layout or
/// library gets a new folder.
final class ModelCache {

  private static final String VERSION = "nlp4j-1.1.3-3";

  private final Path folder;
  private final Consumer<ModelProgress> progress;
  private final Consumer<String> trouble;
  private final Outbox outbox = new Outbox();
  private final AtomicInteger unpacked = new AtomicInteger();

  ModelCache(Path root, Consumer<ModelProgress> progress, Consumer<String> trouble) {
    this.folder = root.resolve(VERSION);
    this.progress = progress;
    this.trouble = trouble;
  }

  /// What the workers have to tell the caller.
  Outbox outbox() {
    return outbox;
  }

  ModelFile open(ModelPart part) throws IOException {
    Path file = folder.resolve(part.fileName());
    Optional<ModelFile> ready = mapped(file);
    return ready.isPresent() ? ready.get() : unpack(part, file);
  }

  /// The file, unless it is missing or damaged.
  private static Optional<ModelFile> mapped(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(map(file)) : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private static ModelFile map(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return ModelFile.open(channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
    }
  }

  private ModelFile unpack(ModelPart part, Path file) throws IOException {
    List<MemorySegment> sections = ModelPacker.pack(part);
    ModelFile opened = stored(sections, file);
    var done = new ModelProgress(part.label(), unpacked.incrementAndGet(), ModelPart.values().length);
    outbox.post(() -> progress.accept(done));
    return opened;
  }

  private ModelFile stored(List<MemorySegment> sections, Path file) throws IOException {
    try {
      store(sections, file);
      return map(file);
    } catch (IOException | SecurityException fault) {
      outbox.post(() -> trouble.accept("the language models cannot be kept in " + folder + " (" + fault
          + "); they are unpacked again at each start. Name a folder that can be written."));
      return ModelFile.open(ModelFile.write(sections, Arena.ofAuto().allocate(ModelFile.sizeOf(sections), Long.BYTES)));
    }
  }

  private void store(List<MemorySegment> sections, Path file) throws IOException {
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      try (var channel = FileChannel.open(draft, StandardOpenOption.READ, StandardOpenOption.WRITE);
          var arena = Arena.ofConfined()) {
        long size = ModelFile.sizeOf(sections);
        if (Files.getFileStore(folder).getUsableSpace() < size) {
          throw new IOException("no room for " + size + " bytes");
        }
        MemorySegment whole = channel.map(MapMode.READ_WRITE, 0, size, arena);
        ModelFile.write(sections, whole);
        whole.force();
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
