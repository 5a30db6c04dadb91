package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.claim.Attribution;
import org.entente.claim.Calibration;
import org.entente.claim.Claim;
import org.entente.claim.Factuality;
import org.entente.claim.Grounds;
import org.entente.claim.NewsRole;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.RecordType.Phase;
import org.entente.codebook.RecordType.Quotations;
import org.entente.codebook.RecordType.Status;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.Document;
import org.entente.mention.TimeMention;
import org.entente.report.Quote;
import org.entente.report.Zone;

/// Turns quotations into claims of a codebook's type of quoted statements.
///
/// Slots go by conventional names, those that the type lacks are left out: `speaker`, `role`,
/// `affiliation`, `quote_mode`, `content`, `cue`, `addressee`, `topic`, `speech_act`, `stance`, `said_on`.
/// The terms of `speech_act` and `stance` come from the cues of their vocabularies. What counts as a
/// statement at all is settled by [Relevance].
public final class StatementCoder {

  /// Words older than this, in days before the report, are background.
  private static final int FRESH = 7;

  private final RecordType type;
  private final Saying saying;
  private final QuotationFinder finder;
  private final Relevance relevance;
  private final StatementSlots slots;
  private final Calibration calibration = Calibration.shipped();

  /// @throws IllegalArgumentException if the type takes no quotations
  public StatementCoder(Codebook codebook, RecordType type) {
    Quotations quotations = type.quotations().orElseThrow(() -> new IllegalArgumentException(type.id() + " takes no quotations"));
    this.type = type;
    this.saying = Saying.of(quotations);
    this.finder = new QuotationFinder(saying);
    this.relevance = new Relevance(codebook, quotations);
    this.slots = new StatementSlots(codebook, type, relevance);
  }

  /// The claims of a report, one for each turn that counts, in order of the text.
  public List<Claim> code(Document document) {
    return code(document, AttributionFinder.of(document), List.of());
  }

  /// Whether the words speak of two states or more, or their speaker's office does ("Peru's ambassador to
  /// Chile"). In a report that tells no event of the codebook's other types, only such words are about
  /// relations between states.
  public static boolean relatesStates(Document document, Claim statement) {
    return Stream.of("content", "role").anyMatch(slot -> statement.slot(slot).stream()
        .flatMap(value -> document.mentions().stream()
            .filter(ActorMention.class::isInstance).map(ActorMention.class::cast)
            .filter(actor -> value.quote().span().contains(actor.span())))
        .flatMap(actor -> actor.codes().stream())
        .distinct()
        .count() > 1);
  }

  /// The same where the report's attribution and events are already known.
  ///
  /// @param told the triggers of the events: words that tell one are about the codebook's subject
  public List<Claim> code(Document document, AttributionFinder attributions, List<Quote> told) {
    var claims = new ArrayList<Claim>();
    for (Quotation quotation : quotations(document, told)) {
      claims.add(claim(document, quotation, attributions, told, claims.size() + 1));
    }
    return List.copyOf(claims);
  }

  private List<Quotation> quotations(Document document, List<Quote> told) {
    var turns = finder.find(document).stream().filter(turn -> relevance.counts(document, turn, told));
    var joint = new JointText(document, saying).find(relevance::isAbout);
    return Stream.concat(joint.stream(), turns).toList();
  }

  private Claim claim(
      Document document, Quotation quotation, AttributionFinder attributions, List<Quote> told, int number) {
    Sentence sentence = cueSentence(document, quotation);
    Token cue = sentence.within(quotation.trigger()).getFirst();
    Optional<TimeMention> time = saidOn(document, quotation, sentence);
    Status status = status();
    NewsRole role = role(document, quotation, sentence, cue, time);
    Grounds grounds = StatementGrounds.of(document, quotation, role, relevance.isAbout(document, quotation));
    List<Attribution> chain = attributions.chain(quotation.trigger(), Optional.of(quotation.trigger()));
    return new Claim(
        document.report().id(), type.id() + "-" + number, type.id(), status.id(), Factuality.ACTUAL,
        attributions.hedge(sentence, cue).hedge(), role, quotation.zone(),
        chain, document.quote(quotation.trigger()), evidence(document, quotation),
        slots.fill(document, quotation, time, told), java.util.Map.of(), type.id() + ".quotation", grounds,
        calibration.confidence(grounds));
  }

  private static Sentence cueSentence(Document document, Quotation quotation) {
    return quotation.sentences().stream()
        .map(document.sentences()::get)
        .filter(sentence -> sentence.span().contains(quotation.trigger()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Quote> evidence(Document document, Quotation quotation) {
    return quotation.sentences().stream().map(index -> document.quote(document.sentences().get(index).span())).toList();
  }

  /// A statement is made: the type's first active status, else its first.
  private Status status() {
    return type.statuses().stream()
        .min(Comparator.comparing(status -> status.phase() != Phase.ACTIVE))
        .orElseThrow(() -> new IllegalArgumentException(type.id() + " has no status"));
  }

  /// The time that the cue's own clause names, outside the reported words.
  private static Optional<TimeMention> saidOn(Document document, Quotation quotation, Sentence sentence) {
    return document.mentionsIn(sentence, TimeMention.class)
        .filter(time -> quotation.content().stream().noneMatch(span -> span.overlaps(time.span())))
        .filter(time -> time.value().isPresent())
        .findFirst();
  }

  private static NewsRole role(
      Document document, Quotation quotation, Sentence sentence, Token cue, Optional<TimeMention> time) {
    boolean before = sentence.children(cue, "aux").stream().anyMatch(aux -> aux.text().equalsIgnoreCase("had"));
    boolean old = document.report().date()
        .filter(day -> time.flatMap(TimeMention::latest).filter(latest -> latest.isBefore(day.minusDays(FRESH))).isPresent())
        .isPresent();
    return before || old || quotation.zone() == Zone.TEASER ? NewsRole.BACKGROUND : NewsRole.NEW;
  }
}
