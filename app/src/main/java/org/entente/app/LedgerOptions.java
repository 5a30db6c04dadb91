package org.entente.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.app.output.Listing;
import org.entente.app.output.RecordRows;
import org.entente.codebook.Codebook;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerFault;
import org.entente.ledger.Summary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command on a ledger has.
final class LedgerOptions {

  @Option(names = "--ledger", paramLabel = "FILE", description = "the ledger: a file, or a jdbc:postgresql: address (default: ENTENTE_LEDGER, else one in your data folder)")
  private @Nullable String ledger;

  @Option(names = "--codebook", paramLabel = "FILE", description = "by whose rules claims become records (default: defence-cooperation)")
  private @Nullable String codebook;

  private @Nullable Codebook read;

  /// Opens the ledger; throws [LedgerFault] when it cannot be used, or is not there.
  Ledger open() {
    if (!Ledger.isThere(place())) {
      throw new LedgerFault(place() + ": there is no ledger; `entente add REPORT…` makes one, --ledger names another");
    }
    return openOrMake();
  }

  /// Opens the ledger, which is made where there is none; throws [LedgerFault] when it cannot be used.
  Ledger openOrMake() {
    return Ledger.open(place(), codebook());
  }

  /// Tells if records were gathered by merge rules other than those that hold now.
  void tellRules(Ledger ledger, Console console) {
    ledger.otherRules().ifPresent(others -> console.err().println("entente: the records of this ledger were gathered by the merge"
        + " rules of " + others + ", and those of " + codebook().id() + " " + codebook().version()
        + " are others; `entente rebuild` gathers them anew by these, --codebook names another codebook"));
  }

  private String place() {
    return Optional.ofNullable(ledger).orElseGet(() -> Folders.ledger(System.getenv()));
  }

  /// The codebook, read once.
  Codebook codebook() {
    if (read == null) {
      read = CodebookOption.load(codebook);
    }
    return read;
  }

  /// The form of lists and answers.
  static final class Form {

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, jsonl or csv (default: table)")
    private Listing.Format format = Listing.Format.TABLE;

    Listing.Format format() {
      return format;
    }

    void print(Console console, List<String> columns, Stream<Map<String, Object>> rows) {
      try (var listing = Listing.of(format, console.out(), columns)) {
        rows.forEach(listing::row);
      }
    }

    /// Prints an answer: a sentence for people, rows for programs.
    void print(Console console, String sentence, List<String> columns, Stream<Map<String, Object>> rows) {
      if (format == Listing.Format.TABLE) {
        console.out().println(sentence);
      } else {
        print(console, columns, rows);
      }
    }

    /// Prints records, and tells if there are more than wanted.
    ///
    /// @param found one more than wanted, if there are so many
    void print(Console console, List<Summary> found, int wanted, UnaryOperator<List<Summary>> order) {
      List<Summary> shown = order.apply(found.subList(0, Math.min(wanted, found.size())));
      print(console, RecordRows.COLUMNS, shown.stream().map(RecordRows::row));
      if (found.size() > wanted) {
        console.err().println("entente: there are more; --limit shows more than " + wanted);
      }
    }
  }
}
