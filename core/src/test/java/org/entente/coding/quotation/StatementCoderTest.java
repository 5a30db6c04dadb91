package org.entente.coding.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.Factuality;
import org.entente.claim.SlotValue;
import org.entente.codebook.Codebook;
import org.entente.codebook.MergeRule;
import org.entente.codebook.RecordType;
import org.entente.codebook.RecordType.Phase;
import org.entente.codebook.RecordType.Quotations;
import org.entente.codebook.RecordType.Status;
import org.entente.codebook.Slot;
import org.entente.codebook.Vocabulary;
import org.entente.codebook.Vocabulary.Term;
import org.entente.codebook.WordPattern;
import org.entente.mention.Document;
import org.junit.jupiter.api.Test;

class StatementCoderTest {

  private final Document document = Trees.read("counts");
  private final List<Claim> claims = code("counts");

  private List<String> values(String slot) {
    return claims.stream().flatMap(claim -> claim.slot(slot).stream()).map(SlotValue::value).toList();
  }

  @Test
  void judgementsAndNamedPeopleCountBareSourcingAndUnnamedSourcesDoNot() {
    assertThat(values("speaker")).containsExactly("Norwegian embassy", "Berg", "Lind");
    assertThat(values("content"))
        .containsExactly(
            "The drill strengthens trust between the two navies",
            "The pact brings our navies closer",
            "the pact should not fail");
  }

  @Test
  void theVerbTellsWhatIsDoneWithTheWords() {
    assertThat(values("speech_act")).containsExactly("assert", "assert", "warn");
    assertThat(values("quote_mode")).containsExactly("indirect", "direct", "indirect");
  }

  @Test
  void everyValueStandsInTheText() {
    for (Claim claim : claims) {
      assertThat(claim.type()).isEqualTo("remark");
      assertThat(claim.status()).isEqualTo("uttered");
      assertThat(claim.evidence()).isNotEmpty();
      claim.slots().values().stream().flatMap(List::stream)
          .forEach(value -> assertThat(document.quote(value.quote().span())).isEqualTo(value.quote()));
    }
  }

  @Test
  void theSpeakersStateIsTheAffiliation() {
    assertThat(values("affiliation")).containsExactly("NOR", "NOR", "NOR");
  }

  @Test
  void aJointStatementIsOneTurnOfAllWhoIssueIt() {
    var joint = code("joint-text");
    assertThat(joint).hasSize(1);
    assertThat(joint.getFirst().slot("speaker")).extracting(SlotValue::value)
        .containsExactly("the leaders of Ghana, Peru and Norway");
    assertThat(joint.getFirst().slot("affiliation")).extracting(SlotValue::value).containsExactly("GHA", "PER", "NOR");
    assertThat(joint.getFirst().slot("content")).extracting(SlotValue::value)
        .containsExactly(
            "In May, the leaders of Ghana, Peru and Norway signed the coast pact.",
            "We will hold a drill each year under the pact.");
  }

  @Test
  void aTextThatIsTheInstrumentItselfIsNoStatement() {
    assertThat(code("joint-order")).isEmpty();
  }

  private static List<Claim> code(String name) {
    return new StatementCoder(codebook(), codebook().types().getFirst()).code(Trees.read(name));
  }

  private static Codebook codebook() {
    var quotations = new Quotations(
        words("say", "tell"), words("warn", "reaffirm"), words("statement"), words("according to"),
        List.of("judgement"), List.of("about"));
    var statuses = List.of(new Status("uttered", Phase.ACTIVE, Factuality.ACTUAL));
    var merge = MergeRule.NONE;
    var type = new RecordType(
        "remark", "Remark", "", statuses, Map.of(), Map.of(), slots(), List.of(), Optional.of(quotations), merge, Map.of(),
        Map.of());
    var acts = new Vocabulary("acts", List.of(new Term("assert", "", List.of()), new Term("warn", "", words("warn"))));
    return new Codebook(
        "test", "1", "Test", false,
        Map.of("about", words("pact", "drill", "alliance"), "judgement", words("strengthen", "help")),
        Map.of("acts", acts),
        List.of(type));
  }

  private static List<Slot> slots() {
    return Stream.of("speaker", "affiliation", "quote_mode", "content", "speech_act")
        .map(name -> new Slot(
            name, Slot.Kind.TEXT, 0, Optional.empty(), false, Optional.empty(), false, List.of(), Optional.empty(),
            Optional.of("acts"),
            Optional.empty(), List.of(),
            Optional.empty(),
            ""))
        .toList();
  }

  private static List<WordPattern> words(String... words) {
    return Arrays.stream(words).map(WordPattern::of).toList();
  }
}
