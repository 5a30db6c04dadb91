package org.entente.codebook;

import java.util.List;
import java.util.Optional;

/// One question a record type asks.
///
/// @param min smallest number of values
/// @param alone for a slot of several actors, the lexicon whose words beside the trigger let one actor stand alone;
///     without such a word no other is ever guessed
/// @param states whether only states and their organisations fill it, never a firm
/// @param when the statuses at which the slot has a meaning; empty if at all
/// @param otherwise the slot that its values belong to at other statuses; none if they then belong nowhere
/// @param max largest number of values; empty where there is no limit
/// @param vocabulary for enum slots, the vocabulary the value comes from
/// @param unit for quantities and money
/// @param fills ways to find a value near the trigger when the frame's own paths give none, in order
/// @param differs what it means for reports of one event to give different terms; empty for the kind's own rule
/// @param external the column of another data set that this slot answers to
public record Slot(
    String name,
    Kind kind,
    int min,
    Optional<Integer> max,
    boolean required,
    Optional<String> alone,
    boolean states,
    List<String> when,
    Optional<String> otherwise,
    Optional<String> vocabulary,
    Optional<String> unit,
    List<Fill> fills,
    Optional<Difference> differs,
    String external) {

  /// What kind of thing fills a slot.
  public enum Kind {
    ACTOR, PERSON, ORG, ENUM, DATE, QUANTITY, MONEY, PLACE, TEXT, SPAN, REF
  }

  /// A general way of finding a value.
  ///
  /// @param how what to look for
  /// @param lexicon the word list it works with, where it needs one
  /// @param in how far from the trigger it looks
  public record Fill(How how, Optional<String> lexicon, Scope in) {}

  /// The finders the engine offers.
  public enum How {
    /// An enum value by its vocabulary's cues.
    CUE,
    /// The proper-name phrase that a word of the lexicon heads ("Joint Military Consultative Committee").
    TITLE,
    /// A code name: quoted or capitalised, beside a word of the lexicon ("exercise Amber Shield").
    NAME,
    /// The noun phrase headed by a word of the lexicon ("combat helicopters").
    PHRASE,
    /// An ordinal ("third", "inaugural", "16th").
    ORDINAL,
    /// A type designation ("Mi-35M", "F-16 Block 52").
    DESIGNATION,
    /// The name of a ship.
    SHIP,
    /// What is talked about, behind a word of the lexicon ("discussed ways to deepen [training]").
    TOPIC,
    /// How many of the things that a word of the lexicon names.
    COUNT,
    /// A sum of money.
    MONEY,
    /// The time of the event; of a range, its beginning.
    TIME,
    /// The end of a range of time.
    END,
    /// The place of the event.
    PLACE,
    /// People named as taking part.
    PERSON,
    /// Any actor.
    ACTOR
  }

  /// How far a finder looks.
  public enum Scope {
    /// The trigger's own phrase.
    PHRASE,
    /// The clause that the trigger governs.
    CLAUSE,
    /// The trigger's sentence.
    SENTENCE,
    /// All sentences of the claim's evidence.
    EVIDENCE,
    /// The whole report.
    REPORT
  }
}
