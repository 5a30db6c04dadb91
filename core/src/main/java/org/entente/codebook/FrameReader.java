package org.entente.codebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.claim.Factuality;
import org.entente.codebook.Frame.Hit;
import org.entente.codebook.Frame.Path;
import org.entente.codebook.Frame.Trigger;
import org.entente.codebook.TypeReader.Names;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the frames of one type.
final class FrameReader {

  private static final Set<String> STEPS = Set.of("subject", "object", "indirect object", "possessor", "modifier",
      "apposition", "meanwhile", "trigger", "speaker");
  private static final Set<String> PREPOSITIONS = Set.of("about", "aboard", "after", "against", "along", "alongside", "among",
      "as",
      "at", "before", "between", "by", "during", "following", "for", "from", "in", "including", "inside", "into",
      "involving", "near", "of", "off", "on", "over", "through", "to", "toward", "towards", "under", "upon", "via", "with",
      "within", "without", "around", "across", "behind", "concerning", "regarding");

  private final String type;
  private final List<Slot> slots;
  private final List<String> statuses;
  private final Names names;
  private final Faults faults;

  FrameReader(String type, List<Slot> slots, List<String> statuses, Names names, Faults faults) {
    this.type = type;
    this.slots = slots;
    this.statuses = statuses;
    this.names = names;
    this.faults = faults;
  }

  Frame read(Node node, List<Frame> before) {
    var frame = new Fields(node, "frame of " + type, faults);
    String id = type + "." + frame.text("id");
    if (before.stream().anyMatch(other -> other.id().equals(id))) {
      faults.add(frame.keyNode("id"), "frame '" + id + "' stands twice");
    }
    Trigger trigger = trigger(frame);
    var paths = new LinkedHashMap<String, List<Path>>();
    frame.mapping("slots").ifPresent(all -> all.each((name, _) -> {
      TypeReader.slot(all.keyNode(name), name, slots, type, faults);
      paths.put(name, all.items(name).stream().map(item -> path(item, all.scalar(item, name))).toList());
    }));
    var implies = implies(frame);
    var stages = TypeReader.stages(frame, "stages", statuses, faults);
    var where = lexiconsAtPaths(frame, "where");
    var whereNot = lexiconsAtPaths(frame, "where_not");
    var near = frame.items("near").stream()
        .map(item -> TypeReader.lexicon(item, frame.scalar(item, "near"), names, faults)).toList();
    var unless = frame.patterns("unless");
    var hits = frame.items("hits").stream().map(this::hit).toList();
    var misses = frame.words("misses");
    if (hits.isEmpty()) {
      faults.add(node, "frame '" + id + "' needs at least one sentence under 'hits'");
    }
    if (misses.isEmpty()) {
      faults.add(node, "frame '" + id + "' needs at least one near miss under 'misses'");
    }
    frame.finish();
    return new Frame(id, trigger, paths, implies, stages, where, whereNot, near, unless, hits, misses);
  }

  private Trigger trigger(Fields frame) {
    Trigger trigger = frame.required("trigger").map(node -> {
      var from = new Fields(node, "trigger", faults);
      var read = new Trigger(from.patterns("verb"), from.patterns("noun"), from.patterns("phrase"));
      from.finish();
      return read;
    }).orElse(new Trigger(List.of(), List.of(), List.of()));
    if (trigger.verbs().isEmpty() && trigger.nouns().isEmpty() && trigger.phrases().isEmpty()) {
      faults.add(frame.keyNode("trigger"), "a trigger needs words under 'verb', 'noun' or 'phrase'");
    }
    return trigger;
  }

  private Map<Path, String> lexiconsAtPaths(Fields frame, String key) {
    var lexicons = new LinkedHashMap<Path, String>();
    frame.mapping(key).ifPresent(all -> all.each((name, value) -> lexicons.put(
        path(all.keyNode(name), name), TypeReader.lexicon(value, all.scalar(value, name), names, faults))));
    return lexicons;
  }

  private Path path(Node node, String words) {
    Path path = Path.of(words);
    for (String step : path.steps()) {
      if (!STEPS.contains(step) && !PREPOSITIONS.contains(step)) {
        faults.unknown(node, "path step '" + step + "' is neither a relation nor a preposition", step,
            java.util.stream.Stream.concat(STEPS.stream(), PREPOSITIONS.stream()).sorted().toList());
      }
    }
    return path;
  }

  private Map<String, String> implies(Fields frame) {
    var implies = new LinkedHashMap<String, String>();
    frame.mapping("implies").ifPresent(all -> all.each((name, node) -> {
      String value = all.scalar(node, name);
      implies.put(name, value);
      if (name.equals("status")) {
        checkStatus(node, value);
      } else {
        TypeReader.slot(all.keyNode(name), name, slots, type, faults).flatMap(Slot::vocabulary)
            .map(vocabulary -> names.vocabularies().get(vocabulary))
            .ifPresent(vocabulary -> checkTerm(node, value, vocabulary));
      }
    }));
    return implies;
  }

  private void checkStatus(Node node, String status) {
    if (!statuses.contains(status)) {
      faults.unknown(node, "status '" + status + "' is not declared in " + type, status, statuses);
    }
  }

  private void checkTerm(Node node, String value, Vocabulary vocabulary) {
    var terms = vocabulary.terms().stream().map(Vocabulary.Term::id).toList();
    if (!terms.contains(value)) {
      faults.unknown(node, "'" + value + "' is not in vocabulary " + vocabulary.name(), value, terms);
    }
  }

  private Hit hit(Node node) {
    var hit = new Fields(node, "hit", faults);
    String text = hit.text("text");
    var expected = new LinkedHashMap<String, List<String>>();
    hit.mapping("claim").ifPresent(all -> all.each((name, value) -> {
      switch (name) {
        case "status" -> checkStatus(value, all.scalar(value, name));
        case "factuality" ->
          TypeReader.constant(Factuality.class, value, all.scalar(value, name), name, Factuality.ACTUAL, faults);
        default -> TypeReader.slot(all.keyNode(name), name, slots, type, faults);
      }
      expected.put(name, all.words(name));
    }));
    hit.finish();
    return new Hit(text, expected);
  }
}
