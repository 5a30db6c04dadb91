package org.entente.app;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads from and writes to.
///
/// @param terminal whether a person watches
record Console(PrintStream out, PrintStream err, InputStream in, boolean terminal) {}
