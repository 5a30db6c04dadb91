package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeadersTest {

  private final Leaders leaders = new Leaders();

  @Test
  void aFullNameIsKnownAtAnyTimeWhateverStandsInside() {
    assertThat(leaders.state("Joseph R. Biden, Jr.", false, Optional.empty())).contains("USA");
    assertThat(leaders.state("Fumio Kishida", false, in(2010))).contains("JPN");
  }

  @Test
  void aBareSurnameIsALeadersOnlyWhileInOfficeAndTheYearAfter() {
    assertThat(leaders.state("Kishida", false, in(2023))).contains("JPN");
    assertThat(leaders.state("Kishida", false, in(2025))).contains("JPN");
    assertThat(leaders.state("Kishida", false, in(2010))).isEmpty();
    assertThat(leaders.state("Kishida", false, Optional.empty())).isEmpty();
  }

  @Test
  void aCommonSurnameNeedsAnOfficeBeforeIt() {
    assertThat(leaders.state("Park", false, in(2015))).isEmpty();
    assertThat(leaders.state("Park", true, in(2015))).contains("KOR");
  }

  @Test
  void whoLedTwoBodiesLedThemInTheirYears() {
    assertThat(leaders.state("Mark Rutte", false, in(2015))).contains("NLD");
    assertThat(leaders.state("Mark Rutte", false, in(2025))).contains("IGO:NATO");
  }

  private static Optional<LocalDate> in(int year) {
    return Optional.of(LocalDate.of(year, 6, 1));
  }
}
