package org.entente.language;

import org.entente.report.Report;

/// Turns a report into sentences, tokens and their tree. Safe for use by several threads.
public interface Parser {

  Syntax parse(Report report);
}
