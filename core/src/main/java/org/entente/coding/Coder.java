package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.claim.Calibration;
import org.entente.claim.Claim;
import org.entente.claim.Grounds;
import org.entente.claim.Hedge;
import org.entente.claim.SlotValue;
import org.entente.codebook.Codebook;
import org.entente.coding.quotation.AttributionFinder;
import org.entente.coding.quotation.StatementCoder;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.entente.report.Quote;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Reads a document by a codebook: documents in, claims out.
///
/// For each record type the frames' triggers are looked for in each sentence; the grammar around a
/// trigger fills the frame's slots and settles how the event stands; mentions of one event are joined
/// into one claim. The engine knows English and nothing of any codebook's types. It keeps no state, so
/// one coder serves many threads, and the same document always gives the same claims.
public final class Coder {

  private final List<EventReader> readers;
  private final List<StatementCoder> statements;
  private final boolean outermost;
  private final Calibration calibration = Calibration.shipped();

  public Coder(Codebook codebook) {
    var lexicons = new Lexicons(codebook);
    this.outermost = codebook.outermost();
    this.readers = codebook.types().stream()
        .filter(type -> type.quotations().isEmpty())
        .map(type -> new EventReader(type, lexicons))
        .toList();
    this.statements = codebook.types().stream()
        .filter(type -> type.quotations().isPresent())
        .map(type -> new StatementCoder(codebook, type))
        .toList();
  }

  /// The claims of a document, in order of their triggers.
  public List<Claim> code(Document document) {
    var views = document.sentences().stream().map(sentence -> SentenceView.of(document, sentence)).toList();
    var headline = views.stream().filter(view -> view.sentence().zone() == Zone.HEADLINE).map(SentenceView::words).findFirst();
    var completion = new Completion(document);
    var roles = new Roles(document);
    var attribution = AttributionFinder.of(document);
    var drafts = new ArrayList<Claim>();
    var events = views.stream()
        .flatMap(view -> events(view, surroundings(view, views, headline), completion, roles).stream())
        .toList();
    for (EventReader reader : readers) {
      var groups = Joiner.join(events.stream().filter(event -> event.type().equals(reader.type())).toList());
      for (EventGroup group : groups) {
        var slots = group.sharesLead(groups.getFirst()) ? reader.fromReport(group, views) : reader.slots(group);
        drafts.add(claim(document, group, slots, attribution));
      }
    }
    boolean eventful = !drafts.isEmpty() || readers.isEmpty();
    var told = drafts.stream().map(Claim::trigger).toList();
    statements.forEach(coder -> coder.code(document, attribution, told).stream()
        .filter(claim -> eventful || StatementCoder.relatesStates(document, claim))
        .forEach(drafts::add));
    drafts.sort(Comparator.comparing((Claim claim) -> claim.trigger().span()).thenComparing(Claim::type));
    return numbered(drafts);
  }

  private List<Event> events(SentenceView view, List<Words> surroundings, Completion completion, Roles roles) {
    var events = readers.stream()
        .flatMap(reader -> reader.read(view, surroundings, completion, roles).stream())
        .toList();
    return outermost ? Nesting.outermost(events) : events;
  }

  /// What counts as near a sentence: itself, the next of its paragraph, the one before if it goes on about what that told,
  /// and the headline.
  private static List<Words> surroundings(SentenceView view, List<SentenceView> views, Optional<Words> headline) {
    var words = new ArrayList<Words>();
    words.add(view.words());
    boolean goesOn = goesOn(view.sentence());
    views.stream().skip(Math.max(0, view.sentence().index() + (goesOn ? -1L : 1L))).limit(goesOn ? 3 : 1)
        .filter(next -> next.sentence().block() == view.sentence().block()).map(SentenceView::words).forEach(words::add);
    headline.ifPresent(words::add);
    return words;
  }

  /// "It", "The meeting", "This visit" at the start mean what the sentence before told.
  private static boolean goesOn(Sentence sentence) {
    Token first = sentence.token(0);
    boolean definite = List.of("The", "This", "These").contains(first.text()) && first.head() == 1;
    return first.text().equals("It") || definite && sentence.token(1).tag().startsWith("NN") && !sentence.token(1).isProper()
        && sentence.token(1).relation().startsWith("nsubj");
  }

  private Claim claim(
      Document document, EventGroup group, Map<String, List<SlotValue>> slots, AttributionFinder attribution) {
    Event lead = group.lead();
    Event teller = group.teller();
    Sentence sentence = lead.view().sentence();
    Token trigger = lead.predicate().head();
    var evidence = new LinkedHashSet<Span>();
    group.events().forEach(event -> evidence.add(event.view().sentence().span()));
    Hedge hedge = attribution.hedge(sentence, trigger).hedge();
    Grounds grounds = EventGrounds.of(group, slots, hedge != Hedge.NONE);
    return new Claim(
        document.report().id(),
        "",
        group.type().becomes().getOrDefault(teller.status(), group.type().id()),
        teller.status(),
        teller.factuality(),
        hedge,
        group.role(),
        sentence.zone(),
        attribution.chain(sentence, trigger),
        document.quote(lead.predicate().span()),
        evidence.stream().sorted().map(span -> Quote.of(document.report(), span)).toList(),
        slots,
        group.type().external(),
        lead.predicate().frame().id(),
        grounds,
        calibration.confidence(grounds));
  }

  private static List<Claim> numbered(List<Claim> drafts) {
    var claims = new ArrayList<Claim>();
    for (Claim draft : drafts) {
      claims.add(withId(draft, "C" + String.format("%02d", claims.size() + 1)));
    }
    return List.copyOf(claims);
  }

  private static Claim withId(Claim c, String id) {
    return new Claim(c.report(), id, c.type(), c.status(), c.factuality(), c.hedge(), c.role(), c.zone(),
        c.attribution(), c.trigger(), c.evidence(), c.slots(), c.codes(), c.frame(), c.grounds(), c.confidence());
  }
}
