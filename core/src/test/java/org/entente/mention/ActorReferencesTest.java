package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.mention.Readings.references;

import org.junit.jupiter.api.Test;

class ActorReferencesTest {

  @Test
  void bothNationsAreThePairBefore() {
    assertThat(references("Kenya and Norway signed a pact. Both nations will train. The two navies will patrol."))
        .containsExactly("Both nations KEN,NOR", "The two navies KEN,NOR");
    assertThat(references("Kenya and Norway held talks. The two sides agreed.")).containsExactly("The two sides KEN,NOR");
    assertThat(references("Kenya and Norway held talks. Both the countries agreed.")).singleElement().asString()
        .endsWith("KEN,NOR");
  }

  @Test
  void threeCountriesAreNotTwo() {
    assertThat(references("Kenya and Norway signed a pact. The three countries agreed.")).isEmpty();
    assertThat(references("Kenya, Oman and Norway signed. The three countries agreed."))
        .containsExactly("The three countries KEN,OMN,NOR");
  }

  @Test
  void theIslandNationIsTheIslandAmongThem() {
    assertThat(references("Sri Lanka met India. The island nation signed.")).containsExactly("The island nation LKA");
  }

  @Test
  void possessivesGoWithTheSubject() {
    assertThat(references("Norway said its ships would sail.")).containsExactly("its NOR");
  }

  @Test
  void theVisitingShipIsTheOneNamedBefore() {
    assertThat(references("INS Kalpesh called at Galle. The visiting ship will leave.")).containsExactly("The visiting ship IND");
  }

  @Test
  void aMinistryOfWhichTwoWereNamedStaysOpen() {
    assertThat(references("Kenya's defence ministry met Norway's defence ministry. The ministry agreed."))
        .containsExactly("The ministry");
    assertThat(references("Kenya's defence ministry met a firm. The ministry agreed.")).containsExactly("The ministry KEN");
  }
}
