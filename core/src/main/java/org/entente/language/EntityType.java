package org.entente.language;

/// What kind of name the tagger saw (OntoNotes types), `NONE` where it saw none.
public enum EntityType {
  NONE,
  PERSON,
  NORP,
  FAC,
  ORG,
  GPE,
  LOC,
  PRODUCT,
  EVENT,
  WORK_OF_ART,
  LAW,
  LANGUAGE,
  DATE,
  TIME,
  PERCENT,
  MONEY,
  QUANTITY,
  ORDINAL,
  CARDINAL
}
