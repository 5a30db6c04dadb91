package org.entente.app.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.app.job.Coding;
import org.entente.app.job.Jobs;
import org.entente.codebook.Codebook;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerFault;
import org.entente.ledger.Records;
import org.entente.mention.Gazetteer;

/// The pages and the API of one ledger, served to browsers.
public final class WebServer implements AutoCloseable {

  private static final int LARGEST_BODY = 20_000_000;
  private static final int LARGEST_UPLOAD_MB = 1000;

  private final Javalin server;
  private final Jobs jobs;

  private WebServer(Javalin server, Jobs jobs) {
    this.server = server;
    this.jobs = jobs;
  }

  /// What is served, to whom.
  ///
  /// @param port 0 for any that is free
  /// @param coding opens the reader of reports when the first report is to be read
  /// @param gazetteer names of states, and where towns lie
  /// @param author who decides unless another name is given
  /// @param log where faults of the program's own are told
  public record Setup(
      String host, int port, Ledger ledger, Codebook codebook, Coding.Opening coding, Gazetteer gazetteer,
      String author, PrintStream log) {}

  /// Throws [ListenFault] where the address cannot be had.
  public static WebServer start(Setup setup) {
    var jobs = new Jobs(setup.ledger(), setup.coding(), Runtime.getRuntime().availableProcessors());
    var server = Javalin.create(config -> {
      configure(config);
      routes(config.routes, setup, jobs);
    });
    try {
      server.start(setup.host(), setup.port());
    } catch (RuntimeException fault) {
      jobs.close();
      throw new ListenFault(setup.host() + ":" + setup.port()
          + ": cannot be listened at (" + reason(fault) + "); choose another --port, 0 for any that is free, or another --host",
          fault);
    }
    return new WebServer(server, jobs);
  }

  /// What the system itself says, which is behind all that was said of it.
  private static String reason(Throwable fault) {
    Throwable last = Stream.iterate(fault, each -> each != null, Throwable::getCause).reduce((_, next) -> next).orElse(fault);
    return Optional.ofNullable(last.getMessage()).orElse(last.getClass().getSimpleName());
  }

  public int port() {
    return server.port();
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    // Pages go to the same machine, where squeezing one costs more time than sending it.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD_MB, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
  }

  private static void routes(RoutesConfig routes, Setup setup, Jobs jobs) {
    var assets = new Assets();
    var site = new Site(assets, jobs);
    var names = new Names(setup.codebook(), setup.gazetteer());
    var inbox = new Inbox(jobs);
    Records records = setup.ledger().records();
    routes.before(new Gate(setup.host())::pass);
    var kept = new KeptPages(records, site);
    routes.before(kept::give);
    routes.after(kept::keep);
    routes.get("/assets/{version}/{name}", assets::send);
    reading(routes, site, records, names, setup.codebook());
    looking(routes, site, records, names, setup);
    adding(routes, site, inbox, jobs);
    var judgement = new Judgement(setup.ledger(), setup.author());
    var decisions = new DecisionsPage(site, setup.ledger(), judgement);
    list(routes, "/decisions", decisions::show, decisions::table);
    routes.post("/records/{id}/decide", decisions::take);
    new ApiRoutes(new Api(setup.ledger(), setup.codebook(), inbox, jobs, judgement)).register(routes);
    problems(routes, new Problems(site, setup.log()));
  }

  /// Pages of what was published, and how it is read.
  private static void reading(RoutesConfig routes, Site site, Records records, Names names, Codebook codebook) {
    var reports = new ReportsPage(site, records, names);
    list(routes, "/reports", reports::show, reports::table);
    var report = new ReportPage(site, records, names);
    list(routes, "/reports/{hash}", report::show, report::table);
    var sources = new SourcesPage(site, records);
    list(routes, "/sources", sources::show, sources::table);
    var book = new CodebookPage(site, codebook);
    list(routes, "/codebook", book::show, book::table);
    routes.get("/codebook/{type}", book::showType);
    routes.get("/help", new HelpPage(site)::show);
  }

  /// Pages of what happened.
  private static void looking(RoutesConfig routes, Site site, Records records, Names names, Setup setup) {
    Codebook codebook = setup.codebook();
    routes.get("/", new HomePage(site, records, names)::show);
    var search = new SearchPage(site, records, names, codebook);
    list(routes, "/records", search::show, search::table);
    list(routes, "/search", search::show, search::table);
    var record = new RecordPage(site, records, names, setup.author());
    routes.get("/records/{id}.json", record::json);
    routes.get("/records/{id}", record::show);
    var disagreements = new DisagreementsPage(site, records, names);
    list(routes, "/disagreements", disagreements::show, disagreements::table);
    var dyad = new DyadPage(site, records, names);
    list(routes, "/dyads", dyad::showAll, dyad::tableOfAll);
    list(routes, "/dyads/{pair}", dyad::show, dyad::table);
    var country = new CountryPage(site, records, names);
    list(routes, "/countries", country::showAll, country::tableOfAll);
    list(routes, "/countries/{state}", country::show, country::table);
    var years = new YearsPicture.Files(site, records);
    twins(routes, "/years", years::table);
    routes.get("/years.svg", years::svg);
    var timeline = new TimelinePage(site, records, names, codebook);
    list(routes, "/timeline", timeline::show, timeline::table);
    routes.get("/timeline.svg", timeline::svg);
    var network = new NetworkPage(site, records, names, codebook);
    list(routes, "/network", network::show, network::table);
    routes.get("/network.svg", network::svg);
    var map = new MapPage(site, records, names, codebook, new NamedPlaces(records, names, setup.gazetteer()));
    list(routes, "/map", map::show, map::table);
    routes.get("/map.svg", map::svg);
  }

  private static void adding(RoutesConfig routes, Site site, Inbox inbox, Jobs jobs) {
    var add = new AddPage(site, inbox, jobs);
    routes.get("/add", add::show);
    routes.post("/add/text", add::takeText);
    routes.post("/add/files", add::takeFiles);
    routes.post("/add/samples", add::takeSamples);
    var job = new JobPage(site, jobs);
    routes.get("/jobs/running", job::showRunning);
    routes.get("/jobs/{id}", job::show);
    routes.get("/jobs/{id}/progress", job::showProgress);
    routes.post("/jobs/{id}/pause", job::pause);
    routes.post("/jobs/{id}/resume", job::resume);
    twins(routes, "/jobs/{id}/refused", job::table);
  }

  private interface Show {
    void show(Context request);
  }

  private static void list(RoutesConfig routes, String path, Show page, Function<Context, Table> table) {
    twins(routes, path, table);
    routes.get(path, page::show);
  }

  private static void twins(RoutesConfig routes, String path, Function<Context, Table> table) {
    routes.get(path + ".csv", request -> table.apply(request).csv(request));
    routes.get(path + ".json", request -> table.apply(request).json(request));
  }

  private static void problems(RoutesConfig routes, Problems problems) {
    routes.exception(Refusal.class, problems::refuse);
    routes.exception(HttpResponseException.class, problems::refuse);
    routes.exception(LedgerFault.class, problems::fail);
    routes.exception(Exception.class, problems::fail);
  }

  @Override
  public void close() {
    server.stop();
    jobs.close();
  }
}
