package org.entente.app.web;

import io.javalin.http.Context;

/// How to get about: keys, addresses, the API.
final class HelpPage {

  private final Site site;

  /// Nothing to tell beyond the template.
  record View() {}

  HelpPage(Site site) {
    this.site = site;
  }

  void show(Context request) {
    site.show(request, "Help", "help", "help", new View());
  }
}
