package org.entente.app.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The reports that a folder and its folders hold, in the order of their paths, and what in it could not be
/// looked into.
///
/// Folders named `expected` inside it are passed over: they hold claims to compare with, not reports.
record FolderSearch(List<Path> reports, List<Path> unreadable) {

  private static final Path CLAIMS = Path.of("expected");

  static FolderSearch of(Path folder) throws IOException {
    var reports = new ArrayList<Path>();
    var unreadable = new ArrayList<Path>();
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {

      @Override
      public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
        boolean claims = !inner.equals(folder) && CLAIMS.equals(inner.getFileName());
        return claims ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if ((name.endsWith(".txt") || name.endsWith(".jsonl")) && Files.isRegularFile(file)) {
          reports.add(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException fault) {
        unreadable.add(file);
        return FileVisitResult.CONTINUE;
      }
    });
    return new FolderSearch(reports.stream().sorted().toList(), unreadable.stream().sorted().toList());
  }
}
