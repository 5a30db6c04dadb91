package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Syntax;
import org.entente.language.Token;
import org.entente.report.Span;
import org.entente.report.Zone;

/// Finds numbers of things, durations and sums of money.
///
/// Figures that count nothing are left out: parts of dates, designations ("Mi-35", "Section 506"),
/// formats ("3+3"), ordinals, ages, percentages, hours, calibres.
public final class AmountFinder {

  private static final Set<String> DURATIONS = Set.of("day", "week", "month", "year", "hour", "minute", "decade", "days", "weeks",
      "months", "years", "hours");
  private static final Set<String> MEMBERS = Set.of("member", "strong", "man", "person", "ship", "aircraft");
  private static final Set<String> AFTER_NO_COUNT = Set.of("%", "percent", "pc", "am", "pm", "hrs", "th", "st", "nd", "rd");
  private static final Set<String> LABELS = Set.of("section", "article", "no", "number", "resolution", "phase", "block", "type",
      "mark", "mk", "chapter", "aged",
      "flight", "route", "room", "level", "tranche", "version", "page", "hull", "pennant", "item", "annex", "appendix",
      "vessel", "age", "group");

  private static final Set<String> UNITS = Set.of("Brigade", "Division", "Regiment", "Squadron", "Corps", "Battalion", "Wing",
      "Fleet", "Group", "Army", "Para",
      "Infantry", "Commando");

  private final TimeFinder times = new TimeFinder();

  public List<AmountMention> find(Syntax syntax) {
    return find(syntax, times.find(syntax));
  }

  /// @param known the report's times, whose figures are no amounts
  public List<AmountMention> find(Syntax syntax, List<TimeMention> known) {
    var currencies = new Currencies(syntax.report().text());
    return syntax.sentences().stream()
        .filter(sentence -> !sentence.tokens().isEmpty())
        .flatMap(sentence -> {
          var inside = known.stream().filter(time -> time.sentence() == sentence.index()).map(Mention::span).toList();
          return new InSentence(sentence, Lexemes.in(syntax.report().text(), sentence.span()), currencies, inside).all();
        })
        .toList();
  }

  /// The search through one sentence.
  private record InSentence(Sentence sentence, Lexemes text, Currencies currencies, List<Span> times) {

    private Stream<AmountMention> all() {
      var grammar = new AmountGrammar(text, currencies);
      var mentions = new ArrayList<AmountMention>();
      int at = 0;
      while (at < text.size()) {
        var found = grammar.at(at);
        if (found.isEmpty()) {
          at++;
          continue;
        }
        int end = found.get().end();
        mention(found.get().value(), text.span(at, end), end).ifPresent(mentions::add);
        at = Math.max(end, at + 1);
      }
      return shareHeads(mentions).stream();
    }

    private Optional<AmountMention> mention(AmountGrammar.Found found, Span span, int end) {
      if (times.stream().anyMatch(span::overlaps)) {
        return Optional.empty();
      }
      if (found.amount().currency().isPresent()) {
        return Optional.of(of(found.amount(), span, SpanHead.of(sentence, span)));
      }
      if (isLabel(found.number()) || isNoCount(end)) {
        return Optional.empty();
      }
      boolean hyphened = text.at(end).isDash() && text.at(end).glued() && text.at(end + 1).glued();
      if (hyphened) {
        return hyphened(found, span, end + 1);
      }
      Optional<Token> counted = CountedNoun.after(sentence, span);
      return countsNothing(found, end, counted)
          ? Optional.empty()
          : Optional.of(of(found.amount(), span, counted.map(Token::index).orElseGet(() -> SpanHead.of(sentence, span))));
    }

    /// "one of them", "one pictured here"; a range of figures that nothing follows.
    private boolean countsNothing(AmountGrammar.Found found, int end, Optional<Token> counted) {
      boolean one = text.at(found.number()).is("one") && end == found.number() + 1;
      boolean next = counted.isPresent() && TokenRange.overlapping(sentence, text.at(end).span()).stream()
          .anyMatch(token -> token.isNoun() || token.tag().startsWith("JJ"));
      boolean range = end == found.number() + 3 && text.at(end - 2).isDash();
      return one && !next || range && counted.isEmpty();
    }

