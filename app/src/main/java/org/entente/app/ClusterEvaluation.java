package org.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.app.intake.Provenance;
import org.entente.codebook.Codebook;
import org.entente.coding.Coder;
import org.entente.evaluation.ClusterScorer;
import org.entente.evaluation.ClusterScorer.Cluster;
import org.entente.ledger.Ledger;
import org.entente.ledger.Records.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads clusters of reports on one event into an empty ledger and measures how well records follow them.
///
/// A file of clusters has a JSON object a line: `cluster`, its name, and `reports`, each as in a JSONL file of
/// reports.
final class ClusterEvaluation {

  private static final int PAGE = 1_000;

  private final Wiring wiring;
  private final Codebook codebook;
  private final int threads;

  ClusterEvaluation(Wiring wiring, Codebook codebook, int threads) {
    this.wiring = wiring;
    this.codebook = codebook;
    this.threads = threads;
  }

  /// @return whether nothing was refused
  boolean run(Path file) throws IOException {
    var json = new ObjectMapper();
    var clusters = new ArrayList<Cluster>();
    var rows = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode cluster = json.readTree(line);
        var ids = new ArrayList<String>();
        for (JsonNode report : cluster.path("reports")) {
          ids.add(report.path("id").asString());
          rows.append(report).append('\n');
        }
        clusters.add(new Cluster(cluster.path("cluster").asString("?"), ids));
      }
    }
    Path folder = Files.createTempDirectory("entente-clusters");
    try {
      return measure(clusters, Files.writeString(folder.resolve("reports.jsonl"), rows), folder.resolve("ledger.db"));
    } finally {
      try (var left = Files.list(folder)) {
        for (Path each : left.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  private boolean measure(List<Cluster> clusters, Path reports, Path file) {
    try (Ledger ledger = Ledger.open(file.toString(), codebook)) {
      var batch = new ReadingBatch(wiring, new Coder(codebook), threads, false, new LedgerOutput(ledger, (_, _) -> {}),
          _ -> true);
      boolean clean = batch.run(List.of(reports.toString()), Provenance.NONE);
      wiring.console().out().println(ClusterScorer.table(ClusterScorer.score(clusters, records(ledger))));
      return clean;
    }
  }

  /// The reports of each record.
  private static Map<String, Set<String>> records(Ledger ledger) {
    var records = new HashMap<String, Set<String>>();
    List<Member> page = ledger.records().members(0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(
          member -> records.computeIfAbsent(member.record(), none -> new HashSet<>()).add(member.claim().row().report()));
      page = ledger.records().members(page.getLast().seq(), PAGE);
    }
    return records;
  }
}
