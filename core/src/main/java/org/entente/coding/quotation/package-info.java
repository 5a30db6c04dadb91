/// Who says what: quoted and reported words with their speakers, and the chain of sources behind any word.
@NullMarked
package org.entente.coding.quotation;

import org.jspecify.annotations.NullMarked;
