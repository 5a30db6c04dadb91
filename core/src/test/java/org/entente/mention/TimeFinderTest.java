package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// `times.txt` holds a text, the day it was published (or `-`) and each time with its value a row.
class TimeFinderTest {

  private final TimeFinder finder = new TimeFinder();

  @TestFactory
  Stream<DynamicTest> everyRowGivesItsTimes() throws IOException {
    return Rows.of("times.txt").map(row -> DynamicTest.dynamicTest(
        row.cell(0), row.source(), () -> assertThat(times(row.cell(0), row.cell(1))).isEqualTo(row.cell(2))));
  }

  @Test
  void aRangeIsOneMentionThatSpansItsWords() {
    var found = finder.find(FlatSyntax.of("The drill runs from 21 to 23 July 2026.", Optional.empty()));

    assertThat(found).singleElement().satisfies(time -> {
      assertThat(time.range()).isTrue();
      assertThat(time.earliest()).contains(LocalDate.of(2026, 7, 21));
      assertThat(time.latest()).contains(LocalDate.of(2026, 7, 23));
    });
  }

  @Test
  void aFiscalYearKeepsItsDays() {
    var found = finder.find(FlatSyntax.of("The grant is for FY2018.", Optional.empty()));

    assertThat(found).singleElement().satisfies(time -> {
      assertThat(time.precision()).isEqualTo(TimeMention.Precision.YEAR);
      assertThat(time.range()).isFalse();
    });
  }

  private String times(String text, String day) {
    Optional<LocalDate> date = day.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(day));
    return finder.find(FlatSyntax.of(text, date)).stream()
        .map(time -> text.substring(time.span().start(), time.span().end()) + " = " + time.value().orElse("?"))
        .collect(Collectors.joining("; "));
  }
}
