package org.entente.mention;

import org.entente.report.Span;

/// A ship by its name, with the prefix that its navy gives it ("INS Kalpeni", "Havfrue").
public record ShipMention(int sentence, int head, Span span) implements Mention {}
