package org.entente.app;

/// A codebook that cannot be used; the message says which, and each of its faults in a line.
final class CodebookFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  CodebookFault(String message) {
    super(message);
  }
}
