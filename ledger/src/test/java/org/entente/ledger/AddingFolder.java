package org.entente.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.claim.ClaimRow;
import org.entente.codebook.DefaultCodebook;
import org.entente.report.Report;

/// A program that adds a folder of reports to a ledger as `entente add` does, with a reader that knows one
/// sentence. [SuddenDeathTest] kills it.
final class AddingFolder {

  private static final Map<String, String> STATES = Map.of("Oman", "OMN", "Kenya", "KEN", "Ghana", "GHA", "Peru", "PER",
      "Fiji", "FJI", "Tonga", "TON");
  private static final Pattern PACT = Pattern.compile("(\\w+) and (\\w+) signed a contract on (\\w+) on (\\d+) August 2018\\.");

  private AddingFolder() {}

  /// @param arguments the ledger's place, the folder
  public static void main(String[] arguments) throws IOException {
    try (Ledger ledger = Ledger.open(arguments[0], DefaultCodebook.DEFENCE_COOPERATION.load());
        Stream<Path> files = Files.list(Path.of(arguments[1]))) {
      for (Path file : files.sorted().toList()) {
        var report = new Report(file.getFileName().toString(), Files.readString(file), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());
        if (ledger.keptAs(report).isEmpty()) {
          ledger.add(report, claims(report));
        }
      }
    }
  }

  private static List<ClaimRow> claims(Report report) {
    var claims = new ArrayList<ClaimRow>();
    PACT.matcher(report.text()).results().forEach(found -> claims.add(claim(report, "C" + (claims.size() + 1), found)));
    return claims;
  }

  private static ClaimRow claim(Report report, String id, MatchResult found) {
    Map<String, List<ClaimRow.Value>> slots = new LinkedHashMap<>();
    slots.put("party", Stream.of(found.group(1), found.group(2)).map(state -> value(STATES.getOrDefault(state, state))).toList());
    slots.put("instrument_type", List.of(value("contract")));
    slots.put("title", List.of(value(found.group(3))));
    slots.put("date_signed", List.of(value("2018-08-%02d".formatted(Integer.parseInt(found.group(4))))));
    return new ClaimRow(report.id(), id, "agreement", "signed", "actual", "none", "new", "body", List.of(), Optional.empty(),
        List.of(new ClaimRow.Words(found.group(), found.start(), found.end())), slots, Map.of(), OptionalDouble.of(0.8));
  }

  private static ClaimRow.Value value(String value) {
    return new ClaimRow.Value(value, Optional.empty());
  }
}
