package org.entente.ledger.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.codebook.MergeRule;
import org.entente.codebook.RecordType;
import org.entente.ledger.StoredClaim;
import org.entente.report.Sha256;

/// Keeps claims gathered into records by the merge rules of a codebook, while claims and judgements come and go.
public final class Matcher {

  /// To be raised whenever the same claims and codebook give other records than before.
  private static final int METHOD = 3;

  private final CandidateCache candidates;
  private final String rules;

  public Matcher(Codebook codebook) {
    this.candidates = new CandidateCache(codebook);
    this.rules = METHOD + " " + Sha256.of(codebook.types().stream().map(Matcher::rules).toArray(String[]::new));
  }

  private static String rules(RecordType type) {
    MergeRule merge = type.merge();
    return List.of(type.id(), type.statuses(), merge.actors(), merge.same(), merge.wordings(), merge.apart(), merge.dates(),
        merge.quantities(), merge.within(), merge.lasts()).toString();
  }

  /// A name of the rules by which claims become records: other rules have another name.
  public String rules() {
    return rules;
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
