package org.entente.app.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entente.app.job.Job;
import org.entente.app.job.Jobs;
import org.entente.app.job.Samples;

/// Puts what was sent into a folder of its own, has it read from there, and clears the folder away.
final class Inbox {

  private static final int LONGEST_NAME = 100;

  private final Jobs jobs;

  Inbox(Jobs jobs) {
    this.jobs = jobs;
  }

  Job samples() {
    return read("The samples", Samples::copyInto);
  }

  Job text(String row) {
    return read("A pasted report", folder -> Files.writeString(folder.resolve("pasted.jsonl"), row));
  }

  Job files(List<UploadedFile> files) {
    String title = files.size() == 1 ? name(files.getFirst(), 0) : Shown.plural(files.size(), "file");
    return read(title, folder -> {
      for (int at = 0; at < files.size(); at++) {
        save(files.get(at), folder, at);
      }
    });
  }

  private static void save(UploadedFile file, Path folder, int at) throws IOException {
    Path target = folder.resolve(name(file, at));
    if (Files.exists(target)) {
      target = Files.createDirectories(folder.resolve(String.valueOf(at))).resolve(name(file, at));
    }
    try (InputStream in = file.content()) {
      Files.copy(in, target);
    }
  }

  /// The last part of the name that a browser gave, without anything that could lead elsewhere.
  static String name(UploadedFile file, int at) {
    String last = file.filename().replaceAll("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    String safe = last.replaceAll("^\\.+", "");
    String kept = safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
    return kept.isEmpty() ? "file-" + at : kept;
  }

  private interface Filling {
    void fill(Path folder) throws IOException;
  }

  private Job read(String title, Filling filling) {
    try {
      Path folder = Files.createTempDirectory("entente-inbox");
      filling.fill(folder);
      return jobs.start(title, folder, () -> clear(folder));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void clear(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(Objects.requireNonNull(file));
      }
    } catch (IOException left) {
      folder.toFile().deleteOnExit();
    }
  }
}
