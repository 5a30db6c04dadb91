package org.entente.ledger.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A claim as matching sees it.
///
/// @param id the claim's hash
/// @param report hash of its report; a report tells an event once
/// @param background told as the past of the news, and so more loosely
/// @param parties by actor slot: states and organisations by their codes, firms and others by their names in lower case
/// @param names by slot, what must agree; in the order of the codebook
/// @param labels by slot, what keeps apart where it differs
/// @param kinds values of closed vocabularies, of slots that hold one
/// @param amounts numbers with their unit by quantity or money slot
/// @param people words of the names of people
/// @param places words of the places
/// @param spots where those of them that are towns lie
/// @param words words of the evidence
/// @param further whether the evidence says that it is one more of its kind ("a second", "another")
record Candidate(
    String id,
    String report,
    Optional<LocalDate> published,
    String type,
    Course course,
    boolean background,
    Moment moment,
    Map<String, Set<String>> parties,
    Map<String, List<Name>> names,
    Map<String, List<Name>> labels,
    Map<String, Set<String>> kinds,
    Map<String, List<Amount>> amounts,
    Set<String> people,
    Set<String> places,
    Set<Spot> spots,
    Set<String> words,
    boolean further) {

  /// How far the event has gone, as far as it matters for being the same. What is halting will be stopped or off.
  enum Course {
    AHEAD, REAL, HALTING, STOPPED, OFF, SECURED
  }
}
