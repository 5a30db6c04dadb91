package org.entente.coding.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.mention.ActorMention;
import org.entente.mention.ActorMention.Level;
import org.entente.mention.Document;
import org.entente.report.Span;

/// What the whole report tells of the bodies that speak in it: whose they are.
record Bodies(Document document) {

  private static final Set<String> STATE_BODIES = Set.of("ministry", "commission", "embassy", "army", "navy", "force", "forces",
      "guard", "department", "government",
      "parliament", "mission", "military", "police");

  /// The states or organisations behind a body: by its own words, else by another mention of the report
  /// that has the same words and names its state ("the High Commission of India" for "the high commission").
  List<String> codes(ActorMention body) {
    String words = words(body);
    boolean ofState = List.of(words.split(" ")).stream().anyMatch(STATE_BODIES::contains);
    boolean own = body.level() == Level.COMPANY || body.level() == Level.NONSTATE;
    if (body.codes().stream().anyMatch(ActorMention::isCode) || own && !ofState) {
      return body.codes();
    }
    return actors()
        .filter(other -> words(other).contains(words) && other.codes().stream().allMatch(ActorMention::isCode))
        .map(ActorMention::codes)
        .filter(codes -> !codes.isEmpty())
        .findFirst()
        .or(() -> beside(words))
        .or(() -> document.home().filter(_ -> ofState).map(List::of))
        .orElse(List.of());
  }

  /// Whose the body is that an office names without its state ("a ministry spokesman"): that of the body of
  /// the kind mentioned last before.
  List<String> codes(Span office) {
    String[] words = document.quote(office).text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    return List.of(words).stream()
        .filter(STATE_BODIES::contains)
        .flatMap(word -> actors()
            .filter(actor -> actor.span().end() <= office.start() && words(actor).contains(word))
            .filter(actor -> !actor.codes().isEmpty() && actor.codes().stream().allMatch(ActorMention::isCode))
            .reduce((first, second) -> second)
            .stream())
        .findFirst()
        .map(ActorMention::codes)
        .or(() -> document.home().filter(_ -> List.of(words).stream().anyMatch(STATE_BODIES::contains)).map(List::of))
        .orElse(List.of());
  }

  /// The state named right before or after the same words anywhere ("Indian High Commission", "Ministry
  /// of Defence of Peru").
  private Optional<List<String>> beside(String words) {
    String text = document.report().text().toLowerCase(Locale.ROOT).replace("defense", "defence");
    var states = actors().filter(actor -> actor.codes().size() == 1 && actor.codes().stream().allMatch(ActorMention::isCode))
        .toList();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int start = at;
      int end = at + words.length();
      Optional<List<String>> found = states.stream()
          .filter(state -> touches(text, state.span(), start, end))
          .map(ActorMention::codes)
          .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean touches(String text, Span state, int start, int end) {
    boolean before = state.end() <= start && text.substring(state.end(), start).matches("(['’]s)? ?");
    boolean after = state.start() >= end && text.substring(end, state.start()).matches(" of (the )?");
    return before || after;
  }

  private Stream<ActorMention> actors() {
    return document.mentions().stream().filter(ActorMention.class::isInstance).map(ActorMention.class::cast);
  }

  private String words(ActorMention actor) {
    return document.quote(actor.span()).text().toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replace("defense", "defence");
  }
}
