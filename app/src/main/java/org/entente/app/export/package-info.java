/// The ledger as tables for R, Stata, pandas and Gephi.
@NullMarked
package org.entente.app.export;

import org.jspecify.annotations.NullMarked;
