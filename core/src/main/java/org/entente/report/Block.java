package org.entente.report;

/// A paragraph-like stretch of a report with the zone it belongs to. Blocks cover every non-blank
/// character of the text, in order, and do not overlap.
public record Block(Span span, Zone zone) {}
