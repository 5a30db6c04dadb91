package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.mention.Readings.actors;

import org.junit.jupiter.api.Test;

class ActorFinderTest {

  @Test
  void aBodyIsGovernedByItsNounAndKeepsItsState() {
    assertThat(actors("Pakistan officers trained with Peruvian warships and the Russian Navy."))
        .contains("Pakistan officers @officers PAK", "Peruvian warships @warships PER", "Russian Navy @Navy RUS",
            "Russian @Russian RUS");
  }

  @Test
  void aStateCanStandBehindItsBody() {
    assertThat(actors("The Ministry of Defence of Indonesia thanked troops from Ghana and the Armed Forces of the Philippines."))
        .contains("Ministry of Defence of Indonesia @Ministry IDN", "troops from Ghana @troops GHA",
            "Armed Forces of the Philippines @Forces PHL");
  }

  @Test
  void aLongNameIsGovernedByTheWordThatCarriesTheGrammar() {
    assertThat(actors("The Republic of Korea signed; the US Department of Defense agreed."))
        .contains("Republic of Korea @Republic KOR", "Department of Defense @Department USA");
  }

  @Test
  void royalServicesAreWhole() {
    assertThat(actors("The Royal Canadian Navy met the Royal Thai Navy.")).contains("Royal Canadian Navy @Navy CAN",
        "Royal Thai Navy @Navy THA");
  }

  @Test
  void compoundsHoldTwoStates() {
    assertThat(actors("The Russia-Kenya drills followed the Sino-Russian ones and the Indo-US talks."))
        .contains("Russia @Russia RUS", "Kenya @Kenya KEN", "Sino @Sino CHN", "Russian @Russian RUS", "Indo @Indo-US IND",
            "US @Indo-US USA");
    assertThat(actors("Indo-Lanka ties grew.")).containsExactly("Indo @Indo-Lanka IND", "Lanka @Indo-Lanka LKA");
    assertThat(actors("Pakistan & Russia began.")).containsExactly("Pakistan @Pakistan PAK", "Russia @Russia RUS");
  }

  @Test
  void theIndoPacificIsNotIndia() {
    assertThat(actors("Patrols in the Indo-Pacific went on.")).isEmpty();
  }

  @Test
  void watersAndNewspapersAreNoActors() {
    assertThat(actors("Ships crossed the South China Sea, the Gulf of Oman and the Indian Ocean.")).isEmpty();
    assertThat(actors("The Washington Post reported the deal.")).noneMatch(actor -> actor.endsWith("USA"));
  }

  @Test
  void georgiaInAmericaIsNotTheState() {
    assertThat(actors("Cadets of Georgia Tech marched in Atlanta, Georgia.")).noneMatch(actor -> actor.endsWith("GEO"));
    assertThat(actors("Turkey and Georgia signed a pact with Jordan and Chad."))
        .containsExactly("Turkey @Turkey TUR", "Georgia @Georgia GEO", "Jordan @Jordan JOR", "Chad @Chad TCD");
    assertThat(actors("Michael Jordan met Chad Smith.")).isEmpty();
  }

  @Test
  void smallLettersAreNoState() {
    assertThat(actors("They told us that turkey was served.")).isEmpty();
  }

  @Test
  void capitalsStandForGovernments() {
    assertThat(actors("Moscow has agreed to sell jets to New Delhi.")).containsExactly("Moscow @Moscow RUS",
        "New Delhi @Delhi IND");
    assertThat(actors("The ministers met in Lima, Ohio.")).isEmpty();
  }

  @Test
  void bracketedLettersMeanTheirBodyFromThenOn() {
    assertThat(actors("The Singapore Armed Forces (SAF) trained. The SAF sent 200 soldiers."))
        .filteredOn(actor -> actor.startsWith("SAF")).containsExactly("SAF @SAF SGP", "SAF @SAF SGP");
  }

  @Test
  void shipsAreTheirNaviesByPrefix() {
    assertThat(actors("The Israeli navy ship INS Dolphin and the Indian frigate INS Kalpesh met HMAS Darling."))
        .contains("INS Dolphin @Dolphin ISR", "INS Kalpesh @Kalpesh IND", "HMAS Darling @Darling AUS");
    assertThat(actors("CNS Admiral Shah spoke.")).isEmpty();
  }

  @Test
  void headlinesMayShout() {
    assertThat(actors("PAKISTAN, RUSSIA SIGN PACT")).containsExactly("PAKISTAN @PAKISTAN PAK", "RUSSIA @RUSSIA RUS");
  }

  @Test
  void organisationsHaveTheirOwnCodes() {
    assertThat(actors("NATO, the European Union and ASEAN sent observers."))
        .containsExactly("NATO @NATO IGO:NATO", "European Union @Union IGO:EU", "ASEAN @ASEAN IGO:ASEAN");
  }

  @Test
  void aFirmIsItsStatesOnlyWhereTheReportSaysSo() {
    assertThat(actors("Lockheed Martin will deliver six jets.")).containsExactly("Lockheed Martin @Martin Lockheed Martin");
    assertThat(actors("Sweden's Saab will deliver six jets.")).contains("Saab @Saab SWE");
  }

  @Test
  void historyKeepsItsStates() {
    assertThat(actors("The Soviet Union, Yugoslavia and East Germany are gone, Kosovo and Taiwan are not."))
        .containsExactly("Soviet Union @Union SUN", "Yugoslavia @Yugoslavia YUG", "East Germany @Germany DDR",
            "Kosovo @Kosovo XKX", "Taiwan @Taiwan TWN");
  }
}
