package org.entente.ledger.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.ledger.StoredClaim;

/// What matching looks up and writes down, all of it derived from claims and decisions.
public interface MatchStore {

  /// A place in the index of likely pairs.
  record Key(long party, int bucket) {}

  /// Places in that index, ends included.
  record Range(long party, int from, int to) {}

  /// What the index holds of a claim.
  ///
  /// @param candidate see [CandidateFormat]
  record Entry(List<Key> keys, Outline outline, byte[] candidate) {}

  /// The claims that stand in any of the ranges and by their outline may be one with the claim that looks for them.
  record Search(List<Range> ranges, Predicate<Outline> mayBe) {}

  /// Where a claim belongs.
  ///
  /// @param core the event that its report's words alone place it in
  /// @param record the record it is shown in; another than its core where background joins the news
  record Place(String core, String record) {}

  /// Claims that count, by id; unknown ids are left out.
  List<StoredClaim> claims(Collection<String> ids);

  /// What the index holds of claims that count, by id; nothing of those indexed by an earlier build.
  Map<String, byte[]> candidates(Collection<String> ids);

  /// Notes where claims stand.
  void index(Map<String, Entry> entries);

  /// For each claim the claims that it looks for, itself among them if it stands there.
  Map<String, Set<String>> around(Map<String, Search> searches);

  void link(Collection<Link> links);

  /// The links by which claims join, at either end of which one of these stands, without their reasons.
  List<Link> joining(Collection<String> claims);

  /// Forgets claims that no longer count, with their keys, links and places.
  void forget(Collection<String> claims);

  Map<String, Place> places(Collection<String> claims);

  /// The claims of each core that has any.
  Map<String, Set<String>> members(Collection<String> cores);

  void place(Map<String, Place> places);
}
