package org.entente.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Codebook;
import org.entente.codebook.Difference;
import org.entente.ledger.Decision;
import org.entente.ledger.Filter;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerFault;
import org.entente.ledger.Records;
import org.entente.ledger.Records.DyadYear;
import org.entente.ledger.Records.Member;
import org.entente.ledger.StoredReport;
import org.entente.ledger.Summary;

/// Writes a whole ledger into a folder: tables as CSV and JSONL, a datapackage.json that describes them, and the
/// network of states as GEXF.
public final class Export {

  private static final int PAGE = 500;

  private final Records records;
  private final List<Decision> decisions;
  private final Codebook codebook;
  private final StateSystems systems = StateSystems.load();
  private final Map<Integer, Long> screened = new LinkedHashMap<>();

  public Export(Ledger ledger, Codebook codebook) {
    this.records = ledger.records();
    this.decisions = ledger.decisions();
    this.codebook = codebook;
  }

  /// Writes everything; the folder must be empty, or not there yet.
  ///
  /// @return the number of rows of each table
  public Map<String, Long> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new LedgerFault(folder + ": is not empty; name a new folder");
      }
    }
    boolean whole = false;
    try {
      Map<String, Long> rows = fill(folder);
      whole = true;
      return rows;
    } finally {
      if (!whole) {
        clear(folder);
      }
    }
  }

  /// Takes away what was written, so that the next try finds the folder empty again.
  private static void clear(Path folder) throws IOException {
    try (var inside = Files.list(folder)) {
      for (Path file : inside.toList()) {
        Files.delete(file);
      }
    }
  }

  private Map<String, Long> fill(Path folder) throws IOException {
    var tables = new EnumMap<Tables, Table>(Tables.class);
    var rows = new LinkedHashMap<String, Long>();
    try {
      for (Tables table : Tables.values()) {
        tables.put(table, new Table(folder, table));
      }
      reports(tables);
      records(new RecordTableWriter(tables, codebook, systems));
      claims(tables);
      decisions.forEach(decision -> table(tables, Tables.DECISIONS).row(decision.seq(), decision.at(), decision.author(),
          decision.kind().id(), decision.target(), decision.detail(), decision.reason()));
      new DyadYears(pairs(), systems, screened).write(table(tables, Tables.DYAD_YEAR));
    } finally {
      for (Map.Entry<Tables, Table> table : tables.entrySet()) {
        table.getValue().close();
        rows.put(table.getKey().file(), table.getValue().rows());
      }
    }
    DataPackage.write(folder, codebook);
    Gexf.write(folder.resolve("network.gexf"), pairs());
    return rows;
  }

  static Table table(Map<Tables, Table> tables, Tables table) {
    return Optional.ofNullable(tables.get(table)).orElseThrow();
  }

  private void records(RecordTableWriter writer) {
    Optional<Summary> last = Optional.empty();
    List<Summary> page = records.list(Filter.ALL, last, PAGE);
    while (!page.isEmpty()) {
      Map<String, Summary> rows = page.stream().collect(Collectors.toMap(Summary::id, Function.identity()));
      records.whole(page).forEach(record -> writer.write(Objects.requireNonNull(rows.get(record.id())), record));
      page = records.list(Filter.ALL, Optional.of(page.getLast()), PAGE);
    }
  }

  private List<DyadYear> pairs() {
    return records.dyadYears(0, 9999);
  }

  private void claims(Map<Tables, Table> tables) {
    List<Member> page = records.members(0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(member -> claim(tables, member));
      page = records.members(page.getLast().seq(), PAGE);
    }
  }

  private static void claim(Map<Tables, Table> tables, Member member) {
    String id = member.claim().id();
    ClaimRow row = member.claim().row();
    table(tables, Tables.CLAIMS).row(id, member.record(), member.claim().report().substring(0, 16), row.id(), row.type(),
        row.status(),
        row.factuality(), row.hedge(), row.role(), row.zone(),
        row.confidence().isPresent() ? row.confidence().getAsDouble() : "");
    Table evidence = table(tables, Tables.EVIDENCE);
    row.trigger().ifPresent(words -> evidence.row(id, "trigger", "", words.text(), words.start(), words.end()));
    row.evidence().forEach(words -> evidence.row(id, "", "", words.text(), words.start(), words.end()));
    row.slots().forEach((slot, values) -> values.forEach(value -> evidence.row(id, slot, value.value(), value.text(),
        value.words().<Object>map(ClaimRow.Words::start).orElse(""), value.words().<Object>map(ClaimRow.Words::end).orElse(""))));
  }

  private void reports(Map<Tables, Table> tables) {
    List<StoredReport> page = records.reportsAfter(0, PAGE);
    while (!page.isEmpty()) {
      for (StoredReport stored : page) {
        var report = stored.report();
        report.date().ifPresent(day -> screened.merge(day.getYear(), 1L, Long::sum));
        table(tables, Tables.REPORTS).row(stored.hash().substring(0, 16), report.id(), stored.version(),
            report.date().map(Object::toString).orElse(""), report.publisher().orElse(""), report.url().orElse(""),
            report.title().orElse(""), report.language().orElse(""), report.text().codePointCount(0, report.text().length()),
            seconds(stored.addedAt()));
      }
      page = records.reportsAfter(page.getLast().seq(), PAGE);
    }
  }

  /// A time in the one form that every reader of data packages knows.
  private static String seconds(String instant) {
    return Instant.parse(instant).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String id(Optional<Difference> difference) {
    return difference.map(Difference::id).orElse("");
  }
}
