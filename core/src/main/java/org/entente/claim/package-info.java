/// What one report says of one event, each value tied to its words.
@NullMarked
package org.entente.claim;

import org.jspecify.annotations.NullMarked;
