package org.entente.app;

import java.util.List;
import java.util.Optional;
import org.entente.app.output.Counted;
import org.entente.app.output.CodebookText;
import org.entente.codebook.Codebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente codebook`: checks and shows what to look for.
@Command(name = "codebook", mixinStandardHelpOptions = true, description = "Checks and shows codebooks.", synopsisSubcommandLabel = "(check | show)")
final class CodebookCommand implements Runnable {

  private final Wiring wiring;

  CodebookCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public void run() {
    wiring.console().err().println("entente: say 'entente codebook check FILE' or 'entente codebook show [TYPE]'");
  }

  @Command(name = "check", mixinStandardHelpOptions = true, description = "Tells every fault of a codebook file at once.")
  int check(@Parameters(paramLabel = "FILE") String file) {
    Codebook read = CodebookOption.load(file);
    wiring.console().out().println(file + ": good: " + Counted.of(read.types().size(), "type") + ", "
        + Counted.of(read.types().stream().mapToInt(type -> type.frames().size()).sum(), "frame"));
    return Exit.OK;
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a codebook, or one of its types in full.")
  int show(
      @Parameters(paramLabel = "TYPE", arity = "0..1") @Nullable String type,
      @Option(names = "--codebook", paramLabel = "FILE") @Nullable String file) {
    Codebook codebook = CodebookOption.load(file);
    Optional<List<String>> lines = CodebookText.of(codebook, Optional.ofNullable(type));
    if (lines.isEmpty()) {
      wiring.console().err().println("entente: no type '" + type + "' in " + codebook.id() + "; it has "
          + String.join(", ", codebook.types().stream().map(it -> it.id()).toList()));
      return Exit.USAGE;
    }
    lines.get().forEach(wiring.console().out()::println);
    return Exit.OK;
  }
}
