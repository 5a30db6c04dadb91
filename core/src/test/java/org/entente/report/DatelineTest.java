package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "LISBON, May 3 (Reuters) - Two ships left.         | LISBON            | May 3        | Reuters",
      "ECONOMYNEXT – Two ships left.                      | -                 | -            | ECONOMYNEXT",
      "LISBON (AP) — Two ships left.                      | LISBON            | -            | AP",
      "LISBON: Two ships left.                            | LISBON            | -            | -",
      "NEW DELHI, 7 August 2018: Two ships left.          | NEW DELHI         | 7 August 2018| -",
      "Lisbon, May 3 (PTI) Two ships left.                | Lisbon            | May 3        | PTI",
      "CAMP NORTH, Djibouti -- Two ships left.            | CAMP NORTH, Djibouti | -         | -",
      "MOSCOW, May 3. /TASS/. Two ships left.             | MOSCOW            | May 3        | TASS",
      "OSLO/LISBON, May 3 (Xinhua) -- Two ships left.     | OSLO/LISBON       | May 3        | Xinhua"})
  void aDatelineTellsPlaceDateAndAgency(String text, String place, String date, String agency) {
    Dateline dateline = of(text).orElseThrow();
    assertThat(text.substring(dateline.span().end()).strip()).isEqualTo("Two ships left.");
    assertThat(part(text, dateline.place())).isEqualTo(Optional.ofNullable(place));
    assertThat(part(text, dateline.date())).isEqualTo(Optional.ofNullable(date));
    assertThat(part(text, dateline.agency())).isEqualTo(Optional.ofNullable(agency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NATO (North Atlantic Treaty Organization) met.", "Norway and Kenya met.", "MR. DAHL: We met.",
      "QUESTION: Who met?",
      "INDIA-US ties grew.", "Norway - a founder of the group - met Kenya.", "On May 3, Norway met Kenya.", "A"})
  void aSentenceHasNoDateline(String text) {
    assertThat(of(text)).isEmpty();
  }

  @Test
  void aTownAndADashOrColonAreEnough() {
    assertThat(of("Cairo – Egyptian troops left.")).flatMap(Dateline::place).isPresent();
    assertThat(of("Addis Ababa: Kenyan troops left.")).flatMap(Dateline::place).isPresent();
    assertThat(of("Minister: We will stay.")).isEmpty();
  }

  @Test
  void onlyNewsHasADateline() {
    String text = "LISBON (AP) — Two ships";
    assertThat(Dateline.of(Report.of("r", text), new Block(new Span(0, text.length()), Zone.CAPTION))).isEmpty();
  }

  private static Optional<Dateline> of(String text) {
    return Dateline.of(Report.of("r", text), new Block(new Span(0, text.length()), Zone.BODY));
  }

  private static Optional<String> part(String text, Optional<Span> span) {
    return span.map(found -> text.substring(found.start(), found.end()));
  }
}
