package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

  @TempDir
  private Path folder = Path.of("");

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Session session = serve("--port", String.valueOf(taken.getLocalPort()));
      assertThat(session.err()).contains("127.0.0.1:" + taken.getLocalPort() + ": cannot be listened at");
      assertThat(session.exit()).isEqualTo(2);
    }
  }

  @Test
  void aPortThatIsNoneIsNamed() {
    Session session = serve("--port", "99999");
    assertThat(session.err()).contains("--port 99999: a port is a number from 0 to 65535");
    assertThat(session.exit()).isEqualTo(2);
  }

  @Test
  void aHostThatIsNotThisMachineIsTold() {
    Session session = serve("--port", "0", "--host", "192.0.2.1");
    assertThat(session.err()).contains("192.0.2.1:0: cannot be listened at (").contains("or another --host").hasLineCount(1);
    assertThat(session.exit()).isEqualTo(2);
  }

  private Session serve(String... options) {
    return Session.of(Stream.concat(Stream.of("serve", "--ledger", folder.resolve("ledger.db").toString()), Stream.of(options))
        .toArray(String[]::new));
  }
}
