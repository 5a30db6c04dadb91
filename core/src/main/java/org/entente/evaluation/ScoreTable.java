package org.entente.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.entente.evaluation.Scores.Figures;
import org.entente.evaluation.Scores.TypeScore;

/// Scores as text: the reference scorer's table, then the figures of each slot.
public final class ScoreTable {

  private ScoreTable() {}

  /// The types' table, one line a type and one for all, as the reference scorer prints it.
  public static List<String> types(Scores scores) {
    var lines = new ArrayList<String>();
    lines.add(String.format(Locale.ROOT, "%-16s%9s%7s%7s%6s%9s%7s%7s%8s%7s%8s",
        "", "claims P", "R", "F1", "gold", "slots P", "R", "F1", "status", "fact.", "strict"));
    Scoring.types().forEach(type -> lines.add(line(type, scores.byType(type))));
    lines.add(line("all", scores.all()));
    lines.add(String.format(Locale.ROOT, "evidence %.4f over %d reports", scores.evidence(), scores.reports()));
    return List.copyOf(lines);
  }

  private static String line(String type, TypeScore score) {
    Figures claims = score.detection();
    Figures slots = score.slots();
    return String.format(Locale.ROOT, "%-16s%9s%7s%7s%6d%9s%7s%7s%8s%7s%8s",
        type, digits(claims.precision()), digits(claims.recall()), digits(claims.f1()), (int) claims.gold(),
        digits(slots.precision()), digits(slots.recall()), digits(slots.f1()), share(score.status()),
        share(score.factuality()), share(score.strict()));
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? digits(share.getAsDouble()) : "-";
  }

  /// Three digits of the exact binary value, as Python prints it.
  private static String digits(double figure) {
    return new BigDecimal(figure).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  /// One line a slot: precision, recall and F1 of its values in matched claims.
  public static List<String> slots(Scores scores) {
    var lines = new ArrayList<String>();
    lines.add(String.format(Locale.ROOT, "%-34s%7s%7s%7s%7s%7s", "slot", "P", "R", "F1", "found", "gold"));
    scores.bySlot().forEach((slot, it) -> lines.add(String.format(Locale.ROOT, "%-34s%7s%7s%7s%7d%7d",
        slot, digits(it.precision()), digits(it.recall()), digits(it.f1()), (int) it.predicted(), (int) it.gold())));
    return List.copyOf(lines);
  }

  /// Everything: types, slots, and as many findings as asked for.
  public static String report(Scores scores, int findings) {
    var lines = new ArrayList<>(types(scores));
    lines.add("");
    lines.addAll(slots(scores));
    if (findings > 0 && !scores.findings().isEmpty()) {
      lines.add("");
      scores.findings().stream().limit(findings).map(Object::toString).forEach(lines::add);
    }
    return String.join("\n", lines);
  }
}
