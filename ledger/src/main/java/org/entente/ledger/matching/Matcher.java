package org.entente.ledger.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.ledger.StoredClaim;

/// Keeps claims gathered into records by the merge rules of a codebook, while claims and judgements come and go.
public final class Matcher {

  private final CandidateCache candidates;

  public Matcher(Codebook codebook) {
    this.candidates = new CandidateCache(codebook);
  }

  /// Notes where claims stand that are matched already, and keeps them as matching sees them now.
  public void index(MatchStore store, Collection<String> claims) {
    List<Candidate> all = candidates.load(claims, store);
    store.index(all.stream().collect(Collectors.toMap(Candidate::id, candidates::entry)));
    store.keep(all.stream().collect(Collectors.toMap(Candidate::id, candidates::written)));
  }

  /// Takes in new claims, drops those that no longer count, and looks anew at others that a judgement names.
  ///
  /// @return ids of the records that changed, came or went
  public Set<String> update(
      MatchStore store, Judgements judgements, Collection<StoredClaim> added, Collection<String> removed,
      Collection<String> judged) {
    return new Matching(candidates, store, judgements).update(added, removed, judged);
  }
}
