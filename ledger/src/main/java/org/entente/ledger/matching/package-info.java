/// Which claims of different reports speak of one event: pairs compared by the codebook's merge rules,
/// likely pairs found by blocking, and pairs gathered into cores. Pure: no database, no clock.
@NullMarked
package org.entente.ledger.matching;

import org.jspecify.annotations.NullMarked;
