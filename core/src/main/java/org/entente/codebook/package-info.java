/// What to look for, declared as data: record types, slots, vocabularies, frames, merge rules.
@NullMarked
package org.entente.codebook;

import org.jspecify.annotations.NullMarked;
