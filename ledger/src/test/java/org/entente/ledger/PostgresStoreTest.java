package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What PostgreSQL does for a ledger.
class PostgresStoreTest extends StoreContract {

  private static final int CONNECTIONS = 8;

  @Override
  String fresh() {
    return PostgresServer.fresh();
  }

  @Override
  String newer() {
    return "insert into entente_scripts (number) values (99)";
  }

  @Override
  String unguarded(String table) {
    return "alter table " + table + " disable trigger all";
  }

  @Override
  String older(int scripts) {
    return "delete from entente_scripts where number > " + scripts;
  }

  @Override
  String raw(String place) {
    return place;
  }

  @Override
  Dialect dialect(String place) {
    return new Postgres(place);
  }

  @Test
  void aWrongPasswordIsToldAndNotShown() {
    PostgresServer.run("postgres", "create role locked login password 'right'");
    String address = PostgresServer.address("postgres").replaceAll("user=\\w+", "user=locked") + "&password=wrong";
    assertThatThrownBy(() -> open(address)).isInstanceOf(LedgerFault.class).hasMessageContaining("user or password")
        .hasMessageNotContaining("wrong");
  }

  @Test
  void aUserWithoutRightsIsTold() {
    String address = PostgresServer.fresh();
    PostgresServer.run("postgres", "create role guest login");
    PostgresServer.run(address.replaceAll(".*/|\\?.*", ""), "revoke create on schema public from public");
    assertThatThrownBy(() -> open(address.replaceAll("user=\\w+", "user=guest"))).isInstanceOf(LedgerFault.class)
        .hasMessageContaining("may not write");
  }

  @Test
  void afterTheServerCutsConnectionsTheWorkGoesOn() {
    try (Ledger ledger = open(fresh())) {
      ledger.add(List.of(pact(1)));
      PostgresServer.run("postgres", "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
          + " and datname like 'ledger%'");
      var faults = new ArrayList<String>();
      for (boolean added = false; !added && faults.size() < CONNECTIONS;) {
        try {
          ledger.add(List.of(pact(2)));
          added = true;
        } catch (LedgerFault cut) {
          faults.add(cut.getMessage());
        }
      }
      assertThat(faults).allMatch(fault -> fault.contains("try again") || fault.contains("cannot be reached"));
      assertThat(ledger.records().totals()).containsEntry("reports", 2L);
      assertThat(ledger.verify()).isEmpty();
    }
  }
}
