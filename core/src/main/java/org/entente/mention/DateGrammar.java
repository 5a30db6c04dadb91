package org.entente.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.mention.TimeExpression.Day;
import org.entente.mention.TimeExpression.Fixed;
import org.entente.mention.TimeExpression.Part;
import org.entente.mention.TimeExpression.YearOf;
import org.entente.mention.TimeMention.Precision;

/// Reads days, months and years by their names and figures, in British, American and ISO order.
final class DateGrammar {

  private static final YearOf OPEN = new YearOf.Open();
  private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");
  private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");

  /// Before a bare "May" or "March" they tell that the month is meant.
  private static final Set<String> BEFORE_MONTH = Set.of("in", "since", "until", "till", "by", "of", "during", "from", "to",
      "through", "before", "after", "early",
      "late", "mid", "last", "next", "this", "and", "between", "for", "around");

  /// Capitalised only because they open a sentence; any other capitalised word makes a year part of a name.
  private static final Set<String> OPENERS = Set.of("in", "since", "until", "till", "by", "of", "during", "from", "to", "through",
      "before", "after", "early",
      "late", "mid", "the", "a", "its", "their", "our", "for", "between", "and", "around", "circa", "this", "year");

  /// Figures after these are labels or hours, not years.
  private static final Set<String> LABELS = Set.of("resolution", "section", "article", "no", "number", "flight", "hull", "at",
      "page", "about", "some",
      "over", "nearly", "least", "than", "around", "approximately", "almost", "another", "up", "$", "€", "£", "¥",
      "rs");

  private static final Set<String> COUNTED = Set.of("troops", "soldiers", "personnel", "people", "men", "women", "officers",
      "sailors", "marines", "airmen",
      "members", "participants", "cadets", "pilots", "rifles", "vehicles", "missiles", "rounds", "tons", "tonnes",
      "kilometres", "kilometers", "km", "miles", "metres", "meters", "feet", "dollars", "pounds", "euros", "yen",
      "nautical", "families", "students", "trainees", "shells", "hours", "hrs", "police", "civilians", "troopers",
      "paratroopers", "seafarers", "workers", "refugees", "percent", "rupees", "tanks", "aircraft", "drones");

  private final Lexemes text;

  DateGrammar(Lexemes text) {
    this.text = text;
  }

  /// "4 May 2021", "May 4th, 2021", "the 4th of May", "2021-05-04", "Monday, 4 May".
  Optional<Parsed<TimeExpression>> day(int at) {
    return numeric(at).or(() -> dayFirst(at)).or(() -> monthFirst(at));
  }

  private Optional<Parsed<TimeExpression>> numeric(int at) {
    if (text.at(at).kind() != Lexeme.Kind.DATE) {
      return Optional.empty();
    }
    String[] parts = text.at(at).text().split("[./-]");
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    int third = Integer.parseInt(parts[2]);
    if (parts[0].length() == 4) {
      return fixed(first, second, third, at);
    }
    boolean dotted = text.at(at).text().contains(".");
    if (first <= 12 && second <= 12 && first != second && !dotted) {
      return Optional.of(new Parsed<>(new TimeExpression.Ambiguous(), at + 1));
    }
    return second > 12 ? fixed(third, first, second, at) : fixed(third, second, first, at);
  }

