package org.entente.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;
import org.entente.app.job.Jobs;

/// Makes pages out of templates and view records.
final class Site {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(
      null, ContentType.Html, Site.class.getClassLoader(), Site.class.getPackageName());
  private final Assets assets;
  private final Jobs jobs;

  Site(Assets assets, Jobs jobs) {
    this.assets = assets;
    this.jobs = jobs;
  }

  /// Answers with a page.
  ///
  /// @param section the entry of the navigation it belongs to
  /// @param template the template's name, without its ending
  void show(Context request, String title, String section, String template, Object view) {
    String words = Parameters.shown(request, "q");
    var chrome = new Chrome(assets, title, section, words, running());
    var output = new Utf8ByteOutput();
    templates.render(template + ".jte", Map.of("chrome", chrome, "view", view), output);
    request.contentType("text/html; charset=utf-8").result(output.toByteArray());
  }

  /// How many jobs are not over.
  int running() {
    return jobs.running();
  }

  /// One of the files that pages refer to, as text.
  String text(String asset) {
    return assets.text(asset);
  }

  /// Answers with a picture as a file.
  void picture(Context request, String name, String template, Object view) {
    var output = new Utf8ByteOutput();
    templates.render(template + ".jte", Map.of("view", view, "alone", true), output);
    request.header("Content-Disposition", "attachment; filename=\"entente-" + name + ".svg\"")
        .contentType("image/svg+xml").result(output.toByteArray());
  }
}
