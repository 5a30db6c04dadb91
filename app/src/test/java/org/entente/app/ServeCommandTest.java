package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

  @TempDir
  private Path folder = Path.of("");

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Session session = serve(String.valueOf(taken.getLocalPort()));
      assertThat(session.err()).contains("127.0.0.1:" + taken.getLocalPort() + ": cannot be listened at");
      assertThat(session.exit()).isEqualTo(2);
    }
  }

  @Test
  void aPortThatIsNoneIsNamed() {
    Session session = serve("99999");
    assertThat(session.err()).contains("99999: cannot be listened at");
    assertThat(session.exit()).isEqualTo(2);
  }

  private Session serve(String port) {
    return Session.of("serve", "--ledger", folder.resolve("ledger.db").toString(), "--port", port);
  }
}
