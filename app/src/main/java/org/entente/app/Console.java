package org.entente.app;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads from and writes to.
///
/// @param terminal whether a person types and reads
/// @param watched whether a person reads what goes to `err`, so that progress has an eye to meet
record Console(PrintStream out, PrintStream err, InputStream in, boolean terminal, boolean watched) {}
