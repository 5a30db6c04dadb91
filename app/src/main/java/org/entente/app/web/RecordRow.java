package org.entente.app.web;

import java.util.List;
import java.util.Optional;
import org.entente.codebook.Difference;
import org.entente.ledger.Summary;
import org.entente.ledger.record.Review;

/// A record in a list.
///
/// @param when the day, month or year as told, or the day of the first report
/// @param dated whether some report says when it was
/// @param difference how far reports differ on it; empty where they agree
record RecordRow(
    String id,
    String type,
    String label,
    String status,
    List<Party> parties,
    String when,
    boolean dated,
    int reports,
    int independent,
    String difference,
    String review,
    String words) {

  private static final int LONGEST = 240;

  /// A state that takes part.
  record Party(String code, String name) {}

  static RecordRow of(Summary summary, Names names) {
    boolean dated = !summary.date().isEmpty();
    String plain = summary.factuality().equals("actual") || summary.factuality().equals(summary.status())
        ? ""
        : ", " + summary.factuality();
    return new RecordRow(summary.id(), summary.type(), names.type(summary.type()), Shown.words(summary.status()) + plain,
        summary.states().stream().map(code -> new Party(code, names.state(code))).toList(),
        dated ? summary.date().replace("/", " to ") : summary.day(), dated, summary.reports(), summary.independent(),
        summary.difference().filter(it -> it.compareTo(Difference.SCOPE) >= 0).map(Difference::id).orElse(""),
        summary.review() == Review.OPEN ? "" : summary.review().id(), Shown.line(summary.words(), LONGEST));
  }

  boolean isRejected() {
    return review.equals(Review.REJECTED.id());
  }

  String icon() {
    return Icons.of(type);
  }

  /// The pair's page where exactly two states take part.
  Optional<String> dyad() {
    return parties.size() == 2 ? Optional.of(parties.get(0).code() + "-" + parties.get(1).code()) : Optional.empty();
  }
}
