package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final long LEAST = 0x8000_0000_0000_0000L;
  private static final long MOST = 0x7fff_ffff_ffff_ffffL;

  @Test
  void placesFollowTheDayAndThenTheId() {
    List<Long> places = List.of(Places.of("", LEAST), Places.of("", MOST), Places.of("0001-01-01", LEAST),
        Places.of("2018-08-07", LEAST), Places.of("2018-08-07", -1L), Places.of("2018-08-07", 1L << 40),
        Places.of("2018-08-07", MOST), Places.of("2018-08-08", LEAST), Places.of("9999-12-31", MOST));
    assertThat(places).isSorted().doesNotHaveDuplicates().allMatch(place -> place >= 0);
  }

  @Test
  void aDayHasAllThePlacesUpToTheNext() {
    assertThat(Places.of("2018-08-07", LEAST)).isEqualTo(Places.first(LocalDate.of(2018, 8, 7)));
    assertThat(Places.of("2018-08-07", MOST) + 1).isEqualTo(Places.first(LocalDate.of(2018, 8, 8)));
  }

  @Test
  void aDayThatNoCalendarHoldsStandsAtTheEnd() {
    assertThat(Places.of("+999999999-12-31", 0)).isGreaterThan(Places.of("9999-12-31", MOST));
    assertThat(Places.of("-999999999-01-01", 0)).isBetween(Places.of("", MOST), Places.of("0001-01-01", LEAST));
  }
}
