package org.entente.app;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the program on a Java that can run it. This class alone is compiled for Java 17.
public final class Launcher {

  private static final int NEEDED = 25;
  private static final int NO_JAVA = 69;

  private Launcher() {}

  public static void main(String[] arguments) throws Exception {
    if (Runtime.version().feature() >= NEEDED) {
      Class.forName("org.entente.app.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
      return;
    }
    Optional<Path> java = candidates().filter(Launcher::isRecent).findFirst();
    if (java.isEmpty()) {
      System.err.println("entente: Java " + NEEDED + " or later is needed, this is " + Runtime.version().feature()
          + "; install a JDK " + NEEDED + " or set ENTENTE_JAVA_HOME to one");
      System.exit(NO_JAVA);
    }
    System.exit(restart(java.get(), arguments));
  }

  private static int restart(Path home, String[] arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>(List.of(home.resolve("bin").resolve("java").toString(), "-Xmx1800m",
        "--enable-native-access=ALL-UNNAMED"));
    // The options that this Java was started with hold for the next too; the last of a kind counts.
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static Stream<Path> candidates() {
    Stream<String> named = Stream.of("ENTENTE_JAVA_HOME", "JAVA_HOME").map(System::getenv).filter(home -> home != null);
    String user = System.getProperty("user.home");
    Stream<Path> folders = Stream.of("/usr/lib/jvm", "/opt/java", user + "/.jdks", user + "/.sdkman/candidates/java",
        "/Library/Java/JavaVirtualMachines", "C:\\Program Files\\Java", "C:\\Program Files\\Eclipse Adoptium")
        .map(File::new)
        .filter(File::isDirectory)
        .flatMap(folder -> Stream.of(folder.listFiles()))
        .flatMap(home -> Stream.of(home.toPath(), home.toPath().resolve("Contents/Home")));
    return Stream.concat(named.map(Path::of), folders);
  }

  private static boolean isRecent(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isReadable(release)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines.filter(line -> line.startsWith("JAVA_VERSION=\""))
          .map(line -> line.substring("JAVA_VERSION=\"".length()).replaceAll("\\D.*", ""))
          .anyMatch(version -> !version.isEmpty() && Integer.parseInt(version) >= NEEDED);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
