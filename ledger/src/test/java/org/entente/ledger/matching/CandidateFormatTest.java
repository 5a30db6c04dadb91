package org.entente.ledger.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.claim.Period;
import org.entente.codebook.Codebook;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.matching.Candidate.Course;
import org.junit.jupiter.api.Test;

class CandidateFormatTest {

  private static final Codebook BOOK = DefaultCodebook.DEFENCE_COOPERATION.load();

  private static Candidate claim(Set<String> words) {
    LocalDate day = LocalDate.of(1969, 7, 20);
    return new Candidate("0123456789abcdef", "r", Optional.of(day), "arms_transfer", Course.STOPPED, true,
        Moment.told(new Period(day, day.plusDays(9)), true), Map.of("supplier", Set.of("RUS", "IGO:NATO"), "recipient", Set.of()),
        Map.of("designation", List.of(Name.of("Mi-35M"), Name.of("Éclair \u0000\uD800 \uD83D\uDE00"))),
        Map.of("title", List.of(Name.of("The 16th Accord"))), Map.of("acquisition", Set.of("sale")),
        Map.of("number_ordered", List.of(new Amount(4, Double.MAX_VALUE, ""), new Amount(1.5e9, 1.5e9, "USD"))),
        Set.of("shoigu"), Set.of("pune"), Set.of(new Spot(18.52, 73.86)), words, true);
  }

  @Test
  void whatIsKeptOfAClaimIsAllThatMatchingSees() {
    var format = new CandidateFormat(BOOK);
    Candidate claim = claim(Set.of("gunships", "were", "sold"));
    assertThat(format.read(claim.id(), format.write(claim))).contains(claim);
    Candidate bare = new Candidate("0", "", Optional.empty(), "", Course.AHEAD, false, new Moment(Optional.empty(), false, false),
        Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
    assertThat(format.read("0", format.write(bare))).contains(bare);
  }

  @Test
  void whatIsTooLongOrKeptUnderAnotherCodebookIsReadFromTheClaim() {
    var format = new CandidateFormat(BOOK);
    Candidate claim = claim(Set.of("sold"));
    assertThat(new CandidateFormat(DefaultCodebook.PLOVER.load()).read(claim.id(), format.write(claim))).isEmpty();
    Candidate wordy = claim(IntStream.range(0, 5_000).mapToObj(at -> "word" + at).collect(Collectors.toSet()));
    assertThat(format.read(claim.id(), format.write(wordy))).isEmpty();
    assertThat(format.read(claim.id(), format.write(claim(Set.of("x".repeat(70_000)))))).isEmpty();
  }
}