    /// "four-day visit" lasts four days, "300-strong contingent" counts the contingent; "two-way", "five-nation"
    /// and "45-year-old" count nothing that is asked for.
    private Optional<AmountMention> hyphened(AmountGrammar.Found found, Span span, int unit) {
      Lexeme word = text.at(unit);
      if (DURATIONS.contains(word.lower()) && !text.at(unit + 2).is("old")) {
        return Optional.of(of(found.amount(), span, SpanHead.of(sentence, word.span())));
      }
      return MEMBERS.contains(word.lower())
          ? CountedNoun.after(sentence, span.union(word.span())).map(token -> of(found.amount(), span, token.index()))
          : Optional.empty();
    }

    private boolean isLabel(int number) {
      Lexeme piece = text.at(number);
      Lexeme before = text.at(number - 1);
      boolean figure = piece.isNumber();
      boolean joined = figure && piece.glued() && !before.is("(", "[", "\"", "'", "“", "‘", "—", "–");
      boolean padded = figure && piece.text().startsWith("0") && !piece.text().startsWith("0.");
      boolean labelled = LABELS.contains(before.lower()) || before.is(".") && LABELS.contains(text.at(number - 2).lower());
      boolean listed = before.is("and", "or", "to") && LABELS.contains(text.at(number - 3).lower());
      boolean group = before.is("of") && text.at(number - 2).text().equals("Group");
      boolean unit = UNITS.contains(text.at(number + 1).text());
      boolean year = figure && piece.text().matches("(?:19|20)\\d\\d");
      boolean named = figure && before.isCapitalised() && number > 1 && !isState(before)
          && (year || sentence.zone() != Zone.HEADLINE);
      boolean partOfName = piece.isCapitalised() && number > 0
          && (text.at(number + 1).isCapitalised() || before.isCapitalised()) && !before.is("\"", "“", "‘", "'")
          && sentence.zone() != Zone.HEADLINE;
      return joined || padded || labelled || listed || group || unit || named || partOfName;
    }

    private boolean isState(Lexeme before) {
      return TokenRange.overlapping(sentence, before.span()).stream()
          .anyMatch(token -> token.entity() == EntityType.GPE || token.entity() == EntityType.NORP);
    }

    private boolean isNoCount(int end) {
      Lexeme next = text.at(end);
      boolean joined = next.glued() && (next.isWord() || next.is("+", "/", ":", "%", "(", "°") && text.at(end + 1).glued());
      boolean perCent = next.is("per") && text.at(end + 1).is("cent");
      boolean hour = next.is("a", "p") && text.at(end + 1).is(".") && text.at(end + 2).is("m");
      boolean vague = next.is("millions", "billions") || next.is("thousands") && text.at(end + 1).is("of");
      boolean clock = next.is("hours", "hrs") && text.at(end - 1).text().matches("[01]\\d\\d\\d|2[0-3]\\d\\d");
      boolean listed = end == 1 && (next.is(")") || next.is("."));
      boolean bracketed = text.at(end - 2).is("(", "[") && next.is(")", "]");
      boolean age = text.at(end - 2).is(",") && next.is(",") && text.at(end - 3).isCapitalised();
      return joined || vague || perCent || hour || clock || listed || bracketed || age || AFTER_NO_COUNT.contains(next.lower());
    }

    /// In "90 Chilean and 120 Peruvian sailors" the first number counts what the second does.
    private List<AmountMention> shareHeads(List<AmountMention> mentions) {
      var shared = new ArrayList<>(mentions);
      for (int i = mentions.size() - 2; i >= 0; i--) {
        AmountMention one = mentions.get(i);
        AmountMention next = shared.get(i + 1);
        boolean tied = tiedByAnd(one, next);
        if (tied && one.currency().isEmpty() && next.currency().isEmpty() && !sentence.token(one.head()).tag().matches("NNS?")) {
          shared.set(i, new AmountMention(
              one.sentence(), next.head(), one.span(), one.minimum(), one.maximum(), one.currency(), one.approximate()));
        }
      }
      return shared;
    }

    private boolean tiedByAnd(AmountMention one, AmountMention next) {
      if (next.span().start() < one.span().end()) {
        return false;
      }
      var between = TokenRange.overlapping(sentence, new Span(one.span().end(), next.span().start()));
      return !between.isEmpty() && between.getLast().text().matches("and|or|,|&")
          && between.stream().limit(between.size() - 1).allMatch(token -> token.isProper() || token.tag().equals("JJ"));
    }

    private AmountMention of(Amount amount, Span span, int head) {
      return new AmountMention(
          sentence.index(), head, span, amount.minimum(), amount.maximum(), amount.currency(), amount.approximate());
    }
  }
}
