package org.entente.ledger.record;

import java.time.LocalDate;
import java.util.Optional;

/// A report behind a record.
///
/// @param report its hash
/// @param id as the reader of files knows it
/// @param origin number of the independent source it comes from, counted from 1 within the record: copies of one
///     text and reports of one publisher share it
public record Source(
    String report, String id, Optional<LocalDate> published, Optional<String> publisher, Optional<String> url, String title,
    int origin) {}
