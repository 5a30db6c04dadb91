package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ledger on a real PostgreSQL server.
class PostgresLedgerTest extends LedgerContract {

  private String last = "";

  @Override
  Ledger open() {
    last = PostgresServer.fresh();
    return Ledger.open(last, BOOK);
  }

  @Test
  void theDatabaseItselfRefusesChanges() throws SQLException {
    try (Ledger ledger = open()) {
      ledger.add(List.of(Story.report("r1", "2018-08-08", "Gazette")
          .says("Oman and Kenya signed a pact.", "agreement", "signed", "new", "party=OMN,KEN").reading()));
    }
    try (Connection raw = DriverManager.getConnection(last)) {
      for (String table : List.of("reports", "claims", "readings")) {
        assertThatThrownBy(() -> raw.createStatement().execute("delete from " + table)).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> raw.createStatement().execute("update " + table + " set seq = default"))
            .hasMessageContaining("never changed");
        assertThatThrownBy(() -> raw.createStatement().execute("truncate " + table + " cascade"))
            .hasMessageContaining("never deleted");
      }
    }
  }

  @Test
  void aWrongAddressIsToldWithoutThePassword() {
    assertThatThrownBy(() -> Ledger.open("jdbc:postgresql://localhost:1/none?user=a&password=secret", BOOK))
        .isInstanceOf(LedgerFault.class).hasMessageContaining("cannot be reached").hasMessageNotContaining("secret");
    assertThatThrownBy(() -> Ledger.open(PostgresServer.address("nowhere"), BOOK)).isInstanceOf(LedgerFault.class)
        .hasMessageContaining("no such database");
    assertThatThrownBy(() -> Ledger.open("jdbc:mysql://localhost/x", BOOK)).isInstanceOf(LedgerFault.class)
        .hasMessageContaining("only files");
  }
}
