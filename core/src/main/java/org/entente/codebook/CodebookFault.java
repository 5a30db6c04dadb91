package org.entente.codebook;

/// One thing wrong in a codebook file, with where it stands.
///
/// @param line from 1
/// @param column from 1
public record CodebookFault(String file, int line, int column, String message) implements Comparable<CodebookFault> {

  /// `defence.yaml:214:9: slot 'recipent' is not in arms_transfer; did you mean 'recipient'?`
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }

  @Override
  public int compareTo(CodebookFault other) {
    return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
  }
}
