package org.entente.codebook;

import java.util.List;
import java.util.Map;

/// A trigger and how each slot is realised by it, in its plainest form; the engine knows the rest of
/// English.
///
/// @param id unique inside the codebook, such as `arms_transfer.sell`
/// @param trigger the words that raise it
/// @param slots slot name to the grammatical paths that can hold its value, all of them used
/// @param implies values that the trigger itself gives (`acquisition: sale`); `status` overrides the
///     status of a plainly told event
/// @param stages status by stage where this frame differs from its type
/// @param where path to lexicon: the phrase at that path must hold a word of the lexicon
/// @param whereNot path to lexicon: no phrase at that path, and no office of a person there, may hold a word of the lexicon
/// @param near lexicons of which the sentence must hold a word, each
/// @param unless words whose presence in the trigger's clause refuses the frame
/// @param hits sentences that must give a claim
/// @param misses sentences that must give none of this type
public record Frame(
    String id,
    Trigger trigger,
    Map<String, List<Path>> slots,
    Map<String, String> implies,
    Map<Stage, String> stages,
    Map<Path, String> where,
    Map<Path, String> whereNot,
    List<String> near,
    List<WordPattern> unless,
    List<Hit> hits,
    List<String> misses) {

  /// The words that raise a frame, by part of speech; phrases are matched in sequence whatever their tags.
  public record Trigger(List<WordPattern> verbs, List<WordPattern> nouns, List<WordPattern> phrases) {}

  /// A sentence that must give a claim of the frame's type.
  ///
  /// @param expected `status`, `factuality` and slot values; a slot with several values lists them
  public record Hit(String text, Map<String, List<String>> expected) {}

  /// A way through the grammar from the trigger: `subject`, `object`, `indirect object`, `possessor`,
  /// `modifier`, `apposition`, `meanwhile`, a preposition, `trigger` itself, or a chain of these (`object.of`).
  public record Path(List<String> steps) {

    public static Path of(String words) {
      return new Path(List.of(words.strip().split("\\.")));
    }

    @Override
    public String toString() {
      return String.join(".", steps);
    }
  }
}
