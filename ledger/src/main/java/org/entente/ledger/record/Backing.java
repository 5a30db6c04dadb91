package org.entente.ledger.record;

import java.util.Optional;
import org.entente.claim.ClaimRow;

/// A claim that gives a value, with its words.
///
/// @param claim id of the claim
/// @param report hash of the report
public record Backing(String claim, String report, Optional<ClaimRow.Words> words) {}
