package org.entente.app;

import java.lang.reflect.Constructor;
import java.util.function.Consumer;
import org.entente.language.Nlp4jParser;
import org.entente.mention.DocumentReader;
import org.entente.mention.Gazetteer;
import picocli.CommandLine;

/// Puts the parts together: the one place where constructors of the pipeline are called.
final class Wiring implements CommandLine.IFactory {

  private final Console console;

  Wiring(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  /// The reader of English reports. The first time on a machine its models are unpacked, which takes a
  /// while and is told part by part.
  DocumentReader documentReader(Consumer<String> told) {
    var parser = Nlp4jParser.open(Folders.cache(System.getenv()),
        progress -> told.accept("unpacking the English models, once: " + progress.part() + " (" + progress.done() + " of "
            + progress.total() + ")"),
        told);
    return new DocumentReader(parser, Gazetteer.load());
  }

  /// Commands take their wiring; everything else of picocli's is made its own way.
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Wiring.class) {
        return type.cast(constructor.newInstance(this));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
