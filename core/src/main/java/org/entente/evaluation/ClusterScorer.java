package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Measures whether the reports of a cluster, all on one event, have come into one record.
///
/// The record of a cluster's main event is the one that most of its reports are in. A report in it counts for
/// it, any other stands alone (in some other record of its own, or in none at all). B-cubed (Bagga and Baldwin
/// 1998) takes for each report the share of right reports among those it was put with (precision) and the
/// share of its cluster that it was put with (recall), and averages over the cluster's reports.
public final class ClusterScorer {

  /// Reports of one event.
  ///
  /// @param reports their ids
  public record Cluster(String name, List<String> reports) {}

  /// How one cluster came out.
  ///
  /// @param record the record of its main event; empty if no report is in any
  /// @param covered how many of its reports are in that record
  public record Score(Cluster cluster, Optional<String> record, int covered, double precision, double recall) {

    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private ClusterScorer() {}

  /// @param records ids of records with the ids of the reports in them
  public static List<Score> score(Collection<Cluster> clusters, Map<String, Set<String>> records) {
    return clusters.stream().map(cluster -> score(cluster, records)).toList();
  }

  private static Score score(Cluster cluster, Map<String, Set<String>> records) {
    var covered = new TreeMap<String, Integer>();
    records.forEach((record, reports) -> {
      int common = (int) cluster.reports.stream().filter(reports::contains).count();
      if (common > 0) {
        covered.put(record, common);
      }
    });
    Optional<String> main = covered.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(
            entry -> -records.getOrDefault(entry.getKey(), Set.of()).size())
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
    Set<String> together = main.map(record -> records.getOrDefault(record, Set.of())).orElse(Set.of());
    double precision = 0;
    double recall = 0;
    int inside = 0;
    for (String report : cluster.reports) {
      boolean in = together.contains(report);
      inside += in ? 1 : 0;
      int right = in ? main.map(record -> covered.getOrDefault(record, 0)).orElse(0) : 1;
      precision += in ? (double) right / together.size() : 1;
      recall += (double) right / cluster.reports.size();
    }
    int size = Math.max(1, cluster.reports.size());
    return new Score(cluster, main, inside, precision / size, recall / size);
  }

  /// How many clusters share their main event's record with another cluster.
  public static int wronglyMerged(List<Score> scores) {
    var seen = new HashMap<String, Integer>();
    scores.forEach(score -> score.record().ifPresent(record -> seen.merge(record, 1, Integer::sum)));
    return seen.values().stream().filter(count -> count > 1).mapToInt(Integer::intValue).sum();
  }

  /// A line a cluster, and the mean.
  public static String table(List<Score> scores) {
    var lines = new ArrayList<String>();
    int width = scores.stream().mapToInt(score -> score.cluster().name().length()).max().orElse(0);
    String form = "%-" + Math.max(width, 7) + "s  %7s  %5s  %5s  %5s";
    lines.add(String.format(Locale.ROOT, form, "cluster", "reports", "P", "R", "F1"));
    for (Score score : scores) {
      lines.add(String.format(Locale.ROOT, form, score.cluster().name(), score.covered() + "/" + score.cluster().reports().size(),
          number(score.precision()), number(score.recall()), number(score.f1())));
    }
    lines.add(
        String.format(Locale.ROOT, form, "mean", "", number(scores.stream().mapToDouble(Score::precision).average().orElse(0)),
            number(scores.stream().mapToDouble(Score::recall).average().orElse(0)),
            number(scores.stream().mapToDouble(Score::f1).average().orElse(0))));
    lines.add(scores.stream().filter(score -> score.f1() >= 0.8).count() + " of " + scores.size()
        + " clusters at 0.80 or more; main events wrongly merged: " + wronglyMerged(scores));
    return String.join("\n", lines);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
