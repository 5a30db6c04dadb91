package org.entente.ledger;

/// Why a ledger cannot be used, in words for the person who asked: what, where and what to do.
public sealed class LedgerFault extends RuntimeException permits DecisionFault {

  private static final long serialVersionUID = 1L;

  public LedgerFault(String message, Throwable cause) {
    super(message, cause);
  }

  public LedgerFault(String message) {
    super(message);
  }
}
