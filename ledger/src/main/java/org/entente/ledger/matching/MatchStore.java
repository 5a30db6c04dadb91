package org.entente.ledger.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.ledger.StoredClaim;

/// What matching looks up and writes down, all of it derived from claims and decisions.
public interface MatchStore {

  /// A place in the index of likely pairs.
  record Key(long party, int bucket) {}

  /// Places in that index, ends included.
  record Range(long party, int from, int to) {}

  /// Where a claim belongs.
  ///
  /// @param core the event that its report's words alone place it in
  /// @param record the record it is shown in; another than its core where background joins the news
  record Place(String core, String record) {}

  /// Claims that count, by id; unknown ids are left out.
  List<StoredClaim> claims(Collection<String> ids);

  /// Notes where claims stand.
  void index(Map<String, List<Key>> places);

  /// For each claim the claims that stand in any of its ranges, itself among them if it does.
  Map<String, Set<String>> around(Map<String, List<Range>> ranges);

  void link(Collection<Link> links);

  /// The links at either end of which one of the claims stands.
  List<Link> links(Collection<String> claims);

  /// Forgets claims that no longer count, with their keys, links and places.
  void forget(Collection<String> claims);

  Map<String, Place> places(Collection<String> claims);

  /// The claims of each core that has any.
  Map<String, Set<String>> members(Collection<String> cores);

  void place(Map<String, Place> places);
}
