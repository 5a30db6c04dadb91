package org.entente.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server that the tests share; it stops with them. The user `locked` needs a password.
final class PostgresServer {

  private static final EmbeddedPostgres SERVER = started();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  private static EmbeddedPostgres started() {
    try {
      Path rights = Files.createTempFile("pg_hba", ".conf");
      Files.writeString(rights, """
          host all locked all scram-sha-256
          host all all all trust
          """);
      rights.toFile().deleteOnExit();
      return EmbeddedPostgres.builder().setServerConfig("hba_file", rights.toString()).start();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static String address(String database) {
    return SERVER.getJdbcUrl("postgres", database);
  }

  /// The address of a new, empty database.
  static String fresh() {
    String name = "ledger" + DATABASES.incrementAndGet();
    run("postgres", "create database " + name);
    return address(name);
  }

  static void run(String database, String command) {
    try (Connection raw = DriverManager.getConnection(address(database)); var statement = raw.createStatement()) {
      statement.execute(command);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
