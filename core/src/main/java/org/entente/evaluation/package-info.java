/// Claims measured against hand-coded ones.
@NullMarked
package org.entente.evaluation;

import org.jspecify.annotations.NullMarked;
