package org.entente.app;

/// The program's exit codes.
final class Exit {

  static final int OK = 0;
  /// A fault of the program's own.
  static final int FAULT = 1;
  /// The command line could not be understood.
  static final int USAGE = 2;
  /// Some input was refused; the rest was read.
  static final int REFUSED = 3;
  /// A codebook is faulty.
  static final int CODEBOOK = 4;

  /// The ledger cannot be used, or something asked of it is not there.
  static final int LEDGER = 5;

  private Exit() {}
}
