package org.entente.language;

/// How far the language models are unpacked: told after each part on first use.
///
/// @param part what has just been unpacked, such as "parser"
/// @param done parts unpacked so far
/// @param total all parts
public record ModelProgress(String part, int done, int total) {}
