package org.entente.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.entente.claim.ClaimFile;
import org.entente.evaluation.PloverScorer.CodedEvent;
import org.entente.evaluation.PloverScorer.GoldSentence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The files of the PLOVER measurement, one sentence a line: gold as `{id, text, event2021, sources,
/// targets, reciprocal}`, coded events as `{id, events: [{source, target, event}]}`.
public final class PloverFormat {

  private final JsonMapper json = JsonMapper.builder().build();

  /// Hand-coded sentences, and each line that is none.
  public record GoldFile(List<GoldSentence> sentences, List<ClaimFile.Fault> faults) {}

  /// Sentence id to coded events, and each line that could not be read.
  public record CodedFile(Map<String, List<CodedEvent>> events, List<ClaimFile.Fault> faults) {}

  public GoldFile gold(String content) {
    var sentences = new ArrayList<GoldSentence>();
    var faults = lines(content, (id, line) -> sentences.add(new GoldSentence(
        id, line.path("text").asString(""), line.path("event2021").asString(""), codes(line.path("sources")),
        codes(line.path("targets")), line.path("reciprocal").asBoolean(false))));
    return new GoldFile(List.copyOf(sentences), faults);
  }

  public CodedFile coded(String content) {
    var events = new LinkedHashMap<String, List<CodedEvent>>();
    var faults = lines(content, (id, line) -> events.put(id, line.path("events").values().stream()
        .map(event -> new CodedEvent(
            text(event.path("source")), text(event.path("target")), event.path("event").asString("")))
        .toList()));
    return new CodedFile(events, faults);
  }

  /// One sentence's events as a line without its end; actors that are not known are null.
  public String write(String id, List<CodedEvent> events) {
    ObjectNode line = json.createObjectNode().put("id", id);
    var array = line.putArray("events");
    for (CodedEvent event : events) {
      ObjectNode node = array.addObject();
      event.source().ifPresentOrElse(code -> node.put("source", code), () -> node.putNull("source"));
      event.target().ifPresentOrElse(code -> node.put("target", code), () -> node.putNull("target"));
      node.put("event", event.event());
    }
    return json.writeValueAsString(line);
  }

  private List<ClaimFile.Fault> lines(String content, BiConsumer<String, JsonNode> each) {
    var faults = new ArrayList<ClaimFile.Fault>();
    List<String> lines = content.lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isBlank()) {
        int at = number;
        fault(line, each).ifPresent(message -> faults.add(new ClaimFile.Fault(at, message)));
      }
    }
    return List.copyOf(faults);
  }

  private Optional<String> fault(String line, BiConsumer<String, JsonNode> each) {
    try {
      JsonNode node = json.readTree(line);
      if (!node.path("id").isString()) {
        return Optional.of("'id' is missing or not a text");
      }
      each.accept(node.path("id").asString(), node);
      return Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.of("not JSON: " + notJson.getOriginalMessage());
    }
  }

  private static List<String> codes(JsonNode actors) {
    return actors.values().stream().map(actor -> actor.path("code").asString("")).toList();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }
}
