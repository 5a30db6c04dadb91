package org.entente.coding.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.claim.Hedge;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.junit.jupiter.api.Test;

class AttributionFinderTest {

  private final Document document = Trees.read("hearsay");
  private final AttributionFinder finder = AttributionFinder.of(document);

  private Sentence sentence(int index) {
    return document.sentences().get(index);
  }

  private Token word(int index, String text) {
    return sentence(index).tokens().stream().filter(token -> token.text().equals(text)).findFirst().orElseThrow();
  }

  private List<String> chain(int index, String text) {
    return finder.chain(sentence(index), word(index, text)).stream()
        .map(link -> link.kind().id() + link.words().map(words -> " " + words.text()).orElse(""))
        .toList();
  }

  private Hedge hedge(int index, String text) {
    return finder.hedge(sentence(index), word(index, text)).hedge();
  }

  @Test
  void whatTheMediaReportIsHearsay() {
    assertThat(chain(0, "wants")).containsExactly("author", "unnamed_media international media");
    assertThat(hedge(0, "built")).isEqualTo(Hedge.WEAK);
  }

  @Test
  void reportedlyAndIsSaidToAreWeak() {
    assertThat(hedge(1, "join")).isEqualTo(Hedge.WEAK);
    assertThat(hedge(2, "sold")).isEqualTo(Hedge.WEAK);
    assertThat(chain(1, "join")).containsExactly("author");
  }

  @Test
  void aSourceInsideASourceStandsFurtherIn() {
    assertThat(chain(3, "left")).containsExactly("author", "person Rojas", "organisation navy");
    assertThat(hedge(3, "left")).isEqualTo(Hedge.NONE);
  }

  @Test
  void onlyTheQuotedWordsAreTheSpeakers() {
    assertThat(chain(4, "sold")).containsExactly("author", "person Lind");
    assertThat(chain(4, "sailed")).containsExactly("author");
  }

  @Test
  void unconfirmedTalkIsStrongHedging() {
    assertThat(hedge(5, "end")).isEqualTo(Hedge.STRONG);
  }
}
