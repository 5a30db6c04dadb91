package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.language.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `amounts.txt` holds a text and each amount with its value, and what it counts, a row.
class AmountFinderTest {

  private final AmountFinder finder = new AmountFinder();

  @TestFactory
  Stream<DynamicTest> everyRowGivesItsAmounts() throws IOException {
    return Rows.of("amounts.txt").map(row -> DynamicTest.dynamicTest(
        row.cell(0), row.source(), () -> assertThat(amounts(row.cell(0))).isEqualTo(row.cell(1))));
  }

  @Test
  void aSoftenedNumberIsApproximate() {
    var found = finder.find(FlatSyntax.of("They sent nearly 500 men.", Optional.empty()));

    assertThat(found).singleElement().extracting(AmountMention::approximate).isEqualTo(true);
  }

  /// Figures of all shapes in any order: nothing throws, and every mention lies in the text.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noJumbleOfNumbersIsTooMuch(long seed) {
    var chance = new Random(seed);
    var words = List.of("2024", "3", "0", "00", "million", "million", "billion", "two", "hundred", "thousand", "and", "to", "-",
        "–", "$", "Rs", "May", "May", "of", "(", ")", "/", ".", ",", "%", "'s", "first", "half", "a", "dozen", "between", "up",
        "ago", "years", "year", "last", "the", "Monday", "FY", "Q3", "31", "99999999999999999999", "0.0", "pounds", "dollars",
        "from",
        "until", "February", "29", "trillion", "\u0000", "\uD83D\uDE00", "ship", "ships", "was", "next", "quarter", "end");
    for (int i = 0; i < 500; i++) {
      String text = chance.ints(12, 0, words.size()).mapToObj(words::get)
          .collect(Collectors.joining(chance.nextBoolean() ? " " : ""));
      Syntax syntax = FlatSyntax.of(text, Optional.of(LocalDate.of(2024, 2, 29)));

      assertThat(new TimeFinder().find(syntax)).allSatisfy(time -> assertThat(time.span().end()).isBetween(1, text.length()));
      assertThat(finder.find(syntax)).allSatisfy(amount -> assertThat(amount.value()).isNotBlank());
    }
  }

  private String amounts(String text) {
    Syntax syntax = FlatSyntax.of(text, Optional.empty());
    return finder.find(syntax).stream()
        .map(amount -> text.substring(amount.span().start(), amount.span().end()) + " = " + amount.value()
            + (amount.currency().isPresent() ? "" : " " + syntax.sentences().getFirst().token(amount.head()).text()))
        .collect(Collectors.joining("; "));
  }
}
