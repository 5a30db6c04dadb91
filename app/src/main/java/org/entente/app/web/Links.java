package org.entente.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Addresses of pages.
final class Links {

  private Links() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
