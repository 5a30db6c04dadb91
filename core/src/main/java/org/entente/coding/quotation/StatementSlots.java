package org.entente.coding.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.claim.SlotValue;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.entente.mention.TimeMention;
import org.entente.report.Quote;
import org.entente.report.Span;

/// Fills the slots of a statement that its type declares.
final class StatementSlots {

  private final Map<String, TermChooser> choosers = new HashMap<>();
  private final RecordType type;
  private final Relevance relevance;

  StatementSlots(Codebook codebook, RecordType type, Relevance relevance) {
    this.type = type;
    this.relevance = relevance;
    for (Slot slot : type.slots()) {
      slot.vocabulary().flatMap(name -> Optional.ofNullable(codebook.vocabularies().get(name)))
          .ifPresent(vocabulary -> choosers.put(slot.name(), new TermChooser(vocabulary)));
    }
  }

  Map<String, List<SlotValue>> fill(
      Document document, Quotation quotation, Optional<TimeMention> time, List<Quote> told) {
    var values = new LinkedHashMap<String, List<SlotValue>>();
    for (Slot slot : type.slots()) {
      List<SlotValue> found = values(slot.name(), document, quotation, time, told);
      if (!found.isEmpty()) {
        values.put(slot.name(), found);
      }
    }
    return values;
  }

  private List<SlotValue> values(
      String slot, Document document, Quotation quotation, Optional<TimeMention> time, List<Quote> told) {
    return switch (slot) {
      case "speaker" -> words(document, quotation.speakers().stream().map(Speaker::label).toList(), "speaker");
      case "role" ->
        words(document, quotation.speakers().stream().flatMap(speaker -> speaker.role().stream()).toList(), "office");
      case "affiliation" -> affiliations(document, quotation);
      case "quote_mode" ->
        List.of(new SlotValue(quotation.mode().id(), document.quote(quotation.trigger()), "quotation marks"));
      case "content" -> words(document, quotation.content(), "quotation");
      case "cue" -> words(document, quotation.cues(), "cue");
      case "addressee" -> words(document, quotation.addressee().stream().toList(), "addressee");
      case "topic" -> relevance.topic(document, quotation, told).stream().map(found -> value(found, "about")).toList();
      case "speech_act" -> term(slot, document, quotation, true);
      case "stance" -> term(slot, document, quotation, false);
      case "said_on" -> time.stream().flatMap(found -> found.value().stream()
          .map(day -> new SlotValue(day, document.quote(found.span()), "time"))).toList();
      default -> List.of();
    };
  }

  private static List<SlotValue> words(Document document, List<Span> spans, String foundBy) {
    return spans.stream().distinct().map(span -> value(document.quote(span), foundBy)).toList();
  }

  private static SlotValue value(Quote quote, String foundBy) {
    return new SlotValue(quote.text(), quote, foundBy);
  }

  private static List<SlotValue> affiliations(Document document, Quotation quotation) {
    var values = new LinkedHashMap<String, SlotValue>();
    for (Speaker speaker : quotation.speakers()) {
      var people = new People(document, speaker.label());
      for (String code : speaker.codes()) {
        Span words = people.affiliation(speaker.words(), code).orElse(speaker.words());
        values.putIfAbsent(code, new SlotValue(code, document.quote(words), "affiliation"));
      }
    }
    return List.copyOf(values.values());
  }

  /// A term of the slot's vocabulary: by the verb where it says enough, else by the words reported.
  private List<SlotValue> term(String slot, Document document, Quotation quotation, boolean verbFirst) {
    return Optional.ofNullable(choosers.get(slot)).stream().flatMap(by -> {
      var words = words(document, quotation);
      var byVerb = quotation.cueVerbs().stream().flatMap(lemma -> by.byVerb(lemma).stream()).findFirst();
      var choice = verbFirst ? byVerb.or(() -> by.byWords(words)) : by.byWords(words).or(() -> byVerb);
      return choice.or(by::otherwise).stream();
    }).map(choice -> {
      Span at = choice.cue().map(Token::span).orElse(quotation.trigger());
      return new SlotValue(choice.term(), document.quote(at), "cue");
    }).toList();
  }

  private static Map<Sentence, List<Token>> words(Document document, Quotation quotation) {
    var all = new LinkedHashMap<Sentence, List<Token>>();
    for (Span span : quotation.content()) {
      Relevance.words(document, span)
          .forEach((sentence, tokens) -> all.computeIfAbsent(sentence, _ -> new ArrayList<>()).addAll(tokens));
    }
    return all;
  }
}
