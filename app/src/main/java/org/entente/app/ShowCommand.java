package org.entente.app;

import java.util.concurrent.Callable;
import org.entente.app.output.RecordJson;
import org.entente.app.output.RecordRows;
import org.entente.app.output.RecordText;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerFault;
import org.entente.ledger.Records.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `entente show`: one record in full.
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a record: every value with its sources and words, what it belongs to, and the decisions on it. As csv a row a value.")
final class ShowCommand implements Callable<Integer> {

  private static final int TIES = 10;

  @Parameters(paramLabel = "ID", description = "id of a record, or of any claim that is or was in it")
  private String id = "";

  @Mixin
  private LedgerOptions options = new LedgerOptions();

  @Mixin
  private LedgerOptions.Form form = new LedgerOptions.Form();

  private final Wiring wiring;

  ShowCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Console console = wiring.console();
    try (Ledger ledger = options.open()) {
      Account account = ledger.records().account(id, TIES).orElseThrow(() -> new LedgerFault(id + ": "
          + ledger.records().gone(id).orElse("no such record; `entente records` lists them")));
      if (!account.record().id().equals(id)) {
        console.err().println("entente: " + id + " is now " + account.record().id());
      }
      write(console, account);
      return Exit.OK;
    }
  }

  private void write(Console console, Account account) {
    switch (form.format()) {
      case TABLE -> new RecordText(console.out(), options.codebook()).write(account);
      case JSON -> console.out().println(RecordJson.write(account));
      case JSONL -> console.out().println(RecordJson.line(account));
      case CSV -> form.print(console, RecordRows.VALUE_COLUMNS, RecordRows.values(account.record()));
    }
  }
}
