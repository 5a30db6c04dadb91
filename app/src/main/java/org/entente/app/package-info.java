/// The command line: intake, reading, output, and the one class that wires it all.
@NullMarked
package org.entente.app;

import org.jspecify.annotations.NullMarked;
