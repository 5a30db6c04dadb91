package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimRow;

/// The errors of one comparison by their likely cause, so that work can begin with the largest group.
///
/// Causes are read from what stands near: a hand-coded claim that nothing answers to is looked for among
/// the claims raised in its sentences. Pairs are those of [Scorer].
///
/// @param errors every error, in order of the reports
public record ErrorCauses(List<Error> errors) {

  /// One error.
  ///
  /// @param type the record type, for values with the slot (`visit.start`)
  /// @param wanted what was coded by hand, empty for something that is not there
  /// @param given what was found instead, if anything
  /// @param sentence the words it stands in
  public record Error(Cause cause, String report, String type, String wanted, String given, String sentence) {

    @Override
    public String toString() {
      String values = Stream.of(
          wanted.isEmpty() ? "" : "wanted " + wanted, given.isEmpty() ? "" : "found " + given)
          .filter(it -> !it.isEmpty())
          .collect(Collectors.joining(", "));
      return cause.label() + ": " + report + " " + type + (values.isEmpty() ? "" : " (" + values + ")") + ": "
          + sentence.strip().replaceAll("\\s+", " ");
    }
  }

  public ErrorCauses {
    errors = List.copyOf(errors);
  }

  public static ErrorCauses of(ClaimFile gold, List<ClaimRow> found) {
    var ids = Stream.concat(gold.claims().stream().map(ClaimRow::report), gold.empty().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    return new ErrorCauses(ids.stream()
        .flatMap(id -> new InReport(
            gold.claims().stream().filter(it -> it.report().equals(id)).toList(),
            found.stream().filter(it -> it.report().equals(id)).toList())
            .errors())
        .toList());
  }

  /// How many errors have each cause, the commonest first.
  public Map<Cause, Long> counts() {
    return errors.stream().collect(Collectors.groupingBy(Error::cause, Collectors.counting()));
  }

  /// The groups as text, largest first, each with as many of its errors as asked for.
  public String report(int examples) {
    var lines = new ArrayList<String>();
    counts().entrySet().stream()
        .sorted(Map.Entry.<Cause, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .forEach(group -> {
          Cause cause = group.getKey();
          lines.add(group.getValue() + "  " + cause.label() + ": " + cause.meaning());
          errors.stream().filter(it -> it.cause() == cause).limit(examples).forEach(it -> lines.add("    " + it));
        });
    return String.join("\n", lines);
  }

  /// The claims of one report and which answers to which.
  private record InReport(List<ClaimRow> golds, List<ClaimRow> found, Map<Integer, Integer> pairs) {

    InReport(List<ClaimRow> golds, List<ClaimRow> found) {
      this(golds, found, new HashMap<>());
      Likeness.pair(golds, found, Likeness::ofClaims).forEach(it -> pairs.put(it.gold(), it.found()));
    }

    Stream<Error> errors() {
      var errors = new ArrayList<Error>();
      var explained = new HashSet<ClaimRow>();
      for (int i = 0; i < golds.size(); i++) {
        Integer answer = pairs.get(i);
        if (answer == null) {
          errors.add(miss(golds.get(i), explained));
        } else {
          differences(golds.get(i), found.get(answer)).forEach(errors::add);
        }
      }
      for (int j = 0; j < found.size(); j++) {
        if (!pairs.containsValue(j) && !explained.contains(found.get(j))) {
          errors.add(extra(found.get(j)));
        }
      }
      return errors.stream();
    }

    private Error miss(ClaimRow gold, Set<ClaimRow> explained) {
      List<ClaimRow> there = found.stream().filter(it -> isRaisedIn(gold, it)).toList();
      Predicate<ClaimRow> free = it -> !pairs.containsValue(found.indexOf(it));
      var sameType = there.stream().filter(it -> it.type().equals(gold.type())).toList();
      var freeOfType = sameType.stream().filter(free).findFirst();
      if (freeOfType.isPresent()) {
        explained.add(freeOfType.get());
        boolean named = !Likeness.actors(freeOfType.get(), Scoring.of(gold.type())).isEmpty();
        return error(named ? Cause.ACTOR_WRONG : Cause.ACTOR_MISSED, gold, actors(gold), actors(freeOfType.get()));
      }
      if (!sameType.isEmpty()) {
        return error(Cause.MERGED_TOO_MUCH, gold, actors(gold), actors(sameType.getFirst()));
      }
      var otherType = there.stream().filter(free).findFirst();
      otherType.ifPresent(explained::add);
      return otherType.map(it -> error(Cause.WRONG_TYPE, gold, gold.type(), it.type()))
          .orElseGet(() -> error(Cause.TRIGGER_UNKNOWN, gold, words(gold), ""));
    }

    private static boolean isRaisedIn(ClaimRow gold, ClaimRow found) {
      return found.trigger().stream().anyMatch(
          trigger -> gold.evidence().stream().anyMatch(it -> it.start() <= trigger.start() && trigger.start() < it.end()));
    }

    private Error extra(ClaimRow extra) {
      boolean again = golds.stream()
          .filter(gold -> gold.type().equals(extra.type()) && isRaisedIn(gold, extra))
          .anyMatch(gold -> pairs.containsKey(golds.indexOf(gold)));
      return error(again ? Cause.MERGED_TOO_LITTLE : Cause.NOTHING_THERE, extra, "", words(extra) + " " + actors(extra));
    }

    private static Stream<Error> differences(ClaimRow gold, ClaimRow found) {
      Stream<Error> status = gold.status().equals(found.status())
          ? Stream.empty()
          : Stream.of(error(Cause.WRONG_STATUS, gold, gold.status(), found.status()));
      Stream<Error> factuality = gold.factuality().equals(found.factuality())
          ? Stream.empty()
          : Stream.of(error(Cause.WRONG_FACTUALITY, gold, gold.factuality(), found.factuality()));
      return Stream.of(status, factuality, slots(gold, found)).flatMap(it -> it);
    }

    private static Stream<Error> slots(ClaimRow gold, ClaimRow found) {
      Scoring scoring = Scoring.of(gold.type());
      return scoring.slots().entrySet().stream()
          .flatMap(slot -> slot(gold, found, slot.getKey(), slot.getValue()).stream());
    }

    private static List<Error> slot(ClaimRow gold, ClaimRow found, String slot, Scoring.Kind kind) {
      List<ClaimRow.Value> wanted = new ArrayList<>(gold.slot(slot));
      List<ClaimRow.Value> given = new ArrayList<>(found.slot(slot));
      var right = Likeness.pair(gold.slot(slot), found.slot(slot), (one, other) -> Likeness.ofValues(kind, one, other));
      right.forEach(it -> {
        wanted.remove(gold.slot(slot).get(it.gold()));
        given.remove(found.slot(slot).get(it.found()));
      });
      boolean actor = kind == Scoring.Kind.ACTOR;
      var errors = new ArrayList<Error>();
      for (int i = 0; i < Math.max(wanted.size(), given.size()); i++) {
        String here = i < wanted.size() ? wanted.get(i).value() : "";
        String there = i < given.size() ? given.get(i).value() : "";
        errors.add(new Error(
            cause(here, there, actor), gold.report(), gold.type() + "." + slot, here, there, sentence(gold)));
      }
      return errors;
    }

    private static Cause cause(String wanted, String given, boolean actor) {
      if (wanted.isEmpty()) {
        return Cause.SLOT_EXTRA;
      }
      if (given.isEmpty()) {
        return actor ? Cause.ACTOR_MISSED : Cause.SLOT_MISSED;
      }
      return actor ? Cause.ACTOR_WRONG : Cause.SLOT_WRONG;
    }

    private static Error error(Cause cause, ClaimRow claim, String wanted, String given) {
      return new Error(cause, claim.report(), claim.type(), wanted, given.strip(), sentence(claim));
    }

    private static String words(ClaimRow claim) {
      return claim.trigger().map(ClaimRow.Words::text).orElse("");
    }

    private static String sentence(ClaimRow claim) {
      return claim.evidence().stream().findFirst().map(ClaimRow.Words::text).orElse("");
    }

    private static String actors(ClaimRow claim) {
      return Scoring.of(claim.type()).actors().stream()
          .flatMap(slot -> claim.slot(slot).stream())
          .map(ClaimRow.Value::value)
          .collect(Collectors.joining(" "));
    }
  }
}
