package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.codebook.Difference;
import org.entente.ledger.Filter;
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
    pages.put("disagreements", "/disagreements");
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
