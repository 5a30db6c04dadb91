package org.entente.ledger;

import java.time.LocalDate;
import java.util.List;
import org.entente.codebook.DefaultCodebook;
import org.entente.ledger.Ledger.Reading;

/// Adds reports to a ledger, one after another, as `entente add` does; made to be killed.
final class Filler {

  private static final List<String> STATES = List.of("KEN", "OMN", "PER", "GHA", "NOR", "CHL", "JOR", "FJI");

  private Filler() {}

  /// @param arguments the ledger, and how many reports it shall hold in the end
  public static void main(String[] arguments) {
    try (Ledger ledger = Ledger.open(arguments[0], DefaultCodebook.DEFENCE_COOPERATION.load())) {
      System.out.println("begun");
      for (int number = 0; number < Integer.parseInt(arguments[1]); number++) {
        Reading reading = reading(number);
        if (!ledger.holds(reading.report())) {
          ledger.add(List.of(reading));
        }
      }
      System.out.println("done");
    }
  }

  /// Two claims a report; every seventh report tells the same pact again.
  static Reading reading(int number) {
    int event = number % 7;
    String one = STATES.get(event);
    String other = STATES.get((event + number / 70) % 7 == event ? 7 : (event + number / 70) % 7);
    LocalDate day = LocalDate.of(2010, 1, 1).plusDays(40L * (number / 70));
    return Story.report("r" + number, day.plusDays(1).toString(), "Paper " + number % 11)
        .says("On " + day + " " + one + " and " + other + " signed pact " + event + ", paper " + number + " says.", "agreement",
            "signed", "new",
            "party=" + one + "," + other, "date_signed=" + day, "title=Pact " + event)
        .says("Their ships drilled off port " + number + ".", "joint_activity", "completed", "new",
            "participant=" + one + "," + other,
            "name=Drill " + number, "start=" + day)
        .reading();
  }
}
