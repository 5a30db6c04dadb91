package org.entente.app.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The machine's own Chromium, steered by the driver of `src/test/browser`; tests are skipped with the reason where
/// one of them is missing.
final class Browser implements AutoCloseable {

  static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path MODULES = Path.of("src", "test", "browser", "node_modules");
  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Browser open() throws IOException {
    Path chromium = needed(BROWSERS.stream().flatMap(name -> found(name).stream()).findFirst(), "Chromium");
    Path node = needed(found("node"), "Node.js");
    Assumptions.assumeTrue(Files.isDirectory(MODULES.resolve("playwright-core")),
        "browser tests are skipped: run 'npm ci' in app/src/test/browser");
    System.setProperty("playwright.cli.dir", driver().toString());
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(
        Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"))));
  }

  private static Path needed(Optional<Path> tool, String name) {
    Assumptions.assumeTrue(tool.isPresent(), "browser tests are skipped: " + name + " is not on this machine");
    return tool.orElseThrow();
  }

  private static Optional<Path> found(String name) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable).findFirst();
  }

  /// Playwright looks for a folder `package` beside which Node.js would stand.
  private static Path driver() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "playwright").toAbsolutePath());
    Path link = folder.resolve("package");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, MODULES.resolve("playwright-core").toAbsolutePath());
    }
    return folder;
  }

  Page page(int width, ColorScheme scheme, boolean scripts) {
    BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
        .setViewportSize(width, 900).setColorScheme(scheme).setJavaScriptEnabled(scripts).setBypassCSP(false));
    return context.newPage();
  }

  static String axe() throws IOException {
    return Files.readString(MODULES.resolve("axe-core").resolve("axe.min.js"));
  }

  static void shoot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
