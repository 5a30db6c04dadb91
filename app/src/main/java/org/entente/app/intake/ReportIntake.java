package org.entente.app.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.app.intake.BoundedLines.Line;
import org.entente.app.intake.Intake.Accepted;
import org.entente.app.intake.Intake.Refused;
import org.entente.app.intake.TextDecoder.Decoded;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes reports in from files, folders, standard input and JSONL. Whatever cannot be read becomes a
/// refusal in its place; the rest goes on.
public final class ReportIntake {

  /// The largest text taken, in bytes of its file; longer ones are archives, not reports.
  public static final int LARGEST = 5_000_000;

  private static final String MORE = "more than " + LARGEST / 1_000_000 + " MB";
  private static final int LONGEST_LINE = 200_000;
  /// A row's escapes may take several bytes a character.
  private static final int LONGEST_ROW = 4 * LARGEST;
  /// So much of an identity, 64 bits, tells the reports of one name apart.
  private static final int IDENTITY = 16;
  private static final int LONGEST_REASON = 120;

  private final JsonMapper json = new JsonMapper();
  private final LanguageCheck languages = new LanguageCheck();
  private final Map<String, String> identities = new HashMap<>();
  private final Provenance given;
  private final Consumer<Intake> sink;

  /// @param given what the command line tells of all reports
  /// @param sink takes each report or refusal, in order
  public ReportIntake(Provenance given, Consumer<Intake> sink) {
    this.given = given;
    this.sink = sink;
  }

  /// Takes in one argument: a file, a folder, or `-` for standard input.
  public void take(String argument, InputStream standardInput) {
    try {
      if (argument.equals("-")) {
        bytes("standard input", "stdin", standardInput.readNBytes(LARGEST + 1), given);
      } else {
        path(Path.of(argument));
      }
    } catch (IOException fault) {
      refuse(argument, "cannot be read (" + fault.getMessage() + ")", "check the file");
    }
  }

  private void path(Path path) throws IOException {
    if (!Files.exists(path)) {
      refuse(path.toString(), "does not exist", "check the name");
    } else if (Files.isDirectory(path)) {
      folder(path);
    } else {
      file(path);
    }
  }

  private void folder(Path folder) throws IOException {
    var found = FolderSearch.of(folder);
    found.unreadable().forEach(path -> refuse(path.toString(), "may not be read", "change its permissions"));
    if (found.reports().isEmpty() && found.unreadable().isEmpty()) {
      refuse(folder.toString(), "holds no reports", "give a folder with .txt or .jsonl files");
    }
    for (Path report : found.reports()) {
      file(report);
    }
  }

  private void file(Path file) throws IOException {
    String name = file.getFileName().toString();
    try {
      if (name.endsWith(".jsonl")) {
        rows(file);
        return;
      }
      if (Files.size(file) > LARGEST) {
        tooLarge(file.toString(), Files.size(file) / 1_000_000 + " MB");
        return;
      }
      sidecar(file).ifPresent(known -> {
        // Devices and pipes tell no size and may never end.
        try (InputStream in = Files.newInputStream(file)) {
          bytes(file.toString(), name.replaceFirst("\\.[^.]*$", ""), in.readNBytes(LARGEST + 1), known.or(given));
        } catch (IOException fault) {
          refuse(file.toString(), "cannot be read (" + fault.getMessage() + ")", "check the file");
        }
      });
    } catch (AccessDeniedException denied) {
      refuse(file.toString(), "may not be read", "change its permissions");
    }
  }

