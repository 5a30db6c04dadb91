package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.List;
import org.entente.codebook.RecordType.Quotations;
import org.entente.mention.Document;

/// Finds who is quoted with which words.
///
/// The way through: quotation marks cut each paragraph into stretches ([QuoteMarks]); verbs of saying and
/// idioms become cues ([CueFinder]) with the clauses they govern ([IndirectWords]); each stretch goes to a
/// cue ([UtteranceFinder]), each cue to its speaker ([SpeakerFinder]); what one speaker says on one
/// occasion is joined into a turn ([TurnJoiner]). Every span comes from the text; nothing is made up.
/// After the speech-act scheme of DirectQuote (2021) and the PARC 3.0 attribution corpus (2016).
///
/// Unnamed and media sources are found like all others: what counts as a statement is decided later.
public final class QuotationFinder {

  private final Saying saying;

  /// A finder that goes by the codebook's own words of saying.
  public QuotationFinder(Quotations quotations) {
    this(Saying.of(quotations));
  }

  QuotationFinder(Saying saying) {
    this.saying = saying;
  }

  /// The turns of a report in order of the text, each with at least one speaker and one stretch of words.
  public List<Quotation> find(Document document) {
    Reading reading = Reading.of(document);
    var joiner = new TurnJoiner(reading);
    return joiner.join(joiner.withoutSummaries(independent(utterances(reading))));
  }

  List<Utterance> utterances(Reading reading) {
    var speakers = new SpeakerFinder(reading.document(), saying);
    return new UtteranceFinder(reading, new CueFinder(saying, reading)).find(speakers);
  }

  /// Without cues in asides ("…, who has often criticised …"), without cues that stand inside a person's reported words, and without sources that only pass
  /// another's words on ("X said that Y, the ministry said").
  private static List<Utterance> independent(List<Utterance> all) {
    var kept = new ArrayList<Utterance>();
    for (Utterance utterance : all) {
      boolean inside = all.stream()
          .anyMatch(other -> other != utterance && other.reports(utterance) && speaksItself(other));
      boolean passesOn = !speaksItself(utterance) && utterance.direct().isEmpty()
          && all.stream().anyMatch(other -> other != utterance && utterance.reports(other) && !other.speakers().isEmpty());
      boolean aside = utterance.direct().isEmpty() && utterance.cue().isAside();
      if (!inside && !passesOn && !aside && !utterance.speakers().isEmpty()) {
        kept.add(utterance);
      }
    }
    return kept;
  }

  private static boolean speaksItself(Utterance utterance) {
    return utterance.speakers().stream().anyMatch(speaker -> speaker.kind().isPersonal());
  }
}