  private static Optional<Parsed<TimeExpression>> fixed(int year, int month, int day, int at) {
    try {
      return Optional.of(new Parsed<>(Fixed.day(LocalDate.of(year, month, day)), at + 1));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<Parsed<TimeExpression>> dayFirst(int at) {
    return dayNumber(at).flatMap(day -> {
      int of = text.at(day.end()).is("of") ? day.end() + 1 : day.end();
      return month(of).map(month -> withYear(day.value(), month));
    });
  }

  private Optional<Parsed<TimeExpression>> monthFirst(int at) {
    return month(at).flatMap(month -> dayNumber(month.end())
        .filter(day -> !countsThings(at, day.end()))
        .map(day -> withYear(day.value(), new Parsed<>(month.value(), day.end()))));
  }

  /// "in May 20 ships called": the figure belongs to the ships.
  private boolean countsThings(int month, int afterDay) {
    Lexeme next = text.at(afterDay);
    return text.at(month - 1).is("in") && next.isWord() && !next.isCapitalised() && next.lower().endsWith("s");
  }

  private Parsed<TimeExpression> withYear(int day, Parsed<Integer> month) {
    var year = yearAfter(month.end());
    return new Parsed<>(
        new Day(year.value(), OptionalInt.of(month.value()), day), year.end());
  }

  /// A bare day of the month: "4", "4th".
  Optional<Parsed<Integer>> dayNumber(int at) {
    Lexeme number = text.at(at);
    if (!number.isNumber() || !DAY.matcher(number.text()).matches()) {
      return Optional.empty();
    }
    Lexeme suffix = text.at(at + 1);
    boolean ordinal = suffix.glued() && suffix.is("st", "nd", "rd", "th");
    boolean joined = !ordinal && suffix.glued() && suffix.isWord() && TimeWords.month(suffix).isEmpty();
    return joined ? Optional.empty() : Optional.of(new Parsed<>(Integer.parseInt(number.text()), ordinal ? at + 2 : at + 1));
  }

  /// A month's name with the point of its abbreviation.
  private Optional<Parsed<Integer>> month(int at) {
    boolean abbreviated = text.at(at).text().length() <= 4 && text.at(at + 1).is(".") && text.at(at + 1).glued();
    boolean endsSentence = at + 2 >= text.size();
    return TimeWords.month(text.at(at))
        .map(month -> new Parsed<>(month, abbreviated && !endsSentence ? at + 2 : at + 1));
  }

  /// "September 2021", "last March", "in May", "the July visit".
  Optional<Parsed<TimeExpression>> monthOfYear(int at) {
    return month(at).flatMap(month -> {
      var year = yearAfter(month.end());
      boolean told = year.end() > month.end();
      boolean doubtful = text.at(at).is("may", "march", "mar", "dec", "sep", "jan", "jun");
      boolean led = BEFORE_MONTH.contains(text.at(at - 1).lower()) || text.at(at - 1).isDash();
      return told || led || !doubtful
          ? Optional.of(new Parsed<TimeExpression>(new Part(year.value(), month.value(), 1, Precision.MONTH), year.end()))
          : Optional.empty();
    });
  }

  /// The year that follows a day or month, however it is tied to it: "2021", ", 2021", "of 2021", "last year".
  Parsed<YearOf> yearAfter(int at) {
    boolean slash = text.at(at).is("/") && text.at(at).glued();
    int number = slash || text.at(at).is(",", "of") ? at + 1 : at;
    if (text.at(number).is("the") && text.at(number + 1).is("year")) {
      number += 2;
    }
    if (isYearFigure(text.at(number))) {
      return new Parsed<>(new YearOf.Given(Integer.parseInt(text.at(number).text())), number + 1);
    }
    int step = text.at(at).is("of", ",") ? at + 1 : at;
    return TimeWords.step(text.at(step))
        .filter(_ -> text.at(step + 1).is("year"))
        .map(by -> new Parsed<YearOf>(new YearOf.Shifted(by), step + 2))
        .orElse(new Parsed<>(OPEN, at));
  }

  private static boolean isYearFigure(Lexeme piece) {
    return piece.isNumber() && YEAR.matcher(piece.text()).matches();
  }

  /// "2013", "2018-19", "2014/15"; not "2,000 troops", "RIMPAC 2024", "Resolution 1973".
  Optional<Parsed<TimeExpression>> year(int at) {
    if (!isYearFigure(text.at(at)) || !isYearHere(at)) {
      return Optional.empty();
    }
    int year = Integer.parseInt(text.at(at).text());
    return Optional.of(secondYear(at, year)
        .map(last -> new Parsed<TimeExpression>(
            new TimeExpression.Range(Fixed.year(year), Fixed.year(last)), at + 3))
        .or(() -> monthFigure(at, year))
        .or(() -> monthBehind(at, year))
        .orElse(new Parsed<>(Fixed.year(year), at + 1)));
  }

  /// The last year of "2018-19".
  private Optional<Integer> secondYear(int at, int year) {
    Lexeme second = text.at(at + 2);
    if (!joined(at) || !second.text().matches("\\d\\d")) {
      return Optional.empty();
    }
    int last = year - year % 100 + Integer.parseInt(second.text());
    return last > year ? Optional.of(last) : Optional.empty();
  }

  private Optional<Parsed<TimeExpression>> monthFigure(int at, int year) {
    Lexeme month = text.at(at + 2);
    return joined(at) && text.at(at + 1).is("-") && month.text().matches("0[1-9]|1[0-2]")
        ? Optional.of(new Parsed<>(
            new Part(new YearOf.Given(year), Integer.parseInt(month.text()), 1, Precision.MONTH), at + 3))
        : Optional.empty();
  }

  /// "2015 January"
  private Optional<Parsed<TimeExpression>> monthBehind(int at, int year) {
    return month(at + 1)
        .filter(month -> dayNumber(month.end()).isEmpty() && yearAfter(month.end()).value().equals(OPEN))
        .map(month -> month.map(it -> new Part(new YearOf.Given(year), it, 1, Precision.MONTH)));
  }

  private boolean joined(int at) {
    return (text.at(at + 1).isDash() || text.at(at + 1).is("/")) && text.at(at + 1).glued() && text.at(at + 2).glued();
  }

  private boolean isYearHere(int at) {
    Lexeme before = text.at(at - 1);
    Lexeme after = text.at(at + 1);
    boolean glued = text.at(at).glued() && !before.is("(", "[", "–", "—", "-", "'", "‘", "“", "\"", "/");
    boolean named = before.isCapitalised() && !OPENERS.contains(before.lower()) && TimeWords.month(before).isEmpty()
        && TimeWords.season(before).isEmpty();
    boolean coded = text.at(at).glued() && before.isDash() && !text.at(at - 2).isNumber()
        && !text.at(at - 2).is("mid", "early", "late", "end", "pre", "post");
    boolean measured = after.glued() && (after.isWord() || after.is("%", "+"));
    boolean labelled = LABELS.contains(before.lower()) || before.is(".") && LABELS.contains(text.at(at - 2).lower());
    return !glued && !named && !coded && !measured && !labelled && !COUNTED.contains(after.lower());
  }
}
