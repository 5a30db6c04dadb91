package org.entente.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One mapping of the file, read key by key; keys that nobody asked for are faults.
final class Fields {

  private final Node node;
  private final String what;
  private final Faults faults;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /// @param what names the mapping in messages, such as `type arms_transfer`
  Fields(Node node, String what, Faults faults) {
    this.node = node;
    this.what = what;
    this.faults = faults;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (values.putIfAbsent(key, entry.getValueNode()) != null) {
          faults.add(entry.getKeyNode(), "'" + key + "' stands twice in " + what);
        }
        keys.putIfAbsent(key, entry.getKeyNode());
      }
    } else {
      faults.add(node, what + " must be a mapping of names to values");
    }
  }

  Node node() {
    return node;
  }

  Node keyNode(String key) {
    return keys.getOrDefault(key, node);
  }

  Set<String> names() {
    return values.keySet();
  }

  Optional<Node> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  Optional<Node> required(String key) {
    Optional<Node> value = optional(key);
    if (value.isEmpty() && node instanceof MappingNode) {
      faults.add(node, what + " lacks '" + key + "'");
    }
    return value;
  }

  String text(String key) {
    return required(key).map(value -> scalar(value, key)).orElse("");
  }

  String text(String key, String otherwise) {
    return optional(key).map(value -> scalar(value, key)).orElse(otherwise);
  }

  boolean flag(String key) {
    return optional(key).map(value -> {
      String word = scalar(value, key);
      if (!word.equals("true") && !word.equals("false")) {
        faults.add(value, "'" + key + "' must be true or false, not '" + word + "'");
      }
      return word.equals("true");
    }).orElse(false);
  }

  /// A list of words; one word alone counts as a list of one.
  List<String> words(String key) {
    return optional(key).map(value -> items(value, key).stream().map(item -> scalar(item, key)).toList()).orElse(List.of());
  }

  List<WordPattern> patterns(String key) {
    return words(key).stream().filter(word -> !word.isBlank()).map(WordPattern::of).toList();
  }

  List<Node> items(String key) {
    return optional(key).map(value -> items(value, key)).orElse(List.of());
  }

  private List<Node> items(Node value, String key) {
    return switch (value) {
      case SequenceNode sequence -> List.copyOf(sequence.getValue());
      case ScalarNode scalar -> List.of(scalar);
      default -> {
        faults.add(value, "'" + key + "' in " + what + " must be a list");
        yield List.of();
      }
    };
  }

  Optional<Fields> mapping(String key) {
    return optional(key).map(value -> new Fields(value, key + " of " + what, faults));
  }

  /// Visits each entry as its name and value; for mappings whose names are the user's own.
  void each(BiConsumer<String, Node> visitor) {
    asked.addAll(values.keySet());
    values.forEach(visitor);
  }

  String scalar(Node value, String key) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    faults.add(value, "'" + key + "' in " + what + " must be a single value");
    return "";
  }

  /// A value that must be one of an enum's names, written in lower case.
  static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(constant -> name(constant).equals(word)).findFirst();
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Fields::name).toList();
  }

  /// Tells every key that was never asked for.
  void finish() {
    for (String key : new ArrayList<>(values.keySet())) {
      if (!asked.contains(key)) {
        faults.unknown(keyNode(key), "'" + key + "' is not known in " + what, key, asked);
      }
    }
  }
}
