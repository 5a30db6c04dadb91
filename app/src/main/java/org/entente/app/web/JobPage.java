package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.app.job.Job;
import org.entente.app.job.Jobs;
import org.entente.app.job.Progress;

/// One batch of reports on its way into the ledger.
final class JobPage {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MINUTE = 60;

  private final Site site;
  private final Jobs jobs;

  record View(Progress progress) {

    String rate() {
      return String.format(Locale.ROOT, "%.1f", progress.rate());
    }

    String left() {
      return progress.left().map(JobPage::words).orElse("");
    }
  }

  JobPage(Site site, Jobs jobs) {
    this.site = site;
    this.jobs = jobs;
  }

  void show(Context request) {
    var progress = job(request).progress();
    site.show(request, progress.title(), "add", "job", new View(progress));
  }

  /// Only the part that changes.
  void showProgress(Context request) {
    site.show(request, "", "add", "job-progress", new View(job(request).progress()));
  }

  /// Only what every page's foot tells of jobs.
  void showRunning(Context request) {
    site.show(request, "", "add", "running", "");
  }

  void pause(Context request) {
    job(request).pause();
    back(request);
  }

  void resume(Context request) {
    job(request).resume();
    back(request);
  }

  /// What could not be read, for spreadsheets and programs.
  Table table(Context request) {
    return Table.of(List.of("source", "reason", "advice"),
        job(request).progress().refusals().stream().map(it -> List.of(it.source(), it.reason(), it.advice())));
  }

  private Job job(Context request) {
    return Optional.of(request.pathParam("id")).filter(id -> NUMBER.matcher(id).matches()).flatMap(jobs::job)
        .orElseThrow(() -> Refusal.notFound("there is no such job, or it ended before the server was started"));
  }

  private static void back(Context request) {
    request.redirect("/jobs/" + request.pathParam("id"), HttpStatus.SEE_OTHER);
  }

  static String words(Duration time) {
    long seconds = Math.max(1, time.toSeconds());
    return seconds < MINUTE ? seconds + " s" : (seconds + MINUTE - 1) / MINUTE + " min";
  }
}
