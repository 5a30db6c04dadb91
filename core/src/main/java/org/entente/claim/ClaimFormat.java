package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.report.CodePoints;
import org.entente.report.Quote;
import org.entente.report.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The claims format, version 1: one JSON object a line, offsets in code points of the report's text.
///
/// This is the border where UTF-16 offsets become code points; nothing behind it knows of them.
public final class ClaimFormat {

  /// What a mapper learns of types it keeps, so one serves all.
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The claims of one report as lines, each without its line end.
  public List<String> write(Report report, List<Claim> claims) {
    var points = CodePoints.of(report.text());
    return claims.stream().map(claim -> write(row(claim, points))).toList();
  }

  /// A claim with its offsets in code points.
  public static ClaimRow row(Claim claim, CodePoints points) {
    var slots = new LinkedHashMap<String, List<ClaimRow.Value>>();
    claim.slots().forEach((name, values) -> slots.put(name, values.stream()
        .map(it -> new ClaimRow.Value(it.value(), Optional.of(words(it.quote(), points))))
        .toList()));
    return new ClaimRow(
        claim.report(), claim.id(), claim.type(), claim.status(), claim.factuality().id(), claim.hedge().id(),
        claim.role().id(), claim.zone().id(),
        claim.attribution().stream()
            .map(link -> new ClaimRow.Link(link.kind().id(), link.words().map(it -> words(it, points))))
            .toList(),
        Optional.of(words(claim.trigger(), points)),
        claim.evidence().stream().map(it -> words(it, points)).toList(),
        slots, claim.codes(), OptionalDouble.of(claim.confidence()));
  }

  private static ClaimRow.Words words(Quote quote, CodePoints points) {
    return new ClaimRow.Words(
        quote.text(), points.toPoint(quote.span().start()), points.toPoint(quote.span().end()));
  }

  /// One line, its keys in the order of the format's description.
  public String write(ClaimRow row) {
    ObjectNode line = JSON.createObjectNode()
        .put("report", row.report())
        .put("id", row.id())
        .put("type", row.type())
        .put("status", row.status())
        .put("factuality", row.factuality())
        .put("hedge", row.hedge())
        .put("role", row.role())
        .put("zone", row.zone());
    ArrayNode chain = line.putArray("attribution");
    row.attribution().forEach(link -> {
      ObjectNode node = chain.addObject().put("kind", link.kind());
      link.words().ifPresent(words -> put(node, words));
    });
    row.trigger().ifPresent(words -> put(line.putObject("trigger"), words));
    ArrayNode evidence = line.putArray("evidence");
    row.evidence().forEach(words -> put(evidence.addObject(), words));
    ObjectNode slots = line.putObject("slots");
    row.slots().forEach((name, values) -> values(slots.putArray(name), values));
    ObjectNode codes = line.putObject("codes");
    row.codes().forEach((name, values) -> values.forEach(codes.withArray("/" + name)::add));
    row.confidence().ifPresent(value -> line.put("confidence", Math.round(value * 1000) / 1000.0));
    return JSON.writeValueAsString(line);
  }

  private static void values(ArrayNode array, List<ClaimRow.Value> values) {
    for (ClaimRow.Value value : values) {
      ObjectNode node = array.addObject().put("value", value.value());
      value.words().ifPresent(words -> put(node, words));
    }
  }

  private static void put(ObjectNode node, ClaimRow.Words words) {
    node.put("text", words.text()).put("start", words.start()).put("end", words.end());
  }

  /// Reads a whole file; lines that are no claims are told by number, the others are kept.
  public ClaimFile read(String content) {
    var claims = new ArrayList<ClaimRow>();
    var empty = new ArrayList<String>();
    var faults = new ArrayList<ClaimFile.Fault>();
    List<String> lines = List.of(content.split("\r\n|\n|\r", -1));
    for (int number = 1; number <= lines.size(); number++) {
      if (lines.get(number - 1).isBlank()) {
        continue;
      }
      try {
        JsonNode line = JSON.readTree(lines.get(number - 1));
        if (line.path("none").asBoolean(false)) {
          empty.add(ClaimLine.required(line, "report"));
        } else {
          claims.add(new ClaimLine(line).row());
        }
      } catch (JacksonException notJson) {
        faults.add(new ClaimFile.Fault(number, "not JSON: " + notJson.getOriginalMessage()));
      } catch (ClaimLine.NotAClaim notAClaim) {
        faults.add(new ClaimFile.Fault(number, notAClaim.message()));
      }
    }
    return new ClaimFile(claims, empty, faults);
  }
}
