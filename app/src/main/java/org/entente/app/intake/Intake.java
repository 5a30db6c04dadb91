package org.entente.app.intake;

import org.entente.report.Report;

/// One thing that intake came upon: a report to read, or a refusal with its reason.
public sealed interface Intake {

  /// A report, and a note worth telling (such as a guessed encoding; empty if none).
  record Accepted(Report report, String note) implements Intake {}

  /// Something that cannot be read.
  ///
  /// @param source the file, with the line for rows of a JSONL file
  /// @param reason what is wrong
  /// @param advice what to do about it
  record Refused(String source, String reason, String advice) implements Intake {

    @Override
    public String toString() {
      return source + ": " + reason + "; " + advice;
    }
  }
}
