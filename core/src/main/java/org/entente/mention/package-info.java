/// What a text speaks of: states, forces, people, places, times, quantities and money.
@NullMarked
package org.entente.mention;

import org.jspecify.annotations.NullMarked;
