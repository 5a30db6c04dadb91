package org.entente.app.web;

/// Why no browser can reach the server, in words for the person who started it.
public final class ListenFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ListenFault(String message, Throwable cause) {
    super(message, cause);
  }
}
