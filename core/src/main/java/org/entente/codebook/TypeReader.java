package org.entente.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.Factuality;
import org.entente.codebook.MergeRule.Agreement;
import org.entente.codebook.RecordType.Phase;
import org.entente.codebook.RecordType.Quotations;
import org.entente.codebook.RecordType.Status;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one record type, checking every name against what the file declares.
final class TypeReader {

  private static final List<String> PROSE = List.of("code_when", "do_not_code", "confusable", "sources", "subtypes");

  private final Fields fields;
  private final Names names;
  private final Faults faults;
  private final String id;

  /// What the file declares outside its types.
  record Names(Set<String> lexicons, Map<String, Vocabulary> vocabularies) {}

  TypeReader(Fields fields, Names names, Faults faults) {
    this.fields = fields;
    this.names = names;
    this.faults = faults;
    this.id = fields.text("id");
  }

  RecordType read() {
    String label = fields.text("label");
    String definition = fields.text("definition");
    var statuses = statuses();
    var statusIds = statuses.stream().map(Status::id).toList();
    var stages = stages(fields, "stages", statusIds, faults);
    var becomes = new LinkedHashMap<String, String>();
    fields.mapping("becomes").ifPresent(all -> all.each((status, node) -> {
      if (!statusIds.contains(status)) {
        faults.unknown(all.keyNode(status), "status '" + status + "' is not declared", status, statusIds);
      }
      becomes.put(status, all.scalar(node, status));
    }));
    var slots = slots(statusIds);
    var frames = new ArrayList<Frame>();
    var frameReader = new FrameReader(id, slots, statusIds, names, faults);
    fields.items("frames").forEach(node -> frames.add(frameReader.read(node, frames)));
    Optional<Quotations> quotations = quotations();
    if (frames.isEmpty() && quotations.isEmpty()) {
      faults.add(fields.node(), "type '" + id + "' has neither frames nor quotations: nothing could find it");
    }
    MergeRule merge = fields.required("merge").map(node -> merge(new Fields(node, "merge of " + id, faults), slots))
        .orElse(MergeRule.NONE);
    var external = new LinkedHashMap<String, List<String>>();
    fields.mapping("maps").ifPresent(maps -> maps.each((name, _) -> external.put(name, maps.words(name))));
    var prose = new LinkedHashMap<String, List<String>>();
    PROSE.forEach(key -> prose.put(key, fields.words(key)));
    fields.finish();
    return new RecordType(
        id, label, definition, statuses, stages, becomes, slots, frames, quotations, merge, external, prose);
  }

  private List<Status> statuses() {
    var statuses = new ArrayList<Status>();
    fields.required("statuses").ifPresent(_ -> fields.mapping("statuses").ifPresent(all -> all.each((name, node) -> {
      var status = new Fields(node, "status " + name, faults);
      Phase phase = constant(Phase.class, status, "phase", Phase.ACTIVE);
      Factuality factuality = constant(Factuality.class, status, "factuality", Factuality.ACTUAL);
      status.finish();
      statuses.add(new Status(name, phase, factuality));
    })));
    return statuses;
  }

  private <E extends Enum<E>> E constant(Class<E> type, Fields from, String key, E otherwise) {
    return from.required(key).map(node -> constant(type, node, from.scalar(node, key), key, otherwise, faults)).orElse(otherwise);
  }

  static <E extends Enum<E>> E constant(
      Class<E> type, Node node, String word, String key, E otherwise, Faults faults) {
    return Fields.constant(type, word).orElseGet(() -> {
      faults.unknown(node, key + " '" + word + "' is not known", word, Fields.names(type));
      return otherwise;
    });
  }

  static Map<Stage, String> stages(Fields from, String key, List<String> statuses, Faults faults) {
    var stages = new EnumMap<Stage, String>(Stage.class);
    from.mapping(key).ifPresent(all -> all.each((name, node) -> {
      String status = all.scalar(node, name);
      if (!statuses.contains(status) && !status.equals(RecordType.UNTOLD)) {
        faults.unknown(node, "status '" + status + "' is not declared", status, statuses);
      }
      Fields.constant(Stage.class, name).ifPresentOrElse(
          stage -> stages.put(stage, status),
          () -> faults.unknown(all.keyNode(name), "stage '" + name + "' is not known", name, Fields.names(Stage.class)));
    }));
    return Map.copyOf(stages);
  }

