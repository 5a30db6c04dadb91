package org.entente.codebook;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads a codebook from YAML, or tells everything that is wrong with it.
///
/// The file is composed to a tree that knows lines and columns, and read from there in one pass; a fault
/// never hides another. Files over two megabytes and trees that grow by aliases are refused.
public final class CodebookReader {

  private static final int LARGEST = 2_000_000;

  private CodebookReader() {}

  /// What reading gave: a codebook, or the reasons why there is none.
  public sealed interface Result {}

  /// The codebook, whole and checked.
  public record Read(Codebook codebook) implements Result {}

  /// Every fault of the file, in order of its lines.
  public record Faulty(List<CodebookFault> faults) implements Result {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// @throws IOException if the file cannot be read at all
  public static Result read(Path file) throws IOException {
    String name = file.getFileName().toString();
    try {
      return read(Files.readString(file), name);
    } catch (MalformedInputException fault) {
      return new Faulty(List.of(new CodebookFault(name, 1, 1, "is not UTF-8 text; save it as UTF-8")));
    }
  }

  /// @param name names the file in messages
  public static Result read(String yaml, String name) {
    var faults = new Faults(name);
    if (yaml.length() > LARGEST) {
      faults.add(Optional.empty(), "is larger than two million characters; no codebook is");
      return new Faulty(faults.sorted());
    }
    try {
      var settings = LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(20).setCodePointLimit(LARGEST).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      if (root.isEmpty()) {
        faults.add(Optional.empty(), "is empty; a codebook needs 'codebook', 'vocabularies' and 'types'");
        return new Faulty(faults.sorted());
      }
      Codebook codebook = codebook(new Fields(root.get(), "the codebook file", faults), faults);
      return faults.isEmpty() ? new Read(codebook) : new Faulty(faults.sorted());
    } catch (MarkedYamlEngineException broken) {
      faults.add(broken.getProblemMark(), "is not YAML here: " + broken.getProblem());
      return new Faulty(faults.sorted());
    } catch (YamlEngineException broken) {
      faults.add(Optional.empty(), "is not YAML: " + broken.getMessage());
      return new Faulty(faults.sorted());
    }
  }

  private static Codebook codebook(Fields file, Faults faults) {
    Optional<Fields> head = file.required("codebook").map(node -> new Fields(node, "codebook", faults));
    String id = head.map(fields -> fields.text("id")).orElse("");
    String version = head.map(fields -> fields.text("version")).orElse("");
    String title = head.map(fields -> fields.text("title")).orElse("");
    boolean outermost = head.map(fields -> fields.flag("outermost")).orElse(false);
    head.ifPresent(Fields::finish);
    var lexicons = lexicons(file);
    var vocabularies = vocabularies(file, faults);
    var names = new TypeReader.Names(lexicons.keySet(), vocabularies);
    var types = new ArrayList<RecordType>();
    for (Node node : file.required("types").map(_ -> file.items("types")).orElse(List.of())) {
      RecordType type = new TypeReader(new Fields(node, "type", faults), names, faults).read();
      if (types.stream().anyMatch(other -> other.id().equals(type.id()))) {
        faults.add(node, "type '" + type.id() + "' stands twice");
      }
      types.add(type);
    }
    types.forEach(type -> checkBecomes(type, types, file, faults));
    file.finish();
    return new Codebook(id, version, title, outermost, lexicons, vocabularies, List.copyOf(types));
  }

  /// What a type becomes must be a type that knows the status.
  private static void checkBecomes(RecordType type, List<RecordType> types, Fields file, Faults faults) {
    type.becomes().forEach((status, other) -> {
      boolean known = types.stream().anyMatch(one -> one.id().equals(other) && one.status(status).isPresent());
      if (!known) {
        faults.add(file.node(),
            "type '" + type.id() + "' becomes '" + other + "', which is no type with the status '" + status + "'");
      }
    });
  }

  private static Map<String, List<WordPattern>> lexicons(Fields file) {
    var lexicons = new LinkedHashMap<String, List<WordPattern>>();
    file.mapping("lexicons").ifPresent(fields -> fields.each((name, _) -> lexicons.put(name, fields.patterns(name))));
    return lexicons;
  }

  private static Map<String, Vocabulary> vocabularies(Fields file, Faults faults) {
    var vocabularies = new LinkedHashMap<String, Vocabulary>();
    file.mapping("vocabularies").ifPresent(fields -> fields.each((name, node) -> {
      var terms = new ArrayList<Vocabulary.Term>();
      new Fields(node, "vocabulary " + name, faults).each((term, value) -> {
        var entry = new Fields(value, "term " + term, faults);
        terms.add(new Vocabulary.Term(term, entry.text("means", ""), entry.patterns("cues")));
        entry.finish();
      });
      vocabularies.put(name, new Vocabulary(name, List.copyOf(terms)));
    }));
    return vocabularies;
  }
}
