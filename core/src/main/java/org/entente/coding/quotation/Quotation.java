package org.entente.coding.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.report.Span;
import org.entente.report.Zone;

/// One speaker's turn: the words of one speaker (or of several with one voice) on one occasion.
///
/// @param speakers who speaks, in order of the text; never empty
/// @param mode how the words stand: all in quotation marks, none, or both
/// @param content the words without their quotation marks, in order of the text
/// @param cues the words that put the content to the speaker ("said", "according to")
/// @param addressee who was told
/// @param sentences indexes of every sentence touched, in order
/// @param judging whether a cue says and takes a side at once ("warned")
/// @param cueVerbs lemmas of the cues
public record Quotation(
    List<Speaker> speakers,
    Mode mode,
    List<Span> content,
    List<Span> cues,
    Optional<Span> addressee,
    List<Integer> sentences,
    Zone zone,
    boolean judging,
    List<String> cueVerbs) {

  public Quotation {
    speakers = List.copyOf(speakers);
    content = List.copyOf(content);
    cues = List.copyOf(cues);
    sentences = List.copyOf(sentences);
    cueVerbs = List.copyOf(cueVerbs);
  }

  /// How reported words stand in the text.
  public enum Mode {
    DIRECT, INDIRECT, MIXED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Speaker speaker() {
    return speakers.getFirst();
  }

  public Span trigger() {
    return cues.getFirst();
  }
}
