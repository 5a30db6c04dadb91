package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.language.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeEdgeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The crews will train until 27 December.                  | END
      The frigate will depart the bay on 14 June.              | END
      The drill concluded at the naval base on Friday.         | END
      They toured the yard before departure on July 11.        | END
      The frigate arrived at the port of Lima on Saturday.     | BEGIN
      The drill is being held from 12 August.                  | BEGIN
      The opening took place on Monday.                        | NONE
      The ministers met in March.                              | NONE
      The ship left, and the ministers met in March.           | NONE
      """)
  void theWordsBeforeATimeTellItsEdge(String text, TimeEdge edge) {
    Syntax syntax = FlatSyntax.of(text, Optional.of(LocalDate.of(2024, 5, 6)));
    TimeMention time = new TimeFinder().find(syntax).getFirst();

    assertThat(TimeEdge.of(syntax.sentences().getFirst(), time.span())).isEqualTo(edge);
  }
}
