package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.mention.Readings.places;

import org.junit.jupiter.api.Test;

class PlaceFinderTest {

  @Test
  void townsLieInTheirStates() {
    assertThat(places("The ships left Karachi for Valparaíso.")).containsExactly("Karachi CITY PAK", "Valparaíso CITY CHL");
  }

  @Test
  void aTownOfManyStatesLiesInTheOneThatTheReportNames() {
    assertThat(places("They trained in Hyderabad.")).containsExactly("Hyderabad CITY IND");
    assertThat(places("Pakistan trained them in Hyderabad.")).contains("Hyderabad CITY PAK");
  }

  @Test
  void theStateBehindTheCommaDecides() {
    assertThat(places("They met in Birmingham, Alabama.")).containsExactly("Birmingham CITY USA", "Alabama REGION USA");
    assertThat(places("They met in Lima, Ohio.")).containsExactly("Lima CITY USA", "Ohio REGION USA");
  }

  @Test
  void seasHaveNoState() {
    assertThat(places("They sailed the South China Sea, the Arabian Sea and the Gulf of Aden."))
        .containsExactly("South China Sea SEA", "Arabian Sea SEA", "Gulf of Aden SEA");
  }

  @Test
  void portsAndBasesTakeTheStateOfTheirTown() {
    assertThat(places("She called at the Port of Colombo.")).containsExactly("Port of Colombo PORT LKA");
    assertThat(places("He landed at Karachi Naval Base.")).containsExactly("Karachi Naval Base BASE PAK");
  }

  @Test
  void demonymsAreNoPlaces() {
    assertThat(places("The Royal Thai Navy and Canadian forces trained.")).isEmpty();
  }

  @Test
  void countriesAreMarkedWhole() {
    assertThat(places("They met in the Democratic Republic of the Congo."))
        .containsExactly("Democratic Republic of the Congo COUNTRY COD");
  }

  @Test
  void theSeatOfAGovernmentIsAPlaceWhereThingsHappen() {
    assertThat(places("They met at the White House.")).containsExactly("White House INSTITUTION USA");
    assertThat(places("The White House declined to comment.")).isEmpty();
  }
}
