package org.entente.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.claim.ClaimRow;

/// How like a found value or claim is to a hand-coded one.
final class Likeness {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern CODED = Pattern.compile("[A-Z]{3}|IGO:.*");
  private static final Pattern CODE_IN_ANY_CASE = Pattern.compile("[A-Za-z]{3}|IGO:.*");

  /// What a date earns that nests in the other (2014 and 2014-11).
  private static final double NESTED_DATE = 0.5;

  private Likeness() {}

  /// F1 of the words of two texts, order aside.
  static double ofWords(String one, String other) {
    List<String> left = words(one);
    List<String> right = new ArrayList<>(words(other));
    if (left.isEmpty() || right.isEmpty()) {
      return left.equals(right) ? 1 : 0;
    }
    int size = left.size() + right.size();
    long common = left.stream().filter(right::remove).count();
    return 2.0 * common / size;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(it -> it.group()).toList();
  }

  /// Codes compare in upper case, names as written in lower case.
  static String actorKey(String value) {
    String name = value.strip();
    return CODE_IN_ANY_CASE.matcher(name).matches() ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
  }

  /// The credit, 0 to 1, that a found value earns against a hand-coded one.
  static double ofValues(Scoring.Kind kind, ClaimRow.Value gold, ClaimRow.Value found) {
    String wanted = gold.value();
    String value = found.value();
    return switch (kind) {
      case ACTOR -> ofActors(actorKey(wanted), actorKey(value));
      case ENUM -> credit(wanted.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
      case DATE -> ofDates(wanted, value);
      case QUANTITY, MONEY -> credit(sameNumbers(clean(wanted), clean(value)));
      case TEXT -> credit(ofWords(textOr(gold), textOr(found)) >= 0.5 || ofWords(wanted, value) >= 0.5);
    };
  }

  private static double credit(boolean right) {
    return right ? 1 : 0;
  }

  private static String textOr(ClaimRow.Value value) {
    return value.text().isEmpty() ? value.value() : value.text();
  }

  private static double ofActors(String gold, String found) {
    if (gold.equals(found)) {
      return 1;
    }
    boolean coded = CODED.matcher(gold).matches() || CODED.matcher(found).matches();
    return credit(!coded && ofWords(gold, found) >= 0.5);
  }

  private static double ofDates(String gold, String found) {
    if (gold.equals(found)) {
      return 1;
    }
    boolean nested = !gold.isEmpty() && !found.isEmpty() && (gold.startsWith(found) || found.startsWith(gold));
    return nested ? NESTED_DATE : 0;
  }

  private static String clean(String number) {
    return number.toLowerCase(Locale.ROOT).replaceAll("(?U)[\\s,]", "");
  }

  private static boolean sameNumbers(String gold, String found) {
    List<Double> wanted = numbers(gold);
    return gold.equals(found) || !wanted.isEmpty() && wanted.equals(numbers(found));
  }

  private static List<Double> numbers(String text) {
    return NUMBER.matcher(text).results().map(it -> Double.valueOf(it.group())).toList();
  }

  /// The sum of credits of a greedy one-to-one pairing of values.
  static double ofAll(Scoring.Kind kind, List<ClaimRow.Value> golds, List<ClaimRow.Value> found) {
    return pair(golds, found, (gold, value) -> ofValues(kind, gold, value)).stream().mapToDouble(Pair::likeness).sum();
  }

  /// Two members of two lists that belong together.
  record Pair(double likeness, int gold, int found) {}

  /// Pairs the members of two lists, the likest first; of equals, the later ones.
  static <T> List<Pair> pair(List<T> golds, List<T> found, ToDoubleBiFunction<T, T> likeness) {
    var cells = new ArrayList<Pair>();
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        cells.add(new Pair(likeness.applyAsDouble(golds.get(i), found.get(j)), i, j));
      }
    }
    cells.sort(Likeness::likestFirst);
    var usedGold = new HashSet<Integer>();
    var usedFound = new HashSet<Integer>();
    var pairs = new ArrayList<Pair>();
    for (Pair cell : cells) {
      if (cell.likeness() > 0 && !usedGold.contains(cell.gold()) && !usedFound.contains(cell.found())) {
        usedGold.add(cell.gold());
        usedFound.add(cell.found());
        pairs.add(cell);
      }
    }
    return pairs;
  }

  private static int likestFirst(Pair one, Pair other) {
    int byLikeness = Double.compare(other.likeness(), one.likeness());
    int byGold = Integer.compare(other.gold(), one.gold());
    return byLikeness != 0 ? byLikeness : byGold != 0 ? byGold : Integer.compare(other.found(), one.found());
  }

  /// How well a found claim answers to a hand-coded one; 0 where they cannot be the same.
  static double ofClaims(ClaimRow gold, ClaimRow found) {
    if (!gold.type().equals(found.type())) {
      return 0;
    }
    return gold.type().equals("statement") ? ofStatements(gold, found) : ofEvents(gold, found);
  }

  private static double ofStatements(ClaimRow gold, ClaimRow found) {
    double content = ofWords(content(gold), content(found));
    double speaker = ofAll(Scoring.Kind.TEXT, gold.slot("speaker"), found.slot("speaker"));
    return content >= 0.5 ? content + 0.5 * Math.min(speaker, 1) : 0;
  }

  private static String content(ClaimRow statement) {
    return statement.slot("content").stream().map(ClaimRow.Value::text).collect(Collectors.joining(" "));
  }

  private static double ofEvents(ClaimRow gold, ClaimRow found) {
    Scoring scoring = Scoring.of(gold.type());
    Set<String> wanted = actors(gold, scoring);
    Set<String> named = actors(found, scoring);
    long shared = wanted.stream().filter(named::contains).count();
    double jaccard = (double) shared / Math.max(1, wanted.size() + named.size() - shared);
    int trigger = found.trigger().map(ClaimRow.Words::start).orElse(-1);
    boolean anchored = gold.evidence().stream().anyMatch(it -> it.start() <= trigger && trigger < it.end());
    boolean eligible = shared > 0 && anchored || !wanted.isEmpty() && jaccard >= 0.5;
    return eligible ? jaccard + (anchored ? 0.5 : 0) + ofSlots(gold, found, scoring) : 0;
  }

  private static double ofSlots(ClaimRow gold, ClaimRow found, Scoring scoring) {
    double credit = 0;
    int size = 0;
    for (var slot : scoring.slots().entrySet()) {
      credit += ofAll(slot.getValue(), gold.slot(slot.getKey()), found.slot(slot.getKey()));
      size += Math.max(gold.slot(slot.getKey()).size(), found.slot(slot.getKey()).size());
    }
    return credit / Math.max(1, size);
  }

  static Set<String> actors(ClaimRow claim, Scoring scoring) {
    return scoring.actors().stream()
        .flatMap(slot -> claim.slot(slot).stream())
        .map(value -> actorKey(value.value()))
        .collect(Collectors.toSet());
  }
}
