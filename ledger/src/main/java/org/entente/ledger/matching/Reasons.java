package org.entente.ledger.matching;

import java.util.List;
import org.entente.codebook.Codebook;
import org.entente.codebook.MergeRule;
import org.entente.codebook.RecordType;
import org.entente.ledger.StoredClaim;

/// Why two claims are linked, in words.
///
/// They follow from the two claims and the codebook, so the ledger keeps no words: comparing the two anew says the same.
public final class Reasons {

  private static final List<String> BY_OTHER_RULES = List.of("linked by rules that have changed since");

  private final Codebook codebook;
  private final CandidateReader reader;

  public Reasons(Codebook codebook) {
    this.codebook = codebook;
    this.reader = new CandidateReader(codebook);
  }

  /// @param one of the same type as the other
  public List<String> of(StoredClaim one, StoredClaim other) {
    MergeRule rule = codebook.type(one.row().type()).map(RecordType::merge).orElse(MergeRule.NONE);
    return Comparison.told(rule, reader.read(one), reader.read(other)).map(Link::reasons).orElse(BY_OTHER_RULES);
  }
}
