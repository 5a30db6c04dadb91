package org.entente.coding.quotation;

import java.util.List;
import java.util.Optional;
import org.entente.report.Span;

/// Whoever the words are put to.
///
/// @param kind what sort of source
/// @param words the phrase at the cue that stands for the speaker ("she", "the ministry")
/// @param label what names the speaker best: the full name wherever it stands, else the office
/// @param role the office, where a person's is known
/// @param codes the states or bodies spoken for
/// @param anaphoric whether the phrase only refers back ("it", "the statement")
public record Speaker(
    Kind kind,
    Span words,
    Span label,
    Optional<Span> role,
    List<String> codes,
    boolean anaphoric) {

  public Speaker {
    codes = List.copyOf(codes);
  }

  /// The same speaker meant by other words.
  Speaker again(Span otherWords) {
    return new Speaker(kind, otherWords, label, role, codes, true);
  }

  /// Whether only the office is known, not the name.
  boolean isOfficeOnly() {
    return role.filter(label::contains).isPresent();
  }

  /// Sorts of sources.
  public enum Kind {
    /// A named person, or one who is known by office ("the ambassador").
    PERSON,
    /// Speaks for a body without being named.
    SPOKESPERSON,
    /// A state, a ministry, a force, a firm, or a paper it put out ("the statement").
    INSTITUTION,
    /// "Officials", "a senior diplomat", "sources".
    UNNAMED,
    /// A named paper, agency or station.
    NAMED_MEDIA,
    /// "Media", "reports".
    UNNAMED_MEDIA;

    /// Whether the words of such a source count whatever they say.
    boolean isPersonal() {
      return this == PERSON || this == SPOKESPERSON;
    }
  }
}
