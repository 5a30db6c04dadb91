package org.entente.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.app.job.Job;
import org.entente.app.job.Jobs;
import org.entente.app.job.Progress;

/// Where reports come in: pasted, uploaded, or the samples.
final class AddPage {

  private static final int MOST_FILES = 10_000;

  private final Site site;
  private final Inbox inbox;
  private final Jobs jobs;

  /// @param faults what is wrong with what was pasted
  record View(Paste paste, List<String> faults, List<Progress> jobs) {}

  AddPage(Site site, Inbox inbox, Jobs jobs) {
    this.site = site;
    this.inbox = inbox;
    this.jobs = jobs;
  }

  void show(Context request) {
    show(request, Paste.EMPTY, List.of());
  }

  private void show(Context request, Paste paste, List<String> faults) {
    site.show(request, "Add reports", "add", "add", new View(paste, faults, jobs.all()));
  }

  void takeText(Context request) {
    var paste = new Paste(Forms.field(request, "title"), Forms.field(request, "date"), Forms.field(request, "publisher"),
        Forms.field(request, "url"),
        Forms.field(request, "text"));
    List<String> faults = paste.faults();
    if (!faults.isEmpty() && !Problems.wantsPage(request)) {
      throw Refusal.of(422, "The report cannot be taken", String.join(" ", faults));
    }
    if (!faults.isEmpty()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(request, paste, faults);
      return;
    }
    follow(request, inbox.text(paste.row()));
  }

  void takeFiles(Context request) {
    List<UploadedFile> files = Forms.files(request, "files").stream().filter(file -> file.size() > 0).toList();
    if (files.isEmpty()) {
      throw Refusal.parameter("files", "at least one file that is not empty");
    }
    if (files.size() > MOST_FILES) {
      throw Refusal.parameter("files", "at most " + MOST_FILES + " files; make one JSONL file of them");
    }
    Optional<UploadedFile> other = files.stream().filter(file -> !isTaken(file.filename().toLowerCase(Locale.ROOT))).findFirst();
    if (other.isPresent()) {
      throw Refusal.wrongType("files must end in .txt, .jsonl or .json (what is known of the .txt beside it)");
    }
    follow(request, inbox.files(files));
  }

  void takeSamples(Context request) {
    follow(request, inbox.samples());
  }

  private static boolean isTaken(String name) {
    return name.endsWith(".txt") || name.endsWith(".jsonl") || name.endsWith(".json");
  }

  private static void follow(Context request, Job job) {
    request.redirect("/jobs/" + job.id(), HttpStatus.SEE_OTHER);
  }
}
