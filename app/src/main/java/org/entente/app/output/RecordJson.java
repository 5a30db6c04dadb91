package org.entente.app.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.claim.ClaimRow;
import org.entente.codebook.Difference;
import org.entente.ledger.Decision;
import org.entente.ledger.Records.Account;
import org.entente.ledger.Records.Tie;
import org.entente.ledger.record.Backing;
import org.entente.ledger.record.EventRecord;
import org.entente.ledger.record.RecordSlot;
import org.entente.ledger.record.RecordValue;
import org.entente.ledger.record.Source;
import tools.jackson.databind.ObjectMapper;

/// A whole record as JSON: slots with all values, sources, ties and decisions.
public final class RecordJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordJson() {}

  public static String write(Account account) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(account));
  }

  /// The same in one line.
  public static String line(Account account) {
    return JSON.writeValueAsString(tree(account));
  }

  private static Map<String, Object> tree(Account account) {
    EventRecord record = account.record();
    var tree = new LinkedHashMap<String, Object>();
    tree.put("id", record.id());
    tree.put("type", record.type());
    tree.put("status", record.status());
    tree.put("factuality", record.factuality());
    tree.put("states", record.states());
    tree.put("date", record.date().orElse(""));
    tree.put("confidence", record.confidence());
    tree.put("review", record.review().id());
    tree.put("independent", record.independent());
    tree.put("slots", slots(record.slots()));
    tree.put("claims", record.claims().stream().map(claim -> claim.id()).toList());
    tree.put("sources", record.sources().stream().map(RecordJson::source).toList());
    tree.put("ties", account.ties().stream().map(RecordJson::tie).toList());
    tree.put("decisions", record.decisions().stream().map(RecordJson::decision).toList());
    return tree;
  }

  private static Map<String, Object> slots(List<RecordSlot> slots) {
    var tree = new LinkedHashMap<String, Object>();
    for (RecordSlot slot : slots) {
      var one = new LinkedHashMap<String, Object>();
      slot.difference().map(Difference::id).ifPresent(difference -> one.put("difference", difference));
      one.put("values", slot.values().stream().map(RecordJson::value).toList());
      tree.put(slot.name(), one);
    }
    return tree;
  }

  private static Map<String, Object> value(RecordValue value) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("value", value.value());
    tree.put("independent", value.independent());
    tree.put("reason", value.reason());
    tree.put("sources", value.backings().stream().map(RecordJson::backing).toList());
    return tree;
  }

  private static Map<String, Object> backing(Backing backing) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("claim", backing.claim());
    tree.put("report", backing.report());
    backing.words().ifPresent(words -> words(tree, words));
    return tree;
  }

  private static void words(Map<String, Object> tree, ClaimRow.Words words) {
    tree.put("text", words.text());
    tree.put("start", words.start());
    tree.put("end", words.end());
  }

  private static Map<String, Object> source(Source source) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("report", source.report());
    tree.put("id", source.id());
    source.published().ifPresent(day -> tree.put("date", day.toString()));
    source.publisher().ifPresent(name -> tree.put("publisher", name));
    source.url().ifPresent(url -> tree.put("url", url));
    tree.put("title", source.title());
    tree.put("origin", source.origin());
    return tree;
  }

  private static Map<String, Object> tie(Tie tie) {
    return Map.of("record", tie.record().id(), "kind", tie.kind().id(), "score", tie.score(), "reasons", tie.reasons());
  }

  private static Map<String, Object> decision(Decision decision) {
    return Map.of("number", decision.seq(), "at", decision.at(), "author", decision.author(), "kind", decision.kind().id(),
        "target", decision.target(), "detail", decision.detail(), "reason", decision.reason());
  }
}
