package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.mention.Readings.people;

import org.junit.jupiter.api.Test;

class PersonFinderTest {

  @Test
  void rankStandsApartFromNameAndOffice() {
    assertThat(people("Russian Deputy Defence Minister Col Gen Ivan Petrov arrived in Lahore."))
        .containsExactly(
            "Russian Deputy Defence Minister Col Gen Ivan Petrov name=Ivan Petrov role=Russian Deputy Defence Minister"
                + " rank=Col Gen RUS");
  }

  @Test
  void anAmbassadorSpeaksForTheSenderNotForTheHost() {
    assertThat(people("The Russian ambassador to Pakistan, Alexei Sidorov, said ties were warm."))
        .containsExactly("Alexei Sidorov name=Alexei Sidorov role=Russian ambassador to Pakistan RUS");
  }

  @Test
  void residenceIsNoAffiliation() {
    assertThat(people("Omar Latif, an Islamabad-based journalist, said the deal was dead.")).singleElement().asString()
        .doesNotContain("PAK");
  }

  @Test
  void aStateInFrontGoesWithThePersonBehindIt() {
    assertThat(people(
        "From Kenya, Defence Secretary Peter Otieno and from Norway, Deputy Defence Minister Lars Hauge headed the talks."))
        .containsExactly("Defence Secretary Peter Otieno name=Peter Otieno role=Defence Secretary KEN",
            "Deputy Defence Minister Lars Hauge name=Lars Hauge role=Deputy Defence Minister NOR");
  }

  @Test
  void theBodyBehindANameIsThatOnesAlone() {
    assertThat(people("Norway's Defence Minister Kari Lund met Professor Joe Opiyo and Commander Sunil Rao of the Indian Navy."))
        .containsExactly("Norway's Defence Minister Kari Lund name=Kari Lund role=Norway's Defence Minister NOR",
            "Professor Joe Opiyo name=Joe Opiyo role=Professor", "Commander Sunil Rao name=Sunil Rao rank=Commander IND");
  }

  @Test
  void aTitleMakesANameThatTheTaggerTookForSomethingElse() {
    assertThat(people("Philippine Secretary of National Defense Gil Santos spoke in Cebu."))
        .containsExactly("Philippine Secretary of National Defense Gil Santos name=Gil Santos"
            + " role=Philippine Secretary of National Defense PHL");
  }

  @Test
  void aSurnameAPronounAndAnOfficeReferToTheFullName() {
    assertThat(people("Kenya's minister Ivan Petrov came. Petrov spoke. He praised Oman. Mr Petrov left. The minister slept."))
        .containsExactly("Kenya's minister Ivan Petrov name=Ivan Petrov role=Kenya's minister KEN",
            "Petrov name=Ivan Petrov role=Kenya's minister KEN", "He name=Ivan Petrov role=Kenya's minister KEN",
            "Mr Petrov name=Ivan Petrov role=Kenya's minister KEN", "minister name=Ivan Petrov role=Kenya's minister KEN");
  }

  @Test
  void oneMentionOfAStateGivesAMinisterNoHome() {
    assertThat(people("Defence Minister Ivan Petrov praised Kenya.")).singleElement().asString().doesNotContain("KEN");
  }

  @Test
  void twoOfficesOfOnePersonAreOneRole() {
    assertThat(people("Australian Deputy Prime Minister and Defence Minister Rick Mann agreed.")).singleElement().asString()
        .contains("role=Australian Deputy Prime Minister and Defence Minister", "AUS");
  }

  @Test
  void whatStandsBeforeAnOfficeIsNoPartOfIt() {
    assertThat(people("It was a blow for Peruvian President Marta Ruiz.")).singleElement().asString()
        .contains("role=Peruvian President", "PER").doesNotContain("blow");
  }

  @Test
  void aCommanderOfRankHasAnOffice() {
    assertThat(people("Navy Commander Vice Admiral Nimal Perera spoke.")).singleElement().asString()
        .contains("name=Nimal Perera", "role=Navy Commander", "rank=Vice Admiral");
  }

  @Test
  void aStateToldLaterHoldsFromTheStart() {
    assertThat(people("President Marta Ruiz arrived in Oslo. Peruvian President Marta Ruiz met the king.").getFirst())
        .endsWith("PER");
  }

  @Test
  void shipsAndLettersAreNobody() {
    assertThat(people("The frigate Marta Ruiz sailed.")).isEmpty();
    assertThat(people("An MoU was signed.")).isEmpty();
  }

  @Test
  void ministersOfThreeStatesAreAllThrees() {
    assertThat(people("The Defence Ministers of Kenya, Norway and Oman met."))
        .containsExactly("Defence Ministers role=Defence Ministers KEN,NOR,OMN");
  }

  @Test
  void aMinisterIsTheStatesThatTheReportMostlyNames() {
    assertThat(people("Kenya will buy boats. Kenya needs them, Defence Minister Joe Opiyo said. Kenya has paid.").getFirst())
        .endsWith("KEN");
  }
}
