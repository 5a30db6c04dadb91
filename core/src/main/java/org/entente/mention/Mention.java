package org.entente.mention;

import org.entente.report.Span;

/// A typed span of a document.
public sealed interface Mention permits ActorMention, PersonMention, PlaceMention, ShipMention, TimeMention, AmountMention {

  /// Where the mention stands in the report (UTF-16).
  Span span();

  /// Index of the sentence it stands in.
  int sentence();

  /// Index, in that sentence, of the token that governs the mention.
  int head();
}
