package org.entente.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The figures of one comparison, rounded to four digits.
///
/// @param reports number of reports compared
/// @param byType the figures of each scored type, and of `all`
/// @param evidence share of found spans whose text is what the report holds there, to six digits
/// @param bySlot figures of each slot of matched claims, as `type.slot`, where there is any
/// @param findings every claim missed or found in vain, in order of the reports
public record Scores(
    int reports, Map<String, TypeScore> byType, double evidence, Map<String, Figures> bySlot, List<Finding> findings) {

  /// Precision, recall and F1.
  ///
  /// @param predicted number found, matched or not
  /// @param gold number hand-coded
  public record Figures(double precision, double recall, double f1, double predicted, double gold) {

    static Figures of(double hit, double predicted, double gold) {
      double precision = predicted != 0 ? hit / predicted : gold == 0 ? 1 : 0;
      double recall = gold != 0 ? hit / gold : 1;
      double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return new Figures(round(precision, 4), round(recall, 4), round(f1, 4), predicted, gold);
    }
  }

  /// The figures of a type.
  ///
  /// @param status share of matched claims with the right status; empty where nothing matched
  /// @param strict share of hand-coded claims found with every required slot, status and factuality right
  public record TypeScore(
      Figures detection, Figures slots, OptionalDouble status, OptionalDouble factuality, OptionalDouble strict) {}

  /// A claim that only one side holds.
  public sealed interface Finding {

    String report();

    String type();

    /// Hand-coded, but not found.
    record Miss(String report, String type, String evidence) implements Finding {

      @Override
      public String toString() {
        return "MISS  " + report + " " + type + " " + evidence;
      }
    }

    /// Found, but not hand-coded.
    record Extra(String report, String type, String trigger, Map<String, List<String>> actors) implements Finding {

      @Override
      public String toString() {
        return "EXTRA " + report + " " + type + " trigger='" + trigger + "' "
            + actors.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).collect(Collectors.joining(" "));
      }
    }
  }

  public TypeScore all() {
    return byType("all");
  }

  public TypeScore byType(String type) {
    TypeScore score = byType.get(type);
    if (score == null) {
      throw new IllegalArgumentException("no scored type: " + type);
    }
    return score;
  }

  /// Rounds the exact binary value, as Python does, so that figures of both scorers agree to the digit.
  static double round(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }
}
