package org.entente.mention;

import java.util.List;
import org.entente.report.Span;

/// Words that stand for one or more actors: "Pakistan", "the Russian Navy", "both nations",
/// "NATO", "Lockheed Martin".
///
/// @param codes ISO 3166-1 alpha-3 of the state behind the actor, `IGO:NAME`, or the name as written;
///     more than one for group phrases ("the two sides"); empty while unresolved ("the ministry")
/// @param level what kind of actor it is
/// @param resolved how the codes were found: by its own name, or through reference to another mention
public record ActorMention(int sentence, int head, Span span, List<String> codes, Level level,
    Resolution resolved) implements Mention {

  public ActorMention {
    codes = List.copyOf(codes);
  }

  /// The same words for the actor with this code.
  ActorMention of(String code) {
    return new ActorMention(sentence, head, span, List.of(code), level, resolved);
  }

  /// Whether a value is the code of a state or an organisation, not a name as written.
  public static boolean isCode(String value) {
    return value.startsWith("IGO:") || value.length() == 3 && value.chars().allMatch(sign -> sign >= 'A' && sign <= 'Z');
  }

  /// The kinds of actors of the codebook.
  public enum Level {
    STATE, GOVERNMENT, MINISTRY, ARMED_FORCES, SERVICE, UNIT, JOINT_BODY, IGO, SUBNATIONAL, COMPANY, MEDIA, NONSTATE,
    INSTITUTION, SHIP
  }

  /// Where the codes came from.
  public enum Resolution {
    /// A name, demonym or capital in the mention itself.
    NAMED,
    /// "both nations", "the two sides", "the ministry", "it", "the island nation", "the visiting ship".
    REFERENCE
  }
}
