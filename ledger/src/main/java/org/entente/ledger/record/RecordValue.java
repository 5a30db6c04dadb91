package org.entente.ledger.record;

import java.util.List;
import java.util.Optional;
import org.entente.ledger.Decision;

/// One value of a slot with everyone who gives it.
///
/// @param independent number of independent sources
/// @param decision the correction that set it, where a person did
/// @param reason why it stands where it stands, in words
public record RecordValue(String value, List<Backing> backings, int independent, Optional<Decision> decision, String reason) {}
