package org.entente.ledger;

import java.util.List;
import java.util.Optional;
import org.entente.codebook.Difference;
import org.entente.ledger.record.Review;

/// A record as lists show it.
///
/// @param date when the event was, in the claims format; may be empty
/// @param day to sort by, ISO 8601: the event's first, else that of the first report; may be empty
/// @param published day of the first report; may be empty
/// @param independent number of independent sources
/// @param words the sentence that stands for it
public record Summary(
    String id, String type, String status, String factuality, List<String> states, String date, String day, String published,
    int reports, int independent, Optional<Difference> difference, Review review, double confidence, String words) {}
