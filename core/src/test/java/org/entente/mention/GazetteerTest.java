package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private final Gazetteer gazetteer = Gazetteer.load();

  @Test
  void statesHaveEnglishShortNames() {
    assertThat(gazetteer.state("LKA").map(Gazetteer.State::name)).contains("Sri Lanka");
    assertThat(gazetteer.state("XKX").map(Gazetteer.State::name)).contains("Kosovo");
    assertThat(gazetteer.state("XXX")).isEmpty();
  }

  @Test
  void formerStatesCanBeNamedButAreNotListed() {
    assertThat(gazetteer.state("SUN").map(Gazetteer.State::name)).contains("Soviet Union");
    assertThat(gazetteer.states()).extracting(Gazetteer.State::code).contains("NOR", "PSE", "TWN").doesNotContain("SUN", "DDR")
        .isSorted();
  }

  @Test
  void placesComeMostPopulousFirstWithTheirCoordinates() {
    assertThat(gazetteer.places("perth").getFirst()).satisfies(perth -> {
      assertThat(perth.state()).isEqualTo("AUS");
      assertThat(perth.latitude()).isBetween(-33.0, -31.0);
      assertThat(perth.longitude()).isBetween(115.0, 117.0);
    });
    assertThat(gazetteer.places("Valparaiso")).extracting(Place::state).contains("CHL");
    assertThat(gazetteer.places("Nowhere at all")).isEmpty();
  }

  @Test
  void capitalLettersCountExceptInShoutedNames() {
    assertThat(gazetteer.entry("US").map(Gazetteer.Entry::code)).isEqualTo(Optional.of("USA"));
    assertThat(gazetteer.entry("us")).isEmpty();
    assertThat(gazetteer.entry("NORWAY").map(Gazetteer.Entry::code)).isEqualTo(Optional.of("NOR"));
  }

  @Test
  void partsOfStatesTellTheirState() {
    assertThat(gazetteer.region("Kerala")).contains("IND");
  }
}
