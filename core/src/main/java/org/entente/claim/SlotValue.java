package org.entente.claim;

import org.entente.report.Quote;

/// A value of a slot with the words it came from and how it was found.
///
/// @param value the coded value (`PAK`, `2018-08-07`, `counter_terrorism`, or the words themselves)
/// @param foundBy the frame path or finder behind it, such as `subject` or `cue counter-terror`
public record SlotValue(String value, Quote quote, String foundBy) {}
