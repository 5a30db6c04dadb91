package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.language.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

  private String amounts(String text) {
    Syntax syntax = FlatSyntax.of(text, Optional.empty());
    return finder.find(syntax).stream()
        .map(amount -> text.substring(amount.span().start(), amount.span().end()) + " = " + amount.value()
            + (amount.currency().isPresent() ? "" : " " + syntax.sentences().getFirst().token(amount.head()).text()))
        .collect(Collectors.joining("; "));
  }
}
