package org.entente.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is scored of each type of the default codebook, and how its values are compared.
///
/// @param actors slots whose values name who took part
/// @param required slots that must be wholly right for a strict hit
/// @param slots every scored slot with its kind
record Scoring(List<String> actors, List<String> required, Map<String, Kind> slots) {

  /// How two values of a slot are compared.
  enum Kind {
    ACTOR, ENUM, DATE, QUANTITY, MONEY, TEXT
  }

  private static final Map<String, Scoring> TYPES = Map.of(
      "agreement", of("party", "party instrument_type",
          "party:actor instrument_type:enum title:text subject:enum date_signed:date place_signed:text"
              + " duration:quantity signatory:text"),
      "training", of("provider trainee", "provider trainee",
          "provider:actor trainee:actor personnel:enum quantity:quantity institution:text location:text"
              + " programme:text start:date"),
      "arms_transfer", of("supplier recipient", "supplier recipient",
          "supplier:actor recipient:actor designation:text description:text number_ordered:quantity"
              + " number_delivered:quantity value:money acquisition:enum date_ordered:date date_delivered:date"),
      "joint_activity", of("participant", "participant activity_kind",
          "participant:actor activity_kind:enum name:text mission:enum location:text start:date end:date"
              + " troops:quantity"),
      "aid", of("donor recipient", "donor recipient",
          "donor:actor recipient:actor aid_kind:enum amount:money programme:text decision_date:date"),
      "visit", of("visitor host", "visitor host visit_kind",
          "visitor:actor host:actor visit_kind:enum head:text ship:text occasion:text start:date end:date"),
      "consultation", of("participant", "participant consult_kind",
          "participant:actor consult_kind:enum body:text session:text head:text location:text start:date topic:text"),
      "statement", of("speaker affiliation", "speaker content",
          "speaker:text affiliation:actor role:text quote_mode:enum content:text"));

  /// The scored types in alphabetical order.
  static List<String> types() {
    return TYPES.keySet().stream().sorted().toList();
  }

  static boolean knows(String type) {
    return TYPES.containsKey(type);
  }

  static Scoring of(String type) {
    Scoring scoring = TYPES.get(type);
    if (scoring == null) {
      throw new IllegalArgumentException("no scored type: " + type);
    }
    return scoring;
  }

  private static Scoring of(String actors, String required, String slots) {
    var kinds = new LinkedHashMap<String, Kind>();
    for (String slot : slots.split(" ")) {
      String[] parts = slot.split(":");
      kinds.put(parts[0], Kind.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)));
    }
    return new Scoring(List.of(actors.split(" ")), List.of(required.split(" ")), kinds);
  }
}
