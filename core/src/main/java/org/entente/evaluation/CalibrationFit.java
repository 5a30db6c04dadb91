package org.entente.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.claim.Calibration;
import org.entente.claim.ClaimFile;
import org.entente.claim.ClaimRow;
import org.entente.claim.Grounds;

/// Fits a calibration to hand-coded reports: logistic regression with a ridge, by Newton's method.
///
/// The ridge keeps a measure that few claims have from being believed. The fit is deterministic and costs a
/// few milliseconds for some hundred claims. How good it is shows in cross-validation: each fifth of the
/// reports is judged by weights that were fitted to the others.
///
/// Rules fit the reports they were written on better than any other. Where some reports were kept unseen, the
/// base is therefore set so that confidences add up to what is right among their claims.
public final class CalibrationFit {

  private static final int FOLDS = 5;
  private static final int STEPS = 30;
  private static final double RIDGE = 2;
  private static final double FARTHEST = 5;
  private static final double FINEST = 1e-6;

  /// A found claim with its grounds.
  public record Graded(ClaimRow claim, Grounds grounds) {}

  private record Example(String report, Grounds grounds, boolean right) {}

  private final List<Example> examples;
  private final List<Example> unseen;

  private CalibrationFit(List<Example> examples, List<Example> unseen) {
    this.examples = examples;
    this.unseen = unseen;
  }

  /// Claims of reports that the hand-coded file does not name are left out.
  ///
  /// @param unseen ids of reports that no rule was written on
  public static CalibrationFit of(ClaimFile gold, List<Graded> found, Set<String> unseen) {
    var golds = gold.claims().stream().collect(Collectors.groupingBy(ClaimRow::report));
    var examples = new ArrayList<Example>();
    for (String report : gold.reports()) {
      var graded = found.stream().filter(one -> one.claim().report().equals(report)).toList();
      var matched = Likeness.pair(golds.getOrDefault(report, List.of()), graded.stream().map(Graded::claim).toList(),
          Likeness::ofClaims).stream().map(Likeness.Pair::found).collect(Collectors.toSet());
      IntStream.range(0, graded.size())
          .forEach(at -> examples.add(new Example(report, graded.get(at).grounds(), matched.contains(at))));
    }
    return new CalibrationFit(List.copyOf(examples), examples.stream().filter(one -> unseen.contains(one.report())).toList());
  }

  /// The weights that fit all reports best.
  public Calibration calibration() {
    return prudent(fit(examples));
  }

  /// The same weights with the base that suits the unseen reports.
  private Calibration prudent(Calibration fitted) {
    long right = unseen.stream().filter(Example::right).count();
    if (right == 0 || right == unseen.size()) {
      return fitted;
    }
    double low = -FARTHEST;
    double high = FARTHEST;
    while (high - low > FINEST) {
      double middle = (low + high) / 2;
      Calibration moved = moved(fitted, middle);
      boolean tooSure = unseen.stream().mapToDouble(one -> moved.confidence(one.grounds())).sum() > right;
      low = tooSure ? low : middle;
      high = tooSure ? middle : high;
    }
    return moved(fitted, low);
  }

  private static Calibration moved(Calibration fitted, double by) {
    var weights = new HashMap<>(fitted.weights());
    weights.merge(Calibration.BASE, by, Double::sum);
    return new Calibration(weights);
  }

  /// How far confidences can be believed on reports that the weights were not fitted to.
  public Reliability crossValidated() {
    var reports = examples.stream().map(Example::report).distinct().sorted().toList();
    var outcomes = new ArrayList<Reliability.Outcome>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Map<Boolean, List<Example>> parts = examples.stream()
          .collect(Collectors.partitioningBy(example -> reports.indexOf(example.report()) % FOLDS == held));
      Calibration others = prudent(fit(parts.getOrDefault(false, List.of())));
      parts.getOrDefault(true, List.of())
          .forEach(example -> outcomes.add(new Reliability.Outcome(others.confidence(example.grounds()), example.right())));
    }
    return Reliability.of(outcomes);
  }

  private static Calibration fit(List<Example> examples) {
    var names = new ArrayList<>(new TreeSet<>(
        examples.stream().flatMap(example -> example.grounds().measures().keySet().stream()).toList()));
    names.addFirst(Calibration.BASE);
    double[][] rows = examples.stream()
        .map(example -> names.stream()
            .mapToDouble(name -> name.equals(Calibration.BASE) ? 1 : example.grounds().of(name)).toArray())
        .toArray(double[][]::new);
    double[] weights = new double[names.size()];
    for (int step = 0; step < STEPS; step++) {
      newton(rows, examples, weights);
    }
    var found = new HashMap<String, Double>();
    IntStream.range(0, weights.length).forEach(at -> found.put(names.get(at), weights[at]));
    return new Calibration(found);
  }

  private static void newton(double[][] rows, List<Example> examples, double[] weights) {
    int size = weights.length;
    double[] slope = new double[size];
    double[][] curve = new double[size][size];
    for (int row = 0; row < rows.length; row++) {
      double guess = logistic(rows[row], weights);
      double miss = (examples.get(row).right() ? 1 : 0) - guess;
      for (int i = 0; i < size; i++) {
        slope[i] += miss * rows[row][i];
        for (int j = 0; j < size; j++) {
          curve[i][j] += guess * (1 - guess) * rows[row][i] * rows[row][j];
        }
      }
    }
    for (int i = 1; i < size; i++) {
      slope[i] -= RIDGE * weights[i];
      curve[i][i] += RIDGE;
    }
    curve[0][0] += 1e-9;
    double[] move = solve(curve, slope);
    IntStream.range(0, size).forEach(i -> weights[i] += move[i]);
  }

  private static double logistic(double[] row, double[] weights) {
    double sum = IntStream.range(0, row.length).mapToDouble(i -> row[i] * weights[i]).sum();
    return 1 / (1 + Math.exp(-sum));
  }

  /// Gauss's elimination; the ridge makes the matrix positive definite, so no pivot is 0.
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int at = 0; at < size; at++) {
      for (int row = at + 1; row < size; row++) {
        double factor = matrix[row][at] / matrix[at][at];
        for (int column = at; column < size; column++) {
          matrix[row][column] -= factor * matrix[at][column];
        }
        right[row] -= factor * right[at];
      }
    }
    double[] found = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = right[row];
      for (int column = row + 1; column < size; column++) {
        sum -= matrix[row][column] * found[column];
      }
      found[row] = sum / matrix[row][row];
    }
    return found;
  }
}
