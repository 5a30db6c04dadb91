package org.entente.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.entente.ledger.LedgerFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The `entente` command.
@Command(name = "entente", description = "Reads news reports on defence cooperation and keeps the record, every value tied to its words.", subcommands = {
    ReadCommand.class, AddCommand.class, RecordsCommand.class, ShowCommand.class, SearchCommand.class, DisagreementsCommand.class,
    DyadCommand.class, TimelineCommand.class, DecideCommand.class, StatsCommand.class, ExportCommand.class, VerifyCommand.class,
    RebuildCommand.class, BackupCommand.class, ServeCommand.class, CodebookCommand.class, EvaluateCommand.class,
    EvaluatePloverCommand.class,
    CommandLine.HelpCommand.class}, mixinStandardHelpOptions = true, versionProvider = Main.Version.class, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:all went well", "1:a fault of the program's own", "2:the command line could not be understood",
        "3:some input was refused, the rest was read", "4:the codebook is faulty",
        "5:the ledger cannot be used, or does not hold what was asked for"
    })
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    boolean terminal = System.console() != null && System.console().isTerminal();
    System.exit(run(new Console(out, err, System.in, terminal, terminal || System.getenv("ENTENTE_WATCHED") != null), arguments));
  }

  /// Runs a command against the given console; what `main` does, for tests.
  static int run(Console console, String... arguments) {
    var line = new CommandLine(new Main(), new Wiring(console));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((fault, _, _) -> {
      return switch (fault) {
        case LedgerFault told -> told(console, told.getMessage(), Exit.LEDGER);
        case UsageFault told -> told(console, told.getMessage(), Exit.USAGE);
        case CodebookFault told -> told(console, told.getMessage(), Exit.CODEBOOK);
        default -> told(console, fault.toString(), Exit.FAULT);
      };
    });
    line.setParameterExceptionHandler((fault, _) -> told(console,
        fault.getMessage() + "; `" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help` tells more",
        Exit.USAGE));
    Spelling.register(line);
    return arguments.length == 0 ? line.execute("--help") : line.execute(arguments);
  }

  private static int told(Console console, @Nullable String fault, int exit) {
    console.err().println("entente: " + fault);
    return exit;
  }

  /// The version from the jar.
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[]{"entente " + (version == null ? "development" : version)};
    }
  }
}
