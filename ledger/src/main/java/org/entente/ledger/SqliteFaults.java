package org.entente.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// SQLite's error codes as advice.
final class SqliteFaults {

  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int IO = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private SqliteFaults() {}

  static LedgerFault of(Path file, SQLException fault) {
    String words = switch (fault.getErrorCode() & 0xff) {
      case BUSY, LOCKED -> "is in use by another program; wait until it has finished";
      case READ_ONLY -> "may not be written; check the rights of the file and its folder";
      case IO -> "cannot be read or written; check the disk";
      case CORRUPT -> "is damaged; restore it from a backup";
      case FULL -> "the disk is full; make room, then run the command again: nothing stored is lost";
      case CANNOT_OPEN -> "cannot be opened; check the name and the rights";
      case NOT_A_DATABASE -> "is not a ledger; give another --ledger";
      default -> "cannot be used (" + Optional.ofNullable(fault.getMessage()).orElse("no reason told") + ")";
    };
    return new LedgerFault(file + ": " + words, fault);
  }
}