  private List<Slot> slots(List<String> statuses) {
    var slots = new ArrayList<Slot>();
    fields.required("slots").ifPresent(_ -> fields.mapping("slots").ifPresent(
        all -> all.each((name, node) -> slots.add(slot(name, new Fields(node, "slot " + name, faults), statuses)))));
    fields.mapping("slots").ifPresent(all -> slots.forEach(slot -> slot.otherwise()
        .ifPresent(other -> slot(all.keyNode(slot.name()), other, slots, id, faults))));
    return slots;
  }

  private Slot slot(String name, Fields slot, List<String> statuses) {
    Slot.Kind kind = constant(Slot.Kind.class, slot, "type", Slot.Kind.TEXT);
    int min = 0;
    Optional<Integer> max = Optional.empty();
    String card = slot.text("card", "0..1");
    var bounds = card.split("\\.\\.");
    try {
      min = Integer.parseInt(bounds[0]);
      max = bounds.length == 1
          ? Optional.of(min)
          : bounds[1].equals("n") ? Optional.empty() : Optional.of(Integer.valueOf(bounds[1]));
    } catch (NumberFormatException notANumber) {
      faults.add(slot.keyNode("card"), "card '" + card + "' is no number of values; write 1, 0..1, 1..n or 2..n");
    }
    boolean required = slot.flag("required");
    Optional<String> vocabulary = slot.optional("vocabulary").map(node -> {
      String word = slot.scalar(node, "vocabulary");
      if (!names.vocabularies().containsKey(word)) {
        faults.unknown(node, "vocabulary '" + word + "' is not declared", word, names.vocabularies().keySet());
      }
      return word;
    });
    if (kind == Slot.Kind.ENUM && vocabulary.isEmpty()) {
      faults.add(slot.node(), "slot '" + name + "' is an enum and needs a vocabulary");
    }
    Optional<String> unit = Optional.of(slot.text("unit", "")).filter(text -> !text.isEmpty());
    var fills = slot.items("fill").stream().map(node -> fill(new Fields(node, "fill of " + name, faults), vocabulary)).toList();
    Optional<Difference> differs = slot.optional("differs").map(node -> constant(
        Difference.class, node, slot.scalar(node, "differs"), "differs", Difference.LABEL, faults));
    Optional<String> alone = slot.optional("alone").map(node -> lexicon(node, slot.scalar(node, "alone"), names, faults));
    boolean states = slot.flag("states");
    var when = slot.items("when").stream().map(node -> {
      String status = slot.scalar(node, "when");
      if (!statuses.contains(status)) {
        faults.unknown(node, "status '" + status + "' is not declared", status, statuses);
      }
      return status;
    }).toList();
    Optional<String> otherwise = slot.optional("otherwise").map(node -> slot.scalar(node, "otherwise"));
    String external = slot.text("external", "");
    slot.finish();
    return new Slot(name, kind, min, max, required, alone, states, when, otherwise, vocabulary, unit, fills, differs, external);
  }

  private Slot.Fill fill(Fields fill, Optional<String> vocabulary) {
    Slot.How how = constant(Slot.How.class, fill, "find", Slot.How.CUE);
    Slot.Scope scope = constant(Slot.Scope.class, fill, "in", Slot.Scope.CLAUSE);
    Optional<String> lexicon = fill.optional("of").map(node -> lexicon(node, fill.scalar(node, "of"), names, faults));
    boolean needsWords = switch (how) {
      case TITLE, NAME, PHRASE, COUNT -> true;
      default -> false;
    };
    if (needsWords && lexicon.isEmpty()) {
      faults.add(fill.node(), "'find: " + Fields.name(how) + "' needs a lexicon: add 'of: NAME'");
    }
    if (how == Slot.How.CUE && vocabulary.isEmpty()) {
      faults.add(fill.node(), "'find: cue' needs a slot with a vocabulary");
    }
    fill.finish();
    return new Slot.Fill(how, lexicon, scope);
  }

