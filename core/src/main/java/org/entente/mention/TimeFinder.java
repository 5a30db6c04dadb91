package org.entente.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.language.Sentence;
import org.entente.language.Syntax;

/// Finds the times that a report names and settles which days they mean, seen from the report's date.
///
/// A grammar of ours over the text ([TimeGrammar]) reads what is said, the verbs around it tell whether
/// it looks back or ahead ([Tense]), and [TimeResolver] counts from the report's date. Durations ("for
/// four days") are amounts, not times. A year inside a name ("RIMPAC 2024") is none either.
public final class TimeFinder {

  public List<TimeMention> find(Syntax syntax) {
    return syntax.sentences().stream()
        .filter(sentence -> !sentence.tokens().isEmpty())
        .flatMap(sentence -> inSentence(syntax, sentence))
        .toList();
  }

  private static Stream<TimeMention> inSentence(Syntax syntax, Sentence sentence) {
    var found = new TimeGrammar(Lexemes.in(syntax.report().text(), sentence.span())).all();
    var mentions = new ArrayList<TimeMention>();
    Optional<LocalDate> told = Optional.empty();
    for (var one : found) {
      var resolver = new TimeResolver(syntax.report().date(), Tense.around(sentence, one.span()), told);
      var period = resolver.resolve(one.expression());
      mentions.add(mention(sentence, one, period));
      told = period.map(TimeResolver.Period::first).or(() -> resolver.told());
    }
    return mentions.stream();
  }

  private static TimeMention mention(
      Sentence sentence, TimeGrammar.Found found, Optional<TimeResolver.Period> period) {
    return new TimeMention(
        sentence.index(),
        SpanHead.of(sentence, found.span()),
        found.span(),
        period.map(TimeResolver.Period::first),
        period.map(TimeResolver.Period::last),
        period.map(TimeResolver.Period::precision).orElse(TimeMention.Precision.UNKNOWN),
        found.expression() instanceof TimeExpression.Range);
  }
}
