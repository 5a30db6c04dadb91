package org.entente.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.app.export.StateSystems.System;
import org.entente.claim.ClaimFormat;
import org.entente.codebook.Codebook;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.Decision;
import org.entente.ledger.Filter;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerFault;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/// The ledger as tables.
class ExportTest {

  private static final Codebook BOOK = DefaultCodebook.DEFENCE_COOPERATION.load();

  @TempDir
  private Path folder;

  private Path exported() throws IOException {
    Path out = folder.resolve("out");
    try (Ledger ledger = Ledger.open(folder.resolve("l.db").toString(), BOOK)) {
      ledger.add(new Report("r1", "Germany and Oman signed a pact, \"at last\".", Optional.of(LocalDate.of(1999, 5, 4)),
          Optional.of("Gazette"),
          Optional.empty(), Optional.empty(), Optional.empty()), new ClaimFormat().read("""
              {"report":"r1","id":"C01","type":"agreement","status":"signed","factuality":"actual","hedge":"none","role":"new","zone":"body",\
              "evidence":[{"text":"Germany and Oman signed a pact, \\"at last\\".","start":0,"end":42}],\
              "slots":{"party":[{"value":"DEU","text":"Germany","start":0,"end":7},{"value":"OMN","text":"Oman","start":12,"end":16}],\
              "date_signed":[{"value":"1999-05"}]}}""").claims());
      ledger.add(
          new Report("r2", "Nothing of note.", Optional.of(LocalDate.of(2001, 1, 1)), Optional.of("Gazette"), Optional.empty(),
              Optional.empty(), Optional.empty()),
          List.of());
      new Export(ledger, BOOK).write(out);
    }
    return out;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  @Test
  void datesComeWholeAndInPartsWithTheirPrecision() throws IOException {
    NamedCsvRecord record = rows(exported().resolve("records.csv")).getFirst();
    assertThat(record.getField("date")).isEqualTo("1999-05");
    assertThat(record.getField("date_start")).isEqualTo("1999-05-01");
    assertThat(record.getField("date_end")).isEqualTo("1999-05-31");
    assertThat(record.getField("month")).isEqualTo("5");
    assertThat(record.getField("day")).isEmpty();
    assertThat(record.getField("date_precision")).isEqualTo("month");
    assertThat(record.getField("sentence")).contains("\"at last\"");
  }

  @Test
  void aYearInWhichReportsWereReadButNothingFoundSaysSo() throws IOException {
    assertThat(rows(exported().resolve("dyad_year.csv")))
        .extracting(row -> row.getField("year") + " " + row.getField("records") + " "
            + row.getField("reports_screened"))
        .containsExactly("1999 1 1", "2001 0 1");
  }

  @Test
  void whatAPersonRejectedCountsNeitherInAYearNorInTheNetwork() throws IOException {
    exported();
    Path out = folder.resolve("again");
    try (Ledger ledger = Ledger.open(folder.resolve("l.db").toString(), BOOK)) {
      String record = ledger.records().list(Filter.ALL, Optional.empty(), 1).getFirst().id();
      ledger.decide(new Decision(0, "2026-01-01T00:00:00Z", "Ada", Decision.Kind.REJECT, record, "", ""), List.of());
      new Export(ledger, BOOK).write(out);
    }
    assertThat(rows(out.resolve("dyad_year.csv"))).isEmpty();
    assertThat(out.resolve("network.gexf")).content().doesNotContain("OMN");
    assertThat(rows(out.resolve("records.csv"))).extracting(row -> row.getField("review")).containsExactly("rejected");
  }

  @Test
  void everyTableHasTheColumnsThatTheDataPackageTells() throws IOException {
    Path out = exported();
    var tree = new ObjectMapper().readTree(Files.readString(out.resolve("datapackage.json")));
    tree.path("resources").forEach(resource -> {
      try {
        String head = Files.readAllLines(out.resolve(resource.path("path").asString())).getFirst();
        List<String> told = resource.path("schema").path("fields").valueStream().map(field -> field.path("name").asString())
            .toList();
        assertThat(told).isEqualTo(Arrays.asList(head.split(","))).allMatch(name -> name.matches("[a-z][a-z0-9_]{0,31}"));
      } catch (IOException fault) {
        throw new AssertionError(fault);
      }
    });
    assertThat(tree.path("resources").size()).isEqualTo(Tables.values().length);
  }

  @Test
  void statesThatChangedHaveTheNumbersOfTheirYears() {
    var systems = StateSystems.load();
    assertThat(systems.number("DEU", System.COW, 1989)).isEqualTo("260");
    assertThat(systems.number("DEU", System.COW, 1999)).isEqualTo("255");
    assertThat(systems.number("DEU", System.GW, 1999)).isEqualTo("260");
    assertThat(systems.number("YEM", System.COW, 1989)).isEqualTo("678");
    assertThat(systems.number("YEM", System.COW, 2018)).isEqualTo("679");
    assertThat(systems.number("SRB", System.GW, 2018)).isEqualTo("340");
    assertThat(systems.number("RUS", System.COW, 1970)).isEqualTo("365");
    assertThat(systems.number("SSD", System.COW, 2010)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(nullValues = "none", value = {"DEU,COW,1990,255", "DDR,COW,1990,265", "DDR,COW,1991,none", "YEM,COW,1990,679",
      "YMD,GW,1990,680", "YMD,GW,1991,none", "SRB,GW,2005,345", "SRB,GW,2006,340", "SRB,COW,2006,345", "MNE,COW,2006,341",
      "YUG,GW,1995,345", "YUG,GW,2007,none", "CSK,COW,1992,315", "CSK,COW,1993,none", "CZE,COW,1992,none", "CZE,COW,1993,316",
      "SVK,GW,1993,317", "SUN,COW,1990,365", "SUN,COW,1992,none", "SDN,COW,2011,625", "SSD,COW,2011,626", "ERI,GW,1993,531",
      "TLS,GW,2002,860", "SYR,COW,1960,none", "SYR,COW,1961,652"})
  void inAYearOfChangeAStateHasItsLastNumber(String state, System system, int year, String number) {
    assertThat(StateSystems.load().number(state, system, year)).isEqualTo(Optional.ofNullable(number).orElse(""));
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path out = exported();
    try (Ledger ledger = Ledger.open(folder.resolve("l.db").toString(), BOOK)) {
      assertThatThrownBy(() -> new Export(ledger, BOOK).write(out)).isInstanceOf(LedgerFault.class)
          .hasMessageContaining("not empty");
    }
  }
}