  static String lexicon(Node node, String word, Names names, Faults faults) {
    if (!names.lexicons().contains(word)) {
      faults.unknown(node, "lexicon '" + word + "' is not declared", word, names.lexicons());
    }
    return word;
  }

  private Optional<Quotations> quotations() {
    return fields.mapping("quotations").map(from -> {
      var judgement = lexicons(from, "judgement");
      var about = lexicons(from, "about");
      var quotations = new Quotations(
          from.patterns("verbs"), from.patterns("judging"), from.patterns("nouns"), from.patterns("phrases"), judgement, about);
      from.finish();
      return quotations;
    });
  }

  private List<String> lexicons(Fields from, String key) {
    return from.items(key).stream().map(node -> lexicon(node, from.scalar(node, key), names, faults)).toList();
  }

  private MergeRule merge(Fields merge, List<Slot> slots) {
    var actors = new LinkedHashMap<String, Agreement>();
    merge.mapping("actors").ifPresent(all -> all.each((name, node) -> {
      boolean actor = known(all.keyNode(name), name, slots).filter(slot -> slot.kind() != Slot.Kind.ACTOR).isEmpty();
      if (!actor) {
        faults.add(all.keyNode(name), "slot '" + name + "' holds no actors");
      }
      actors.put(name, constant(Agreement.class, node, all.scalar(node, name), "agreement", Agreement.EQUAL, faults));
    }));
    var same = slotNames(merge, "same", slots);
    var apart = slotNames(merge, "apart", slots);
    var dates = new LinkedHashMap<String, Integer>();
    numbers(merge, "dates", slots).forEach((name, days) -> dates.put(name, days.intValue()));
    var quantities = numbers(merge, "quantities", slots);
    var within = slotPairs(merge, "within", slots);
    var wordings = slotPairs(merge, "wordings", slots);
    int lasts = merge.optional("lasts").flatMap(node -> days(node, merge.scalar(node, "lasts"))).orElse(0);
    var prose = merge.words("prose");
    merge.finish();
    return new MergeRule(actors, same, wordings, apart, dates, quantities, within, lasts, prose);
  }

  private Optional<Integer> days(Node node, String text) {
    if (!text.matches("\\d{1,4}")) {
      faults.add(node, "'lasts' is a number of days, not '" + text + "'");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }

  private Map<String, String> slotPairs(Fields merge, String key, List<Slot> slots) {
    var pairs = new LinkedHashMap<String, String>();
    merge.mapping(key).ifPresent(all -> all.each((name, node) -> {
      known(all.keyNode(name), name, slots);
      known(node, all.scalar(node, name), slots);
      pairs.put(name, all.scalar(node, name));
    }));
    return pairs;
  }

  private List<String> slotNames(Fields merge, String key, List<Slot> slots) {
    return merge.items(key).stream().map(node -> {
      String name = merge.scalar(node, key);
      known(node, name, slots);
      return name;
    }).toList();
  }

  private Map<String, Double> numbers(Fields merge, String key, List<Slot> slots) {
    var numbers = new LinkedHashMap<String, Double>();
    merge.mapping(key).ifPresent(all -> all.each((name, node) -> {
      known(all.keyNode(name), name, slots);
      try {
        numbers.put(name, Double.valueOf(all.scalar(node, name)));
      } catch (NumberFormatException notANumber) {
        faults.add(node, "'" + all.scalar(node, name) + "' is no number");
      }
    }));
    return numbers;
  }

  private Optional<Slot> known(Node node, String name, List<Slot> slots) {
    return slot(node, name, slots, id, faults);
  }

  static Optional<Slot> slot(Node node, String name, List<Slot> slots, String type, Faults faults) {
    Optional<Slot> found = slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      faults.unknown(node, "slot '" + name + "' is not in " + type, name, slots.stream().map(Slot::name).toList());
    }
    return found;
  }
}
