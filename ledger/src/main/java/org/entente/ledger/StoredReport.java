package org.entente.ledger;

import org.entente.report.Report;

/// A report as the ledger keeps it.
///
/// @param seq its number in the order of arrival
/// @param hash identity: SHA-256 over address, publisher, day and text
/// @param address the report's URL, which versions share; where it has none, what stands for it in the ledger
/// @param version counted from 1
/// @param addedAt the moment, ISO 8601 in UTC
public record StoredReport(long seq, String hash, String address, int version, String textHash, String addedAt, Report report) {}
