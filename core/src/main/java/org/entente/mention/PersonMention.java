package org.entente.mention;

import java.util.List;
import java.util.Optional;
import org.entente.report.Span;

/// Words that stand for a person, named ("Deputy Defence Minister Col Gen Alexander Fomin"), by office
/// ("the defence secretary") or by pronoun ("he").
///
/// @param span the whole phrase with role and rank
/// @param name where the name alone stands, possibly elsewhere in the report when this mention refers
///     back ("he", "Fomin" after "Alexander Fomin"): always the fullest form that the report gives
/// @param role where the office stands, without the name ("Deputy Defence Minister")
/// @param rank where the military rank stands ("Col Gen")
/// @param codes the states or bodies the person speaks and acts for; usually one or none
public record PersonMention(
    int sentence,
    int head,
    Span span,
    Optional<Span> name,
    Optional<Span> role,
    Optional<Span> rank,
    List<String> codes,
    ActorMention.Resolution resolved) implements Mention {

  public PersonMention {
    codes = List.copyOf(codes);
  }

  /// The same mention with the states or bodies that it turned out to act for.
  PersonMention of(List<String> others) {
    return new PersonMention(sentence, head, span, name, role, rank, others, resolved);
  }
}
