package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Margin;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.entente.codebook.Difference;
import org.entente.ledger.Filter;
import org.entente.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every page in a real browser: no violation of WCAG 2.2 AA that axe can find, in both themes, narrow and wide.
class BrowserTest {

  private static final String AXE = """
      async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
        .violations.map(v => v.id + ': ' + v.help + '\\n' + v.nodes.slice(0, 3).map(n => '  ' + n.html + '\\n    ' + n.failureSummary).join('\\n'))
      """;

  /// What can be pressed outside of running text and pictures and is less than 24 pixels high or wide, whatever room is
  /// around it: room depends on the machine's fonts.
  private static final String SMALL = """
      () => [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')]
        .filter(it => !it.closest('.ev, svg, .skip') && it.checkVisibility())
        .filter(it => { const box = it.getBoundingClientRect(); return Math.min(box.width, box.height) < 23.9; })
        .map(it => it.outerHTML)
      """;

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
  private static final String ARABIC = "وقعت عمان وكينيا اتفاقا للتعاون الدفاعي يوم الثلاثاء (7 آب 2018) بحضور \"Kofi Badu\".";

  @TempDir
  private static Path folder = Path.of("");
  private static Optional<RunningServer> running = Optional.empty();
  private static Optional<Browser> opened = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    opened = Optional.of(Browser.open());
    running = Optional.of(RunningServer.withSamples(folder));
  }

  @AfterAll
  static void stop() {
    opened.ifPresent(Browser::close);
    running.ifPresent(RunningServer::close);
  }

  private static RunningServer server() {
    return running.orElseThrow();
  }

  private static Browser browser() {
    return opened.orElseThrow();
  }

  private static String contested() {
    return "/records/"
        + server().ledger().records().list(Filter.ALL.withDifference(Difference.CONTRADICTION), Optional.empty(), 1)
            .getFirst().id();
  }

  private static String report(String id) {
    return "/reports/" + server().ledger().records().reportsAfter(0, 100).stream().filter(it -> it.report().id().equals(id))
        .findFirst().orElseThrow().hash();
  }

  private static Map<String, String> pages() {
    var pages = new LinkedHashMap<String, String>();
    pages.put("home", "/");
    pages.put("records", "/records");
    pages.put("search", "/search?q=helicopters&type=arms_transfer");
    pages.put("record", contested());
    pages.put("report", report("01-gazette"));
    pages.put("dyads", "/dyads");
    pages.put("dyad", "/dyads/PAK-RUS");
    pages.put("countries", "/countries");
    pages.put("country", "/countries/PAK");
    pages.put("timeline", "/timeline");
    pages.put("network", "/network");
    pages.put("map", "/map");
    pages.put("network-of-a-type", "/network?type=agreement");
    pages.put("disagreements", "/disagreements");
    pages.put("decisions", "/decisions");
    pages.put("nothing-found", "/dyads/PAK-IND");
    pages.put("timeline-of-a-pair", "/timeline?state=PAK-RUS");
    pages.put("reports", "/reports");
    pages.put("sources", "/sources");
    pages.put("codebook", "/codebook");
    pages.put("codebook-type", "/codebook/arms_transfer");
    pages.put("add", "/add");
    pages.put("help", "/help");
    pages.put("problem", "/nowhere");
    return pages;
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsAccessibleInBothThemesNarrowAndWide() {
    return pages().entrySet().stream().flatMap(entry -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
        .flatMap(scheme -> Stream.of(360, 1600).map(width -> DynamicTest.dynamicTest(
            entry.getKey() + " " + scheme + " " + width, () -> check(entry.getKey(), entry.getValue(), scheme, width)))));
  }

  private static void check(String name, String path, ColorScheme scheme, int width) throws IOException {
    try (Page page = browser().page(width, scheme, true)) {
      var told = new ArrayList<String>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("404")) {
          told.add(message.text());
        }
      });
      page.navigate(server().address(path));
      Browser.shoot(page, name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);
      Object wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(wide).as("pixels that stick out").isEqualTo(0);
      assertThat((List<?>) page.evaluate(SMALL)).isEmpty();
      page.evaluate(Browser.axe());
      assertThat((List<?>) page.evaluate(AXE)).isEmpty();
      assertThat(told).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageReadsWithoutScripts() {
    return pages().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
      try (Page page = browser().page(1000, ColorScheme.LIGHT, false)) {
        page.navigate(server().address(entry.getValue()));
        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat(page.locator("main").innerText().length()).isGreaterThan(40);
      }
    }));
  }

  @Test
  void wordsAndClaimsLightEachOther() {
    try (Page page = browser().page(1600, ColorScheme.LIGHT, true)) {
      page.navigate(server().address(report("01-gazette")));
      page.locator("#claim-1").hover();
      assertThat(page.locator(".ev.lit").count()).isPositive();
      page.locator("a.ev").first().focus();
      assertThat(page.locator(".claim.lit").count()).isPositive();
      Browser.shoot(page, "report-lit");
    }
  }

  @Test
  void picturesComeAsPixels() throws IOException {
    try (Page page = browser().page(1600, ColorScheme.DARK, true)) {
      for (String path : List.of("/network", "/map", "/timeline")) {
        page.navigate(server().address(path));
        Download download = page.waitForDownload(() -> page.locator("button[data-svg]").first().click());
        assertThat(download.suggestedFilename()).isEqualTo("entente" + path.replace('/', '-') + ".png");
        BufferedImage picture = ImageIO.read(download.path().toFile());
        assertThat(picture.getWidth()).as(path).isGreaterThan(1500);
        long dark = IntStream.range(0, picture.getWidth() * picture.getHeight())
            .filter(at -> (picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xff) < 0x60).count();
        assertThat(dark).as("something is drawn on " + path).isGreaterThan(500);
      }
    }
  }

  @Test
  void singleKeysCanBeSwitchedOff() {
    try (Page page = browser().page(1600, ColorScheme.LIGHT, true)) {
      page.navigate(server().address("/help"));
      page.locator("main input[data-keys]").uncheck();
      page.navigate(server().address("/"));
      page.keyboard().press("?");
      assertThat(page.locator("dialog#keys").isVisible()).isFalse();
      page.navigate(server().address("/help"));
      page.locator("main input[data-keys]").check();
      page.keyboard().press("?");
      assertThat(page.locator("dialog#keys").isVisible()).isTrue();
    }
  }

  @Test
  void keysZoomTheTimelineAndOpenADecision() {
    try (Page page = browser().page(1600, ColorScheme.LIGHT, true)) {
      page.navigate(server().address("/timeline"));
      int all = page.locator("svg.picture a").count();
      page.keyboard().press("+");
      page.waitForURL("**/timeline?from=*");
      assertThat(page.locator("svg.picture a").count()).isBetween(1, all - 1);
      page.navigate(server().address(contested()));
      page.keyboard().press(".");
      page.keyboard().press("Enter");
      assertThat(page.getByText("Accept", new Page.GetByTextOptions().setExact(true)).isVisible()).isTrue();
    }
  }

  @Test
  void hostileTextIsTextAndItsPermalinksHitTheirWords(@TempDir Path fresh) throws IOException {
    try (RunningServer own = RunningServer.empty(fresh); Page page = browser().page(360, ColorScheme.LIGHT, true)) {
      var ran = new ArrayList<String>();
      page.onDialog(dialog -> {
        ran.add(dialog.message());
        dialog.dismiss();
      });
      int start = UntrustedTextTest.point("sold");
      String hash = UntrustedTextTest.store(own.ledger());
      for (String path : List.of("/reports/" + hash + "#c=" + start + "-" + (start + 4), "/", "/reports", "/records", "/sources",
          "/search?q=boats")) {
        page.navigate(own.address(path));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).as(path)
            .isEqualTo(0);
      }
      page.navigate(own.address("/reports/" + hash + "#c=" + start + "-" + (start + 4)));
      assertThat(page.evaluate("() => [...CSS.highlights.get('wanted')].map(range => range.toString()).join('')"))
          .isEqualTo("sold");
      Browser.shoot(page, "hostile-report");
      assertThat(ran).isEmpty();
    }
  }

  @Test
  void aPersonDecidesAndTakesItBack(@TempDir Path fresh) throws IOException {
    try (RunningServer own = RunningServer.withSamples(fresh); Page page = browser().page(1280, ColorScheme.LIGHT, true)) {
      page.navigate(own.address(contested()));
      page.getByText("Correct a value").click();
      page.locator("select[name=slot]").selectOption("date_signed");
      page.locator("input[name=value]").fill("2014-11-20");
      page.getByText("Correct", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**#history");
      assertThat(page.locator("dl.sketch").innerText()).contains("2014-11-20");
      Browser.shoot(page, "record-decided");
      page.evaluate(Browser.axe());
      assertThat((List<?>) page.evaluate(AXE)).isEmpty();
      page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForLoadState();
      assertThat(page.locator("dl.sketch").innerText()).doesNotContain("2014-11-20");
    }
  }

  @Test
  void aRecordPrintsWithoutWhatOnlyAScreenNeeds() throws IOException {
    try (Page page = browser().page(1000, ColorScheme.DARK, true)) {
      page.navigate(server().address(contested()));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("header.top").isVisible()).isFalse();
      assertThat(page.locator(".decide").isVisible()).isFalse();
      assertThat(page.locator("h1").isVisible()).isTrue();
      assertThat(page.locator(".said").all()).isNotEmpty().allMatch(Locator::isVisible);
      assertThat(page.evaluate("() => getComputedStyle(document.querySelector('h1')).color")).isEqualTo("rgb(28, 29, 31)");
      Browser.shoot(page, "record-print");
    }
  }

  @Test
  void pagesPrintOnFewSheets() throws IOException {
    try (Page page = browser().page(640, ColorScheme.LIGHT, true)) {
      for (String name : List.of("record", "records", "report", "dyad", "timeline", "network", "map", "disagreements")) {
        page.navigate(server().address(Optional.ofNullable(pages().get(name)).orElseThrow()));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("form").all()).as("forms of " + name).noneMatch(Locator::isVisible);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as("width of " + name).isEqualTo(640);
        Browser.shoot(page, name + "-print");
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Browser.SCREENSHOTS.resolve(name + ".pdf"))
            .setMargin(new Margin().setTop("2cm").setBottom("2cm").setLeft("2cm").setRight("2cm")));
        Matcher sheets = SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1));
        assertThat(sheets.results().count()).as("sheets of " + name).isBetween(1L, 12L);
      }
    }
  }

  @Test
  void arabicIsReadFromTheRightAndKeepsItsWordsInTheirOrder(@TempDir Path fresh) throws IOException {
    try (RunningServer own = RunningServer.empty(fresh); Page page = browser().page(1280, ColorScheme.LIGHT, true)) {
      page.navigate(own.address("/add"));
      page.locator("textarea[name=text]").fill(ARABIC);
      page.locator("input[name=title]").fill("تعاون بين عمان وكينيا");
      page.locator("input[name=publisher]").fill("صحيفة الميناء");
      assertThat(page.evaluate("() => getComputedStyle(document.querySelector('textarea[name=text]')).direction"))
          .isEqualTo("rtl");
      page.getByText("Read it", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**/jobs/*");
      page.locator("#progress strong").waitFor();
      Browser.shoot(page, "arabic-job");
      own.ledger().add(new Report("arabic", ARABIC, Optional.empty(), Optional.of("صحيفة الميناء"), Optional.empty(),
          Optional.of("تعاون بين عمان وكينيا"), Optional.of("ar")), List.of());
      page.navigate(own.address("/reports"));
      page.locator("main .row").first().click();
      page.waitForURL("**/reports/*");
      assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.report p')).direction")).isEqualTo("rtl");
      assertThat(page.locator(".report").getAttribute("lang")).isEqualTo("ar");
      assertThat(page.evaluate("() => getComputedStyle(document.querySelector('h1')).direction")).isEqualTo("rtl");
      assertThat(page.evaluate("() => getComputedStyle(document.querySelector('nav')).direction")).isEqualTo("ltr");
      assertThat(page.evaluate("() => document.querySelector('.report').innerText.trim()")).isEqualTo(ARABIC);
      page.evaluate(Browser.axe());
      assertThat((List<?>) page.evaluate(AXE)).isEmpty();
      Browser.shoot(page, "arabic-report");
    }
  }

  @Test
  void aJobIsPausedAndGoesOn(@TempDir Path fresh) throws IOException {
    int reports = 400;
    var turns = new Semaphore(0);
    Path file = fresh.resolve("many.jsonl");
    Files.writeString(file, IntStream.range(0, reports)
        .mapToObj(number -> "{\"id\":\"r" + number + "\",\"text\":\"Peru sold " + number + " boats to Chile.\"}\n")
        .collect(Collectors.joining()) + "{broken\n");
    try (RunningServer own = RunningServer.inTurns(fresh, turns); Page page = browser().page(1280, ColorScheme.LIGHT, true)) {
      page.navigate(own.address("/add"));
      page.locator("input[name=files]").first().setInputFiles(file);
      page.getByText("Read them").click();
      page.waitForURL("**/jobs/*");
      page.locator("footer").getByText("1 job running").waitFor();
      turns.release(40);
      page.getByText("40 of 401 reports, 0 refused.").waitFor();
      assertThat(page.locator("#progress").innerText()).containsPattern("reports a second, about \\d+ (s|min) left");
      Browser.shoot(page, "job-reading");
      page.getByText("Pause").click();
      page.getByText("Resume").waitFor();
      turns.release(reports);
      page.reload();
      assertThat(page.locator("#progress").innerText()).contains("Paused.").doesNotContain("Done");
      assertThat(own.ledger().records().totals().getOrDefault("reports", 0L)).isLessThan(reports);
      Browser.shoot(page, "job-paused");
      page.getByText("Resume").click();
      page.getByText("See the reports").waitFor();
      page.locator("#running:empty").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      assertThat(page.locator("footer").innerText()).doesNotContain("running");
      assertThat(page.locator("#progress").innerText()).contains("400 reports read, 1 refused", "is not JSON");
      page.evaluate(Browser.axe());
      assertThat((List<?>) page.evaluate(AXE)).isEmpty();
      Browser.shoot(page, "job-done");
    }
  }

  @Test
  void aPermalinkLightsExactlyItsCodePoints() {
    try (Page page = browser().page(1600, ColorScheme.LIGHT, true)) {
      page.navigate(server().address(report("01-gazette") + "#c=5-31"));
      Object lit = page.evaluate("() => [...CSS.highlights.get('wanted')].map(range => range.toString()).join('')");
      String text = server().ledger().records().reportsAfter(0, 100).stream().filter(it -> it.report().id().equals("01-gazette"))
          .findFirst().orElseThrow().report().text();
      assertThat(lit).isEqualTo(text.substring(5, 31));
    }
  }

  @Test
  void keysLeadThroughThePages() {
    try (Page page = browser().page(1600, ColorScheme.LIGHT, true)) {
      page.navigate(server().address("/"));
      page.keyboard().press("?");
      assertThat(page.locator("dialog#keys").isVisible()).isTrue();
      page.keyboard().press("Escape");
      page.keyboard().press("g");
      page.keyboard().press("r");
      page.waitForURL("**/records");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForURL("**/records/*");
      page.keyboard().press("/");
      page.keyboard().type("helicopters");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=helicopters");
      assertThat(page.locator("main").innerText()).contains("Arms transfer");
    }
  }

  @Test
  void aNewcomerComesFromAnEmptyLedgerToTheNetwork(@TempDir Path fresh) throws IOException {
    try (RunningServer empty = RunningServer.empty(fresh); Page page = browser().page(1280, ColorScheme.LIGHT, true)) {
      page.navigate(empty.address("/"));
      Browser.shoot(page, "newcomer-1-empty");
      page.getByText("Read the samples").click();
      page.getByText("See the reports").waitFor();
      Browser.shoot(page, "newcomer-2-read");
      page.navigate(empty.address("/disagreements?kind=contradiction"));
      page.locator("main .row").first().click();
      page.waitForURL("**/records/*");
      page.locator("blockquote a").first().click();
      page.waitForURL("**/reports/*");
      Browser.shoot(page, "newcomer-3-evidence");
      page.goBack();
      page.getByText("Pakistan – Russia").first().click();
      page.waitForURL("**/dyads/PAK-RUS");
      page.getByText("Network", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**/network");
      assertThat(page.locator("svg.picture a").count()).isGreaterThan(10);
      Browser.shoot(page, "newcomer-4-network");
    }
  }
}
