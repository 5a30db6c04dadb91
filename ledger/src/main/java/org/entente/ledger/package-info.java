/// The ledger: reports, claims and decisions, only ever added to.
@NullMarked
package org.entente.ledger;

import org.jspecify.annotations.NullMarked;
