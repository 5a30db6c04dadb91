package org.entente.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.codebook.Codebook;
import org.entente.codebook.Frame;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.codebook.Vocabulary;

/// The codebook for a researcher: what each type means, what it asks, and by which words it is found.
final class CodebookPage {

  private final Site site;
  private final Codebook codebook;

  record View(String title, String id, String version, List<RecordType> types, List<Vocabulary> vocabularies) {}

  /// One type in full.
  record TypeView(RecordType type, String icon, Map<String, List<String>> prose, List<FrameView> frames, List<RecordType> all) {}

  /// @param triggers the words that raise it, by part of speech
  /// @param paths how each slot is found from there
  record FrameView(String id, Map<String, String> triggers, Map<String, String> paths, List<HitView> hits, List<String> misses) {}

  record HitView(String text, String gives) {}

  CodebookPage(Site site, Codebook codebook) {
    this.site = site;
    this.codebook = codebook;
  }

  void show(Context request) {
    site.show(request, "Codebook", "codebook", "codebook", new View(codebook.title(), codebook.id(), codebook.version(),
        codebook.types(), codebook.vocabularies().values().stream().toList()));
  }

  void showType(Context request) {
    RecordType type = codebook.type(request.pathParam("type"))
        .orElseThrow(() -> Refusal.notFound("the codebook has no such type"));
    var prose = new LinkedHashMap<String, List<String>>();
    type.prose().forEach((heading, passages) -> {
      if (!passages.isEmpty()) {
        prose.put(Shown.words(heading), passages);
      }
    });
    site.show(request, type.label(), "codebook", "codebook-type", new TypeView(type, Icons.of(type.id()), prose,
        type.frames().stream().map(CodebookPage::frame).toList(), codebook.types()));
  }

  /// All types' slots for spreadsheets and programs.
  Table table(Context request) {
    return Table.of(List.of("type", "slot", "kind", "min", "max", "required", "vocabulary", "external"),
        codebook.types().stream().flatMap(type -> type.slots().stream().map(slot -> Table.row(type.id(), slot.name(),
            kind(slot), slot.min(), slot.max().map(String::valueOf).orElse(""), slot.required(), slot.vocabulary().orElse(""),
            slot.external()))));
  }

  static String kind(Slot slot) {
    return slot.kind().name().toLowerCase(Locale.ROOT);
  }

  /// How many values a slot takes.
  static String values(Slot slot) {
    String most = slot.max().map(String::valueOf).orElse("any number");
    String least = String.valueOf(slot.min());
    return least.equals(most) ? least : least + " to " + most;
  }

  private static FrameView frame(Frame frame) {
    var triggers = new LinkedHashMap<String, String>();
    put(triggers, "verbs", frame.trigger().verbs());
    put(triggers, "nouns", frame.trigger().nouns());
    put(triggers, "phrases", frame.trigger().phrases());
    var paths = new LinkedHashMap<String, String>();
    frame.slots().forEach((slot, ways) -> put(paths, Shown.words(slot), ways));
    return new FrameView(frame.id(), triggers, paths,
        frame.hits().stream().map(hit -> new HitView(hit.text(), gives(hit))).toList(), frame.misses());
  }

  private static void put(Map<String, String> into, String key, List<?> words) {
    if (!words.isEmpty()) {
      into.put(key, String.join(", ", words.stream().map(Object::toString).toList()));
    }
  }

  private static String gives(Frame.Hit hit) {
    var parts = new ArrayList<String>();
    hit.expected().forEach((slot, values) -> parts.add(Shown.words(slot) + " " + String.join(", ", values)));
    return String.join("; ", parts);
  }
}
