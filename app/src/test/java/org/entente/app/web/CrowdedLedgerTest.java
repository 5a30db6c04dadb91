package org.entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.claim.ClaimRow;
import org.entente.ledger.Ledger.Reading;
import org.entente.mention.Gazetteer;
import org.entente.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A ledger in which two hundred states all have ties.
class CrowdedLedgerTest {

  private static final int STATES = 200;
  private static final int NEIGHBOURS = 4;

  @RegisterExtension
  static final SharedServer SHARED = SharedServer.with(ledger -> ledger.add(visits()));

  private static List<Reading> visits() {
    List<String> states = Gazetteer.load().states().stream().map(Gazetteer.State::code).limit(STATES).toList();
    var readings = new ArrayList<Reading>();
    for (int one = 0; one < STATES; one++) {
      for (int step = 1; step <= NEIGHBOURS; step++) {
        readings.add(visit(states.get(one), states.get((one + step * step * 7) % STATES), one * NEIGHBOURS + step));
      }
    }
    return readings;
  }

  private static Reading visit(String visitor, String host, int number) {
    String id = "r" + number;
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(11L * number);
    String text = "A frigate of " + visitor + " called at a port of " + host + " on the " + number + "th visit.";
    Map<String, List<ClaimRow.Value>> slots = new LinkedHashMap<>();
    slots.put("visitor", List.of(new ClaimRow.Value(visitor, Optional.empty())));
    slots.put("host", List.of(new ClaimRow.Value(host, Optional.empty())));
    slots.put("start", List.of(new ClaimRow.Value(day.toString(), Optional.empty())));
    return new Reading(new Report(id, text, Optional.of(day), Optional.of("Paper " + number % 40), Optional.empty(),
        Optional.empty(), Optional.of("en")),
        List.of(new ClaimRow(id, "C1", "visit", "completed", "actual", "none", "new", "body",
            List.of(), Optional.empty(), List.of(new ClaimRow.Words(text, 0, text.length())), slots, Map.of(),
            OptionalDouble.of(0.8))));
  }

  private static RunningServer server() {
    return SHARED.server();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/records?limit=500", "/search?q=frigate&limit=500", "/reports?limit=500", "/dyads", "/countries",
      "/timeline?limit=500", "/network", "/map", "/sources", "/disagreements"})
  void noPageIsHeavy(String path) {
    HttpResponse<String> answer = server().get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().length()).isLessThan(500_000);
  }

  @Test
  void aCrowdedNetIsAMatrixOfTheBusiestAndAllTiesAreInTheTable() {
    assertThat(server().get("/network").body()).contains("200 states are too many for a net");
    assertThat(server().get("/network.csv").body().lines().count()).isEqualTo(1 + STATES * NEIGHBOURS);
  }

  @Test
  void aCrowdedMapNamesStatesOnlyWhereTheirNamesFit() throws IOException {
    try (Browser browser = Browser.open(); Page page = browser.page(1600, ColorScheme.LIGHT, true)) {
      page.navigate(server().address("/map"));
      Browser.shoot(page, "crowded-map");
      assertThat(page.locator("svg.picture circle").count()).isGreaterThan(STATES * 9 / 10);
      Object overlaps = page.evaluate("""
          () => { const boxes = [...document.querySelectorAll('svg.picture text')].map(it => it.getBoundingClientRect());
            return boxes.filter((one, at) => boxes.slice(at + 1).some(two => one.left < two.right - 6 && two.left < one.right - 6
              && one.top < two.bottom - 6 && two.top < one.bottom - 6)).length; }""");
      assertThat(overlaps).isEqualTo(0);
      page.navigate(server().address("/network"));
      Browser.shoot(page, "crowded-network");
      page.locator("svg.picture a").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/dyads/") || url.contains("/countries/"));
    }
  }
}
