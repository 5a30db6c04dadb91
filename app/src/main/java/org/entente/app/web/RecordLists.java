package org.entente.app.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.codebook.Codebook;
import org.entente.codebook.Difference;
import org.entente.codebook.RecordType;
import org.entente.ledger.Filter;
import org.entente.ledger.Records;
import org.entente.ledger.Summary;
import org.entente.ledger.record.Review;

/// What lists of records have in common: the filter in the address, and where a page of the list begins.
final class RecordLists {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern STATE = Pattern.compile("[A-Z]{3}");

  private RecordLists() {}

  /// The filter that a request's parameters ask for.
  static Filter filter(Context request, Codebook codebook) {
    List<String> types = codebook.types().stream().map(RecordType::id).toList();
    return new Filter(Parameters.choice(request, "type", types), states(request), Parameters.day(request, "from"),
        Parameters.day(request, "to"),
        Parameters.choice(request, "difference", ids(Difference.values()))
            .map(it -> Difference.valueOf(it.toUpperCase(Locale.ROOT))),
        Parameters.choice(request, "review", ids(Review.values())).map(it -> Review.valueOf(it.toUpperCase(Locale.ROOT))),
        Parameters.words(request, "q", Parameters.LONGEST_WORDS).orElse(""));
  }

  /// The state or the pair that a request asks for, if any.
  static List<String> states(Context request) {
    List<String> states = Parameters.words(request, "state", Parameters.LONGEST_WORDS).stream()
        .flatMap(it -> List.of(it.split("[,-]")).stream()).map(code -> state("state", code)).distinct().toList();
    if (states.size() > 2) {
      throw Refusal.parameter("state", "one code, or two with a hyphen between");
    }
    return states;
  }

  private static List<String> ids(Enum<?>[] values) {
    return List.of(values).stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  static String state(String name, String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (!STATE.matcher(upper).matches()) {
      throw Refusal.parameter(name, "a code of three letters (ISO 3166-1 alpha-3)");
    }
    return upper;
  }

  /// The last record of the page before, by the cursor in the address.
  static Optional<Summary> after(Context request, Records records) {
    Optional<String> cursor = Parameters.words(request, "cursor", Parameters.LONGEST_WORDS);
    if (cursor.isEmpty()) {
      return Optional.empty();
    }
    Optional<Summary> last = cursor.filter(it -> ID.matcher(it).matches()).flatMap(records::summary);
    if (last.isEmpty()) {
      throw Refusal.parameter("cursor", "one that this server gave, of a record that is still there");
    }
    return last;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static Map<String, Long> counts(Records records, String kind) {
    var counts = new LinkedHashMap<String, Long>();
    records.counts(kind).forEach(count -> counts.put(count.name(), count.records()));
    return counts;
  }

  /// For each kind of difference the number of records on which it is the gravest.
  static Map<String, Long> differences(Records records) {
    Map<String, Long> byRank = counts(records, "difference");
    var kinds = new LinkedHashMap<String, Long>();
    for (Difference kind : Difference.values()) {
      kinds.put(kind.id(), byRank.getOrDefault(String.valueOf(kind.ordinal() + 1), 0L));
    }
    return kinds;
  }

  /// The parameters of a filter as they stand in an address; empty, or beginning with `?`.
  static String query(Context request, List<String> parameters) {
    var parts = new java.util.ArrayList<String>();
    for (String name : parameters) {
      Parameters.words(request, name, Parameters.LONGEST_WORDS).ifPresent(value -> parts.add(name + "=" + Links.encoded(value)));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
