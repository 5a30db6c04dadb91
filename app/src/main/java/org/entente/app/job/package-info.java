/// Reading reports into the ledger in the background, with progress, pause and a list of what failed.
@NullMarked
package org.entente.app.job;

import org.jspecify.annotations.NullMarked;
