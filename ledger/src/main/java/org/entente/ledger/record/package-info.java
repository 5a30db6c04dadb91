/// What the ledger knows of one event: its slots with every value that reports give, who gives it, and how
/// values differ. Pure: a record follows from its claims and the decisions on it.
@NullMarked
package org.entente.ledger.record;

import org.jspecify.annotations.NullMarked;
