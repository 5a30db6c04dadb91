package org.entente.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.claim.Factuality;

/// One kind of record: its definition for people, and the statuses, slots and frames the engine works from.
///
/// @param statuses how far such a thing can have gone, in order
/// @param stages which status each grammatical stage of an event means for this type
/// @param becomes status to the type that an event of that status is told as: help still to come is a promise
/// @param quotations present where records of this type are quoted statements rather than framed events
/// @param external other ontologies' codes by name (`cameo`, `plover`)
/// @param prose every passage written for people: `code_when`, `do_not_code`, `confusable`, `sources` …
public record RecordType(
    String id,
    String label,
    String definition,
    List<Status> statuses,
    Map<Stage, String> stages,
    Map<String, String> becomes,
    List<Slot> slots,
    List<Frame> frames,
    Optional<Quotations> quotations,
    MergeRule merge,
    Map<String, List<String>> external,
    Map<String, List<String>> prose) {

  /// In place of a status: an event at this stage is not told at all.
  public static final String UNTOLD = "untold";

  /// One step of a type's course, and how a source that simply tells it stands behind it.
  public record Status(String id, Phase phase, Factuality factuality) {}

  /// The part of a course that a status belongs to.
  public enum Phase {
    PROSPECTIVE, ACTIVE, DONE, STOPPED, VOID, SECURED
  }

  /// How quoted statements fill the type's slots.
  ///
  /// @param verbs verbs of saying (lemmas)
  /// @param judging verbs that say and take a side at once ("praise", "warn", "reaffirm"); their object
  ///     can be the reported words, and an institution's words after them are always a statement
  /// @param nouns nouns that stand for saying ("statement", "communique")
  /// @param phrases idioms ("according to")
  /// @param judgement lexicons of the words that make an institution's reported words a judgement, not
  ///     mere sourcing
  /// @param about lexicons of which the quoted words or the report must hold one
  public record Quotations(
      List<WordPattern> verbs,
      List<WordPattern> judging,
      List<WordPattern> nouns,
      List<WordPattern> phrases,
      List<String> judgement,
      List<String> about) {}

  public Optional<Slot> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }

  public Optional<Status> status(String wanted) {
    return statuses.stream().filter(status -> status.id().equals(wanted)).findFirst();
  }
}
