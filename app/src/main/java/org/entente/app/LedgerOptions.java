package org.entente.app;

import java.util.Optional;
import org.entente.app.output.Listing;
import org.entente.codebook.Codebook;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command on a ledger has.
final class LedgerOptions {

  @Option(names = "--ledger", paramLabel = "FILE", description = "the ledger: a file, or a jdbc:postgresql: address (default: ENTENTE_LEDGER, else one in your data folder)")
  private @Nullable String ledger;

  @Option(names = "--codebook", paramLabel = "FILE", description = "by whose rules claims become records (default: defence-cooperation)")
  private @Nullable String codebook;

  /// Opens the ledger; throws [LedgerFault] when it cannot be used.
  Ledger open(Console console) {
    return Ledger.open(place(), codebook(console));
  }

  String place() {
    return Optional.ofNullable(ledger).orElseGet(() -> Folders.ledger(System.getenv()));
  }

  Codebook codebook(Console console) {
    return CodebookOption.load(Optional.ofNullable(codebook), console.err())
        .orElseThrow(() -> new LedgerFault("the codebook cannot be used; see above"));
  }

  /// The form of lists.
  static final class Form {

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, jsonl or csv (default: table)")
    private Listing.Format format = Listing.Format.TABLE;

    Listing.Format format() {
      return format;
    }
  }
}
