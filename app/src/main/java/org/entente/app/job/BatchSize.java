package org.entente.app.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How many reports a file or folder seems to hold, for telling the time left.
public final class BatchSize {

  private BatchSize() {}

  /// @param arguments as given to a command; standard input counts as nothing
  public static long of(List<String> arguments) {
    return arguments.stream().filter(argument -> !argument.equals("-")).mapToLong(argument -> of(Path.of(argument))).sum();
  }

  static int of(Path source) {
    try (Stream<Path> files = Files.walk(source)) {
      return files.filter(Files::isRegularFile).mapToInt(BatchSize::reports).sum();
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private static int reports(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jsonl") ? lines(file) : name.endsWith(".txt") ? 1 : 0;
  }

  private static int lines(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int lines = 0;
      boolean open = false;
      for (int sign = in.read(); sign != -1; sign = in.read()) {
        open = sign != '\n';
        lines += open ? 0 : 1;
      }
      return lines + (open ? 1 : 0);
    } catch (IOException unreadable) {
      return 0;
    }
  }
}
