package org.entente.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The members of records, found where they stand.
///
/// A record is named by its first claim, and the first 20 bits of ids tell the neighbourhood (see [Hashes]). So most members
/// stand beside the claim that names their record: they are found by a look at its neighbourhood. An index holds only those
/// of other neighbourhoods, such as what is told years later, and most claims do without a place in it.
final class Neighbourhood {

  private static final int OWN_BITS = 44;
  private static final long OWN = (1L << OWN_BITS) - 1;

  private Neighbourhood() {}

  /// A question about the members of records.
  ///
  /// @param records bound as a list to `ids`
  /// @param question may ask `members_of_records` as it would `members`
  static Query membersOf(Handle handle, List<Long> records, String question) {
    return handle.createQuery("with members_of_records as (select m.* from members first cross join members m"
        + " where first.claim in (<ids>) and m.claim between (first.claim & " + ~OWN + ") and (first.claim | " + OWN
        + ") and m.record = first.claim union all select * from members where record in (<ids>) and record >> " + OWN_BITS
        + " <> claim >> " + OWN_BITS + ") " + question).bindList("ids", records);
  }
}
