package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// One line of a file of claims on its way to a [ClaimRow].
record ClaimLine(JsonNode line) {

  /// Says why a line is not a claim; caught by [ClaimFormat], which knows its number.
  static final class NotAClaim extends RuntimeException {

    NotAClaim(String message) {
      super(message, null, false, false);
    }

    String message() {
      return String.valueOf(getMessage());
    }
  }

  ClaimRow row() {
    if (!line.isObject()) {
      throw new NotAClaim("not an object with the keys of a claim");
    }
    JsonNode confidence = line.path("confidence");
    return new ClaimRow(
        required(line, "report"), optional("id"), required(line, "type"), optional("status"), optional("factuality"),
        optional("hedge"), optional("role"), optional("zone"),
        items(line.path("attribution"), "attribution").stream()
            .map(link -> new ClaimRow.Link(required(link, "kind"), words(link, "attribution")))
            .toList(),
        words(line.path("trigger"), "trigger"),
        items(line.path("evidence"), "evidence").stream()
            .map(it -> words(it, "evidence").orElseThrow(() -> new NotAClaim("evidence without 'text'")))
            .toList(),
        slots(), codes(),
        confidence.isNumber() ? OptionalDouble.of(confidence.asDouble()) : OptionalDouble.empty());
  }

  static String required(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isString() || value.asString().isEmpty()) {
      throw new NotAClaim("'" + key + "' is missing or not a text");
    }
    return value.asString();
  }

  private String optional(String key) {
    return line.path(key).isString() ? line.path(key).asString() : "";
  }

  private static List<JsonNode> items(JsonNode node, String key) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw new NotAClaim("'" + key + "' is not a list");
    }
    return List.copyOf(node.values());
  }

  /// Text and offsets belong together: all of them, or none.
  private static Optional<ClaimRow.Words> words(JsonNode node, String where) {
    if (!node.has("text") && !node.has("start")) {
      return Optional.empty();
    }
    boolean whole = node.path("text").isString() && node.path("start").isInt() && node.path("end").isInt();
    if (!whole) {
      throw new NotAClaim("'" + where + "' needs 'text', 'start' and 'end' together");
    }
    return Optional.of(new ClaimRow.Words(
        node.path("text").asString(), node.path("start").asInt(), node.path("end").asInt()));
  }

  private Map<String, List<ClaimRow.Value>> slots() {
    var slots = new LinkedHashMap<String, List<ClaimRow.Value>>();
    line.path("slots").properties().forEach(slot -> slots.put(
        slot.getKey(),
        items(slot.getValue(), slot.getKey()).stream().map(it -> value(it, slot.getKey())).toList()));
    return slots;
  }

  private static ClaimRow.Value value(JsonNode node, String slot) {
    if (!node.path("value").isValueNode()) {
      throw new NotAClaim("a value of slot '" + slot + "' has no 'value'");
    }
    return new ClaimRow.Value(node.path("value").asString(), words(node, slot));
  }

  private Map<String, List<String>> codes() {
    var codes = new LinkedHashMap<String, List<String>>();
    line.path("codes").properties().forEach(entry -> {
      var values = new ArrayList<String>();
      if (entry.getValue().isArray()) {
        entry.getValue().values().forEach(value -> values.add(value.asString()));
      } else {
        values.add(entry.getValue().asString());
      }
      codes.put(entry.getKey(), List.copyOf(values));
    });
    return codes;
  }
}
