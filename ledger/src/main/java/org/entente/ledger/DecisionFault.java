package org.entente.ledger;

/// Why a decision cannot be taken as it was given: what it names is not there or does not fit.
public final class DecisionFault extends LedgerFault {

  private static final long serialVersionUID = 1L;

  DecisionFault(String message) {
    super(message);
  }
}
