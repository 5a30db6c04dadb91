package org.entente.app.web;

import java.util.Set;

/// Which pictures there are for record types; types of other codebooks share one.
final class Icons {

  private static final Set<String> TYPES = Set.of(
      "agreement", "training", "arms_transfer", "joint_activity", "aid", "visit", "consultation", "statement");

  private Icons() {}

  static String of(String type) {
    return TYPES.contains(type) ? type : "record";
  }
}
