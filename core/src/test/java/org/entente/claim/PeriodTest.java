package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

  @Test
  void aYearIsAllItsDays() {
    assertThat(Period.parse("2013")).contains(new Period(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 12, 31)));
  }

  @Test
  void aRangeRunsFromItsFirstDayToItsLast() {
    assertThat(Period.parse("2024-02/2024-03-05"))
        .contains(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 5)));
  }

  @Test
  void whatIsNoDateGivesNone() {
    assertThat(Period.parse("soon")).isEmpty();
    assertThat(Period.parse("2024-13-40")).isEmpty();
    assertThat(Period.parse("")).isEmpty();
  }

  @Test
  void daysApartMeetWithinTheTolerance() {
    var third = Period.parse("2021-05-03").orElseThrow();
    var sixth = Period.parse("2021-05-06").orElseThrow();
    assertThat(third.meets(sixth, 2)).isFalse();
    assertThat(third.meets(sixth, 3)).isTrue();
  }

  @Test
  void aMonthHoldsItsDay() {
    assertThat(Period.parse("2014-11").orElseThrow().contains(Period.parse("2014-11-20").orElseThrow())).isTrue();
  }
}
