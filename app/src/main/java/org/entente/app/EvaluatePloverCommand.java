package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.app.intake.Provenance;
import org.entente.app.output.ClaimOutput;
import org.entente.app.output.PloverEvents;
import org.entente.claim.Claim;
import org.entente.codebook.DefaultCodebook;
import org.entente.coding.Coder;
import org.entente.evaluation.PloverFormat;
import org.entente.evaluation.PloverScorer;
import org.entente.evaluation.PloverScorer.CodedEvent;
import org.entente.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente evaluate-plover`: codes sentences by the PLOVER codebook and compares with hand-coded events.
@Command(name = "evaluate-plover", mixinStandardHelpOptions = true, description = "Codes the sentences of GOLD by the PLOVER codebook and compares the events.")
final class EvaluatePloverCommand implements Callable<Integer> {

  @Parameters(paramLabel = "GOLD", description = "sentences with hand-coded events, JSONL")
  private Path gold = Path.of("");

  private final Wiring wiring;

  EvaluatePloverCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Console console = wiring.console();
    PloverFormat.GoldFile file;
    try {
      file = new PloverFormat().gold(Files.readString(gold));
    } catch (NoSuchFileException missing) {
      throw new UsageFault(gold + ": does not exist; check the name");
    } catch (IOException fault) {
      throw new UsageFault(gold + ": cannot be read (" + fault.getMessage() + "); give sentences as JSONL in UTF-8");
    }
    file.faults().forEach(fault -> console.err().println("entente: " + gold + ": " + fault));
    Map<String, List<CodedEvent>> coded = new HashMap<>();
    var batch = new ReadingBatch(wiring, new Coder(DefaultCodebook.PLOVER.load()),
        Runtime.getRuntime().availableProcessors(), false, new Collector(coded), _ -> true);
    boolean clean = batch.run(List.of(gold.toString()), Provenance.NONE);
    console.out().println(PloverScorer.score(file.sentences(), coded));
    console.out().println("\n" + PloverScorer.byType(file.sentences(), coded));
    return clean && file.faults().isEmpty() ? Exit.OK : Exit.REFUSED;
  }

  /// Keeps the events of each sentence, for the comparison.
  private record Collector(Map<String, List<CodedEvent>> coded) implements ClaimOutput {

    @Override
    public void write(Report report, List<Claim> claims) {
      coded.put(report.id(), PloverEvents.of(claims));
    }

    @Override
    public void close() {}
  }
}
