/// Claims out: tables for people, JSON for programs.
@NullMarked
package org.entente.app.output;

import org.jspecify.annotations.NullMarked;
