package org.entente.evaluation;

import java.util.OptionalDouble;

/// The running counts behind one type's figures.
final class Tally {

  private double gold;
  private double hit;
  private double predicted;
  private double slotsGold;
  private double slotsHit;
  private double slotsPredicted;
  private double status;
  private double factuality;
  private double strict;

  void expect(boolean found) {
    gold++;
    hit += found ? 1 : 0;
  }

  void predict() {
    predicted++;
  }

  void slots(double credit, int wanted, int given) {
    slotsHit += credit;
    slotsGold += wanted;
    slotsPredicted += given;
  }

  void matched(boolean sameStatus, boolean sameFactuality, boolean wholly) {
    status += sameStatus ? 1 : 0;
    factuality += sameFactuality ? 1 : 0;
    strict += wholly ? 1 : 0;
  }

  Scores.TypeScore score() {
    return new Scores.TypeScore(
        Scores.Figures.of(hit, predicted, gold),
        Scores.Figures.of(slotsHit, slotsPredicted, slotsGold),
        share(status, hit), share(factuality, hit), share(strict, gold));
  }

  Scores.Figures slotFigures() {
    return Scores.Figures.of(slotsHit, slotsPredicted, slotsGold);
  }

  boolean hasSlots() {
    return slotsGold > 0 || slotsPredicted > 0;
  }

  private static OptionalDouble share(double part, double whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(Scores.round(part / whole, 4));
  }
}
