package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The ledger on a real PostgreSQL server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLedgerTest extends LedgerContract {

  private Optional<EmbeddedPostgres> server = Optional.empty();
  private int opened;

  @BeforeAll
  void start() throws IOException {
    server = Optional.of(EmbeddedPostgres.builder().start());
  }

  @AfterAll
  void stop() throws IOException {
    server.orElseThrow().close();
  }

  private String address(String name) {
    return server.orElseThrow().getJdbcUrl("postgres", name);
  }

  @Override
  Ledger open() {
    String name = "ledger" + opened++;
    try (Connection raw = DriverManager.getConnection(address("postgres")); Statement statement = raw.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
    return Ledger.open(address(name), BOOK);
  }

  @Test
  void theDatabaseItselfRefusesChanges() throws SQLException {
    try (Ledger ledger = open()) {
      ledger.add(List.of(Story.report("r1", "2018-08-08", "Gazette")
          .says("Oman and Kenya signed a pact.", "agreement", "signed", "new", "party=OMN,KEN").reading()));
    }
    try (Connection raw = DriverManager.getConnection(address("ledger" + (opened - 1)))) {
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
    assertThatThrownBy(() -> Ledger.open(address("nowhere"), BOOK)).isInstanceOf(LedgerFault.class)
        .hasMessageContaining("no such database");
    assertThatThrownBy(() -> Ledger.open("jdbc:mysql://localhost/x", BOOK)).isInstanceOf(LedgerFault.class)
        .hasMessageContaining("only files");
  }
}
