package org.entente.app.output;

/// Terminal colours, or none.
record Ink(boolean coloured) {

  String strong(String text) {
    return coloured ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  String type(String text) {
    return coloured ? "\u001b[1;36m" + text + "\u001b[0m" : text;
  }

  String faint(String text) {
    return coloured ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
