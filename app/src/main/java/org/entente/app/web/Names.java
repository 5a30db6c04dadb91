package org.entente.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.codebook.Codebook;
import org.entente.codebook.RecordType;
import org.entente.codebook.Slot;
import org.entente.mention.Gazetteer;

/// What codes are called: states, record types, slots.
final class Names {

  private static final Pattern MONEY = Pattern.compile("([A-Z]{3}) (\\d{4,})(\\.\\d+)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{5,18}");

  private final Codebook codebook;
  private final Map<String, String> states;

  Names(Codebook codebook, Gazetteer gazetteer) {
    this.codebook = codebook;
    this.states = gazetteer.states().stream().collect(Collectors.toMap(Gazetteer.State::code, Gazetteer.State::name));
  }

  String state(String code) {
    return states.getOrDefault(code, Shown.words(code));
  }

  boolean isState(String code) {
    return states.containsKey(code);
  }

  String type(String id) {
    return codebook.type(id).map(RecordType::label).orElse(Shown.words(id));
  }

  /// Ids of the types whose records are quoted statements.
  List<String> statements() {
    return codebook.types().stream().filter(type -> type.quotations().isPresent()).map(RecordType::id).toList();
  }

  List<Slot> slots(String type) {
    return codebook.type(type).map(RecordType::slots).orElse(List.of());
  }

  Optional<Slot> slot(String type, String name) {
    return codebook.type(type).flatMap(it -> it.slot(name));
  }

  /// A slot's value for people.
  String value(String type, String slot, String value) {
    Slot.Kind kind = slot(type, slot).map(Slot::kind).orElse(Slot.Kind.TEXT);
    return switch (kind) {
      case ACTOR, ORG -> state(value);
      case ENUM -> Shown.words(value);
      case MONEY, QUANTITY -> grouped(value);
      case DATE -> value.replace("/", " to ");
      case PERSON, PLACE, TEXT, SPAN, REF -> Shown.text(value);
    };
  }

  private static String grouped(String value) {
    var money = MONEY.matcher(value);
    if (money.matches()) {
      String cents = Optional.ofNullable(money.group(3)).orElse("");
      return money.group(1) + " " + grouped(money.group(2)) + cents;
    }
    return NUMBER.matcher(value).matches() ? String.format(Locale.ENGLISH, "%,d", Long.parseLong(value)) : Shown.text(value);
  }
}
