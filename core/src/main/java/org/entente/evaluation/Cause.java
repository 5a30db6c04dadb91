package org.entente.evaluation;

/// Why a hand-coded claim or value was not found, or a found one is not there.
public enum Cause {
  TRIGGER_UNKNOWN("trigger unknown", "no claim was raised in any sentence of the evidence"),
  WRONG_TYPE("wrong type", "a claim of another type was raised there"),
  ACTOR_MISSED("actor missed", "a claim of the type stands there, without the actor"),
  ACTOR_WRONG("actor wrong", "another actor stands in its place"),
  SLOT_MISSED("slot missed", "the claim was found, this value was not"),
  SLOT_WRONG("slot wrong", "the claim was found with another value"),
  SLOT_EXTRA("slot extra", "the claim was found with a value that is not there"),
  WRONG_STATUS("wrong status", "the claim was found with another status"),
  WRONG_FACTUALITY("wrong factuality", "the claim was found with another factuality"),
  MERGED_TOO_MUCH("merged too much", "the claim raised there answers to another one already"),
  MERGED_TOO_LITTLE("merged too little", "a second claim for an event that was found already"),
  NOTHING_THERE("nothing there", "a claim where none was coded");

  private final String label;
  private final String meaning;

  Cause(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  public String label() {
    return label;
  }

  /// One line for people.
  public String meaning() {
    return meaning;
  }
}
