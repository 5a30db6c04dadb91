/// The frame engine: documents in, claims out.
@NullMarked
package org.entente.coding;

import org.jspecify.annotations.NullMarked;
