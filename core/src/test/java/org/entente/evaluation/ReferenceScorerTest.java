package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimFormat;
import org.entente.claim.ClaimRow;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our scorers and the reference ones give the same figures, to the digit.
class ReferenceScorerTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  Path folder;

  @Test
  void goldAgainstItselfIsPerfect() throws IOException, InterruptedException {
    ClaimFile gold = gold();

    Map<String, Double> figures = compare(gold, gold.claims());

    assertThat(figures).containsEntry("all.detection.f1", 1.0).containsEntry("all.slots.f1", 1.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void damagedClaimsScoreAlike(long seed) throws IOException, InterruptedException {
    ClaimFile gold = gold();

    Map<String, Double> figures = compare(gold, new Damage(new Random(seed)).to(gold.claims()));

    assertThat(figures.get("all.detection.f1")).isBetween(0.3, 0.95);
    assertThat(figures.get("evidence")).isLessThan(1.0);
  }

  @Test
  void theTableIsTheReferenceScorersTable() throws IOException, InterruptedException {
    ClaimFile gold = gold();
    List<ClaimRow> found = new Damage(new Random(6)).to(gold.claims());

    String printed = String.join("\n", ScoreTable.types(Scorer.score(gold, found, texts())));

    assertThat(printed).isEqualTo(reference(found, List.of()).stripTrailing());
  }

  @Test
  void ploverFiguresAgree() throws IOException, InterruptedException {
    Path goldFile = SharedFolder.require("gold/plover/dev.jsonl");
    var format = new PloverFormat();
    var gold = format.gold(Files.readString(goldFile)).sentences();
    var chance = new Random(7);
    String guesses = gold.stream()
        .map(sentence -> format.write(sentence.id(), PloverGuess.of(sentence, chance)))
        .collect(Collectors.joining("\n"));
    Path found = Files.writeString(folder.resolve("plover.jsonl"), guesses);

    JsonNode reference = JSON.readTree(python("score/plover_score.py", goldFile.toString(), found.toString(), "--json"));

    var ours = PloverScorer.score(gold, format.coded(guesses).events());
    assertThat(List.of(
        ours.coverage(), ours.typePrecision(), ours.typeRecall(), ours.typeF1(), ours.eventPrecision(), ours.strict()))
        .isEqualTo(List.of("coverage", "type_p", "type_r", "type_f1", "evt_p", "strict").stream()
            .map(name -> reference.path(name).asDouble())
            .toList());
  }

  private Map<String, Double> compare(ClaimFile gold, List<ClaimRow> found) throws IOException, InterruptedException {
    JsonNode reference = JSON.readTree(reference(found, List.of("--json")));
    Map<String, Double> theirs = new TreeMap<>();
    flatten("", reference, theirs);
    Map<String, Double> ours = figures(Scorer.score(gold, found, texts()));
    assertThat(ours).isEqualTo(theirs);
    return ours;
  }

  private String reference(List<ClaimRow> found, List<String> options) throws IOException, InterruptedException {
    var format = new ClaimFormat();
    Path file = Files.write(folder.resolve("found.jsonl"), found.stream().map(format::write).toList());
    var arguments = new ArrayList<>(List.of(
        SharedFolder.require("gold/dev/claims.jsonl").toString(), file.toString(),
        "--reports", SharedFolder.require("gold/dev/reports.jsonl").toString()));
    arguments.addAll(options);
    return python("score/score.py", arguments.toArray(String[]::new));
  }

  private static String python(String script, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("python3", SharedFolder.require(script).toString()));
    command.addAll(List.of(arguments));
    Optional<Process> process = start(command);
    Assumptions.assumeTrue(process.isPresent(), "skipped: no python3 to run " + script);
    String output = new String(process.orElseThrow().getInputStream().readAllBytes());
    assertThat(process.orElseThrow().waitFor()).as(output).isZero();
    return output;
  }

  private static Optional<Process> start(List<String> command) {
    try {
      return Optional.of(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException notInstalled) {
      System.out.println("skipped: " + notInstalled.getMessage());
      return Optional.empty();
    }
  }

  private static ClaimFile gold() throws IOException {
    ClaimFile gold = new ClaimFormat().read(Files.readString(SharedFolder.require("gold/dev/claims.jsonl")));
    assertThat(gold.faults()).isEmpty();
    return gold;
  }

  private static Map<String, String> texts() throws IOException {
    var texts = new HashMap<String, String>();
    for (String line : Files.readAllLines(SharedFolder.require("gold/dev/reports.jsonl"))) {
      JsonNode report = JSON.readTree(line);
      texts.put(report.path("id").asString(), report.path("text").asString());
    }
    return texts;
  }

  private static void flatten(String path, JsonNode node, Map<String, Double> into) {
    if (node.isNumber()) {
      into.put(path, node.asDouble());
    }
    node.properties().forEach(it -> flatten(path.isEmpty() ? it.getKey() : path + "." + it.getKey(), it.getValue(), into));
  }

  private static Map<String, Double> figures(Scores scores) {
    var figures = new TreeMap<String, Double>();
    figures.put("reports", (double) scores.reports());
    figures.put("evidence", scores.evidence());
    scores.bySlot().forEach((slot, it) -> put(figures, "by_slot." + slot, it));
    scores.byType().forEach((type, it) -> {
      put(figures, type + ".detection", it.detection());
      put(figures, type + ".slots", it.slots());
      put(figures, type + ".status", it.status());
      put(figures, type + ".factuality", it.factuality());
      put(figures, type + ".strict", it.strict());
    });
    return figures;
  }

  private static void put(Map<String, Double> into, String name, OptionalDouble figure) {
    figure.ifPresent(it -> into.put(name, it));
  }

  private static void put(Map<String, Double> into, String name, Scores.Figures it) {
    into.put(name + ".p", it.precision());
    into.put(name + ".r", it.recall());
    into.put(name + ".f1", it.f1());
    into.put(name + ".predicted", it.predicted());
    into.put(name + ".gold", it.gold());
  }

  /// Seeded guesses at a sentence: some right, some turned round, some of another type, some none.
  private static final class PloverGuess {

    static List<PloverScorer.CodedEvent> of(PloverScorer.GoldSentence gold, Random chance) {
      var events = new ArrayList<PloverScorer.CodedEvent>();
      Optional<String> source = gold.sources().stream().findFirst();
      Optional<String> target = gold.targets().stream().findFirst();
      if (chance.nextInt(3) > 0) {
        events.add(new PloverScorer.CodedEvent(source, target, gold.event()));
      }
      if (chance.nextInt(3) == 0) {
        events.add(new PloverScorer.CodedEvent(target, source, gold.event()));
      }
      if (chance.nextInt(4) == 0) {
        events.add(new PloverScorer.CodedEvent(source, Optional.empty(), "CONSULT"));
      }
      return events;
    }
  }

  /// Drops, doubles and spoils claims, by a seed.
  private record Damage(Random chance) {

    List<ClaimRow> to(List<ClaimRow> claims) {
      var damaged = new ArrayList<ClaimRow>();
      for (ClaimRow claim : claims) {
        if (chance.nextInt(5) > 0) {
          damaged.add(spoil(claim));
        }
        if (chance.nextInt(8) == 0) {
          damaged.add(spoil(claim));
        }
      }
      return damaged;
    }

    private ClaimRow spoil(ClaimRow claim) {
      var slots = new LinkedHashMap<String, List<ClaimRow.Value>>();
      claim.slots().forEach((name, values) -> {
        var kept = values.stream().filter(_ -> chance.nextInt(6) > 0).map(this::spoil).toList();
        if (!kept.isEmpty()) {
          slots.put(name, kept);
        }
      });
      var trigger = claim.trigger().map(it -> chance.nextInt(4) > 0 ? it : new ClaimRow.Words(it.text(), 0, it.text().length()));
      String type = chance.nextInt(12) == 0 ? "consultation" : claim.type();
      String status = chance.nextInt(4) == 0 ? "cancelled" : claim.status();
      String factuality = chance.nextInt(4) == 0 ? "denied" : claim.factuality();
      return new ClaimRow(
          claim.report(), claim.id(), type, status, factuality, claim.hedge(), claim.role(), claim.zone(),
          claim.attribution(), trigger, claim.evidence(), slots, claim.codes(), claim.confidence());
    }

    private ClaimRow.Value spoil(ClaimRow.Value value) {
      return switch (chance.nextInt(8)) {
        case 0 -> new ClaimRow.Value(value.value().substring(0, value.value().length() / 2), value.words());
        case 1 -> new ClaimRow.Value(value.value() + " and others", value.words());
        case 2 -> new ClaimRow.Value(value.value(), Optional.empty());
        case 3 ->
          new ClaimRow.Value(value.value(), value.words().map(it -> new ClaimRow.Words(it.text(), it.start() + 1, it.end() + 1)));
        default -> value;
      };
    }
  }
}