  /// What `NAME.json` beside `NAME.txt` tells; empty after telling that it is broken.
  private Optional<Provenance> sidecar(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".json");
    if (!Files.isRegularFile(beside)) {
      return Optional.of(Provenance.NONE);
    }
    try {
      return Optional.of(Provenance.of(json.readTree(Files.readAllBytes(beside))));
    } catch (JacksonException | DateTimeException | IllegalArgumentException broken) {
      refuse(beside.toString(), "is no usable sidecar (" + firstLine(broken) + ")", "mend it or remove it");
      return Optional.empty();
    }
  }

  private void bytes(String source, String id, byte[] bytes, Provenance known) {
    if (bytes.length > LARGEST) {
      tooLarge(source, MORE);
      return;
    }
    try {
      Optional<Decoded> decoded = TextDecoder.decode(bytes, known.encoding());
      if (decoded.isEmpty()) {
        refuse(source, "is not text", "give a text file, or JSONL");
        return;
      }
      String note = decoded.get().guessed().map(charset -> source + ": read as " + charset + " (not UTF-8)").orElse("");
      text(source, id, decoded.get().text(), known, note);
    } catch (CharacterCodingException wrong) {
      refuse(source, "does not fit its encoding" + known.encoding().map(name -> " " + name).orElse(""),
          "declare the right one as \"encoding\" in the sidecar");
    }
  }

  private void rows(Path file) throws IOException {
    boolean empty = true;
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var lines = new BoundedLines(in, LONGEST_ROW);
      var line = lines.read();
      for (int number = 1; line.next() || line.bytes().length > 0; number++) {
        empty &= !row(file + ":" + number, line);
        line = lines.read();
      }
    }
    if (empty) {
      refuse(file.toString(), "is empty", "give a file with one report a line");
    }
  }

  /// @return whether the line was anything but blank
  private boolean row(String source, Line line) {
    if (line.cut()) {
      tooLarge(source, "more than " + LONGEST_ROW / 1_000_000 + " MB");
      return true;
    }
    try {
      String row = TextDecoder.decode(line.bytes(), Optional.of("UTF-8")).map(Decoded::text).orElse("");
      if (!row.isBlank()) {
        row(source, row);
      }
      return !row.isBlank();
    } catch (CharacterCodingException wrong) {
      refuse(source, "is not UTF-8", "save the file as UTF-8");
      return true;
    }
  }

  private void row(String source, String line) {
    try {
      JsonNode row = json.readTree(line);
      if (!row.isObject() || !row.path("id").isValueNode() || !row.path("text").isString()) {
        refuse(source, "is no report", "a line needs at least \"id\" and \"text\"");
        return;
      }
      text(source, row.get("id").asString(), row.get("text").asString(), Provenance.of(row).or(given), "");
    } catch (JacksonException broken) {
      refuse(source, "is not JSON (" + firstLine(broken) + ")", "mend the line");
    } catch (DateTimeException broken) {
      refuse(source, "has no date that can be read", "write it as YYYY-MM-DD");
    } catch (IllegalArgumentException wrong) {
      refuse(source, "is no usable report (" + firstLine(wrong) + ")", "write it in quotes, or leave it out");
    }
  }

  private void text(String source, String id, String text, Provenance known, String note) {
    if (text.isBlank()) {
      refuse(source, "is empty", "give the text of the report");
      return;
    }
    if (text.length() > LARGEST) {
      tooLarge(source, MORE);
      return;
    }
    if (text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
      refuse(source, "has a line of more than " + LONGEST_LINE + " characters", "break it into paragraphs");
      return;
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      refuse(source, "holds no sentences", "give the text of the report");
      return;
    }
    Optional<String> foreign = known.language().filter(code -> !code.startsWith("en"))
        .map(code -> java.util.Locale.of(code).getDisplayLanguage(java.util.Locale.ENGLISH))
        .or(() -> known.language().isPresent() ? Optional.empty() : languages.foreign(text));
    if (foreign.isPresent()) {
      refuse(source, "is in " + foreign.get(), "only English reports are read so far");
      return;
    }
    String own = unique(id, known.report(id, text).identity().substring(0, IDENTITY));
    String renamed = own.equals(id) ? "" : source + ": the id " + id + " is taken; this report is " + own;
    sink.accept(
        new Accepted(known.report(own, text), note.isEmpty() || renamed.isEmpty() ? note + renamed : note + "\n" + renamed));
  }

  /// Two files of one name in different folders are two reports, unless they hold the same.
  private String unique(String id, String identity) {
    String candidate = id;
    for (int n = 2; !identities.computeIfAbsent(candidate, _ -> identity).equals(identity); n++) {
      candidate = id + "-" + n;
    }
    return candidate;
  }

  private void tooLarge(String source, String size) {
    refuse(source, "is too large (" + size + "; a report may have " + LARGEST / 1_000_000 + ")",
        "split an archive into reports, one a JSONL line");
  }

  private void refuse(String source, String reason, String advice) {
    sink.accept(new Refused(source, reason, advice));
  }

  private static String firstLine(Exception fault) {
    String line = String.valueOf(fault.getMessage()).lines().findFirst().orElse("broken");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " …";
  }
}
