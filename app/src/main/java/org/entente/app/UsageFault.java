package org.entente.app;

/// Something on the command line that cannot be meant; the message says what, and what to give instead.
final class UsageFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageFault(String message) {
    super(message);
  }
}
