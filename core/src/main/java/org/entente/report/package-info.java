/// Reports as published: the verbatim text, where spans of it lie, and which parts are news or furniture.
@NullMarked
package org.entente.report;

import org.jspecify.annotations.NullMarked;
