package org.entente.coding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.entente.claim.Factuality;
import org.entente.claim.NewsRole;
import org.entente.language.Token;
import org.entente.mention.Document;
import org.entente.mention.TimeMention;
import org.entente.report.Zone;

/// Settles an event's part in its report: background if words or dates set it back, forward if it is
/// still to come, else the news itself.
final class Roles {

  private static final int RECENT_DAYS = 45;

  private final Optional<LocalDate> published;

  Roles(Document document) {
    this.published = document.report().date();
  }

  NewsRole of(SentenceView view, Course course, Factuality factuality) {
    if (view.sentence().zone() == Zone.TEASER || course.past() || isOld(view)) {
      return NewsRole.BACKGROUND;
    }
    return switch (factuality) {
      case PLANNED, PROPOSED, POSSIBLE -> view.sentence().zone() == Zone.HEADLINE ? NewsRole.NEW : NewsRole.FORWARD;
      case ACTUAL, HYPOTHETICAL, DENIED, UNKNOWN -> NewsRole.NEW;
    };
  }

  private boolean isOld(SentenceView view) {
    var latest = view.mentions(TimeMention.class).filter(time -> !isOfName(view, time)).flatMap(time -> time.latest().stream())
        .max(LocalDate::compareTo);
    return latest.isPresent() && published.isPresent()
        && ChronoUnit.DAYS.between(latest.get(), published.get()) > RECENT_DAYS;
  }

  /// The year of a law or treaty: "under the Foreign Assistance Act of 1961".
  private static boolean isOfName(SentenceView view, TimeMention time) {
    Token year = view.sentence().token(time.head());
    return view.grammar().head(year).filter(of -> of.lemma().equals("of")).flatMap(view.grammar()::head).filter(Token::isProper)
        .isPresent();
  }
}
