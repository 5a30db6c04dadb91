/// Linguistic reading: sentences, tokens and the grammatical graph, behind types of our own.
@NullMarked
package org.entente.language;

import org.jspecify.annotations.NullMarked;
